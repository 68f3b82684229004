// Loads each *.mjs file of the folder given as an ES module, and prints {file name without suffix: answer} as JSON.
// What the module of a mock exports is called and is its answer; that of a module only read is {}, a failure is {error}.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv[2]
const packages = {
  '@clerk/shared': 'export const isClerkAPIResponseError = () => false',
  msw: `export const http = { all: (url, answer) => ({ url, ...answer() }) }
    export const HttpResponse = { json: (body, { status }) => ({ body, status }) }`,
}
const exports = { '.': './index.mjs', './error': './index.mjs' }
// Imports are done first wherever they stand, so this ends a module that is read and linked, and that is not to run.
const READ_ONLY = "throw 'read'\n"

for (const [name, source] of Object.entries(packages)) {
  const home = join(folder, 'node_modules', name)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ exports }))
  writeFileSync(join(home, 'index.mjs'), source)
}

async function load(path) {
  const source = readFileSync(path, 'utf8')
  if (!source.includes("from 'msw'")) writeFileSync(path, READ_ONLY + source)
  try {
    return await import(pathToFileURL(path))
  } catch (error) {
    return error === 'read' ? {} : { error: String(error) }
  }
}

const answers = {}
for (const file of readdirSync(folder).filter(file => file.endsWith('.mjs'))) {
  answers[basename(file, '.mjs')] = await load(join(folder, file))
}
console.log(JSON.stringify(answers))
