// Reads {name: source} as JSON from standard input and parses each source as an ES module.
// What a module exports is called and printed as JSON under its name; a failure as {error}.
import { readFileSync } from 'node:fs'
import vm from 'node:vm'

const context = vm.createContext({})
const stubs = {
  msw: {
    http: { all: (url, answer) => ({ url, ...answer() }) },
    HttpResponse: { json: (body, { status }) => ({ body, status }) },
  },
}

async function run(source) {
  const module = new vm.SourceTextModule(source, { context })
  if (!source.includes("from 'msw'")) return {}
  await module.link(specifier => {
    const stub = stubs[specifier]
    return new vm.SyntheticModule(Object.keys(stub), function () {
      for (const [name, value] of Object.entries(stub)) this.setExport(name, value)
    }, { context })
  })
  await module.evaluate()
  return module.namespace
}

const answers = {}
for (const [name, source] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  try {
    answers[name] = await run(source)
  } catch (error) {
    answers[name] = { error: String(error) }
  }
}
process.stdout.write(JSON.stringify(answers))
