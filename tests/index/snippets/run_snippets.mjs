// Reads [{source, status, body}] as JSON from standard input and runs each source, a check of an
// error, on a response with this status and body, and on what Clerk's SDK makes of it. Prints of
// each whether one of its branches was taken.
import { readFileSync } from 'node:fs'
import vm from 'node:vm'

const BRANCH = /^( +(?:\} else )?if \(.*\) \{)$/gm

function caught({ source, status, body }) {
  const errors = body?.errors?.map(error => ({ ...error, longMessage: error.long_message }))
  const scope = {
    taken: false,
    response: { ok: status >= 200 && status < 300, status, json: async () => (body === '<html>' ? JSON.parse(body) : body) },
    err: { status, errors },
    isClerkAPIResponseError: thrown => thrown.errors !== undefined,
  }
  const checks = source.replace(/^import .*$/gm, '').replace(BRANCH, '$1 taken = true')
  return vm.runInNewContext(`(async () => {\n${checks}\nreturn taken })()`, scope)
}

const cases = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(await Promise.all(cases.map(caught))))
