import { isObject } from './json.ts'
import { isMoment, isMomentOrNone } from './moment-nodes.ts'
import { itemsOf, propertiesOf, schemaNode, type SchemaNode } from './schema-node.ts'

/** Where texts of moments stand in a value: it is one itself, or has them under keys or in its entries. */
type Places = 'here' | { keys: ReadonlyMap<string, Places>; entries: Places | undefined }

/** The texts of the moments in a record, at any depth, as far as the contract says where there are such. */
export function momentsIn(record: object): string[] {
  const found: string[] = []
  rewritten(record, placesInRecord, (text) => {
    found.push(text)
    return text
  })
  return found
}

/** A record with the text of each moment in it written anew; the record itself where none becomes another. */
export function withMomentsAs<Held extends object>(record: Held, write: (text: string) => string): Held {
  const written = rewritten(record, placesInRecord, write)
  return written === record ? record : Object.assign({}, record, written)
}

function placesIn(node: SchemaNode): Places | undefined {
  if (isMoment(node) || isMomentOrNone(node)) return 'here'
  const items = itemsOf(node)
  const entries = items && placesIn(items)
  const keys = new Map(
    propertiesOf(node).flatMap(([key, inner]) => {
      const places = placesIn(inner)
      return places ? [[key, places] as const] : []
    }),
  )
  return entries !== undefined || keys.size > 0 ? { keys, entries } : undefined
}

const placesInRecord = placesIn(schemaNode('#/components/schemas/Task')) ?? {
  keys: new Map<string, Places>(),
  entries: undefined,
}

function rewritten(value: unknown, places: Places, write: (text: string) => string): unknown {
  if (places === 'here') return typeof value === 'string' && value !== '' ? write(value) : value
  const { keys, entries } = places
  if (Array.isArray(value)) {
    if (entries === undefined) return value
    const list: unknown[] = value
    const written = list.map((entry) => rewritten(entry, entries, write))
    return written.some((entry, index) => entry !== list[index]) ? written : value
  }
  if (!isObject(value)) return value
  const changed: Record<string, unknown> = {}
  for (const [key, inner] of keys) {
    if (!Object.hasOwn(value, key)) continue
    const written = rewritten(value[key], inner, write)
    if (written !== value[key]) changed[key] = written
  }
  return Object.keys(changed).length === 0 ? value : { ...value, ...changed }
}
