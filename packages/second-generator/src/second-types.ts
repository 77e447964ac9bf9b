/** As much of the bundle as its types are named by. */
interface Bundle {
  components: { schemas: object }
  paths: Record<string, { post: { operationId: string } }>
}

/** The types that the contract exports, made of those that `@hey-api/openapi-ts` writes into `second/types.gen.ts`. */
export function typesOf({ components, paths }: Bundle): string {
  const calls = Object.entries(paths).map(([path, { post }]) => ({ path, id: post.operationId }))
  return `import type * as second from './second/types.gen.ts'

type Answers<Bodies> = {
  [Status in keyof Bodies]: {
    headers: { [name: string]: unknown }
    content: { 'application/json': Bodies[Status] }
  }
}
type Call<Data extends { body: unknown; headers: unknown; path: unknown }, Responses, Errors> = {
  parameters: { query?: never; header: Data['headers']; path: Data['path']; cookie?: never }
  requestBody: { content: { 'application/json': Data['body'] } }
  responses: Answers<Responses & Errors>
}
type Path<Operation> = {
  parameters: { query?: never; header?: never; path?: never; cookie?: never }
  post: Operation
} & { [Method in 'get' | 'put' | 'delete' | 'options' | 'head' | 'patch' | 'trace']?: never }

export interface components {
  schemas: {
${Object.keys(components.schemas)
  .map((name) => `    ${name}: second.${name}`)
  .join('\n')}
  }
}
export interface operations {
${calls.map(({ id }) => `  ${id}: Call<${dataOf(id)}Data, ${dataOf(id)}Responses, ${dataOf(id)}Errors>`).join('\n')}
}
export interface paths {
${calls.map(({ path, id }) => `  '${path}': Path<operations['${id}']>`).join('\n')}
}
`
}

function dataOf(id: string): string {
  return `second.${id.charAt(0).toUpperCase()}${id.slice(1)}`
}
