import { readFile, writeFile } from 'node:fs/promises'

/**
 * Writes `openapi.specmatic.json` beside itself: the document for generators, with the ids of ACCOUNT_ID, STREAM_ID and TASK_ID
 * in every request, because Specmatic takes the values of parameters from examples of the same name as that of the body.
 */
const source = new URL('../../../packages/contract/src/generated/openapi.generators.json', import.meta.url)

interface Parameter {
  name: string
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

interface Document {
  components: { parameters: Record<string, Parameter> }
  paths: Record<
    string,
    { post: { requestBody: { content: Record<string, { examples: Record<string, unknown> }> } } }
  >
}

const document: Document = JSON.parse(await readFile(source, 'utf8'))
const names = Object.values(document.paths).flatMap(({ post }) =>
  Object.values(post.requestBody.content).flatMap(({ examples }) => Object.keys(examples)),
)
const ids: Record<string, string | undefined> = {
  accountId: process.env['ACCOUNT_ID'],
  streamId: process.env['STREAM_ID'],
  taskId: process.env['TASK_ID'],
}
for (const parameter of Object.values(document.components.parameters)) {
  const value = parameter.name in ids ? ids[parameter.name] : parameter.example
  if (value === undefined)
    throw new Error(`Set ACCOUNT_ID, STREAM_ID and TASK_ID; ${parameter.name} is missing.`)
  delete parameter.example
  parameter.examples = Object.fromEntries(names.map((name) => [name, { value }]))
}
await writeFile(new URL('openapi.specmatic.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`)
