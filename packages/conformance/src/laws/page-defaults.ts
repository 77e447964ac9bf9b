import { schemaNode } from '../projection/schema-node.ts'

/** Where the contract says how long a page is. */
export const limitPointer = '#/components/schemas/TaskFilter/properties/limit'
const skipPointer = '#/components/schemas/TaskFilter/properties/skip'

/** What the contract takes for `skip` and `limit` when they are absent. */
export function pageDefaults(): { skip: number; limit: number } {
  return { skip: defaultAt(skipPointer), limit: defaultAt(limitPointer) }
}

function defaultAt(pointer: string): number {
  const value = schemaNode(pointer).schema['default']
  if (typeof value !== 'number') throw new Error(`The contract gives no default at ${pointer}.`)
  return value
}
