import type { Json } from '../../projection/json.ts'
import {
  alternatives,
  itemsOf,
  propertiesOf,
  typesOf,
  type SchemaNode,
} from '../../projection/schema-node.ts'
import { requiredPart, sampleOf } from './sample.ts'

/** Values at the limits of a schema: its sample, the least, the most, every choice, `null` and empty where they are allowed. */
export function extremesOf(node: SchemaNode): Json[] {
  const seen = new Set<string>()
  return allOf(node).filter((value) => {
    const text = JSON.stringify(value)
    return !seen.has(text) && seen.add(text)
  })
}

function allOf(node: SchemaNode): Json[] {
  const { schema } = node
  const { enum: choices, oneOf, examples } = schema
  if (Array.isArray(choices)) return choices
  if (Array.isArray(oneOf)) return alternatives(node, oneOf).flatMap(extremesOf)
  const values = typesOf(node).flatMap((type) => ofType(type, node))
  return [...(Array.isArray(examples) ? examples : []), ...values]
}

function ofType(type: string, node: SchemaNode): Json[] {
  const { minimum, maximum, minLength, maxLength, pattern, maxItems } = node.schema
  switch (type) {
    case 'null':
      return [null]
    case 'boolean':
      return [true, false]
    case 'integer':
    case 'number':
      return [minimum, maximum].filter((bound) => typeof bound === 'number')
    case 'string': {
      const sample = sampleOf(node)
      const longest = typeof sample === 'string' ? sample.padEnd(Number(maxLength), 'a') : ''
      return pattern === undefined ? ['a'.repeat(Number(minLength ?? 0)), longest] : [sample, longest, '']
    }
    case 'array': {
      const items = itemsOf(node)
      const item = items ? sampleOf(items) : 1
      const most = typeof maxItems === 'number' ? maxItems : 2
      const each = items ? extremesOf(items).slice(0, most) : []
      return [[], [item], Array.from({ length: most }, () => item), ...each.map((value) => [value])]
    }
    default:
      return [requiredPart(node)].concat(
        propertiesOf(node).map(([name, property]) =>
          Object.assign(requiredPart(node), { [name]: sampleOf(property) }),
        ),
      )
  }
}
