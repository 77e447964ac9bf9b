import type { Json, JsonObject } from '../../projection/json.ts'
import {
  alternatives,
  itemsOf,
  propertiesOf,
  typesOf,
  type SchemaNode,
} from '../../projection/schema-node.ts'
import { requiredPart, sampleOf } from './sample.ts'

/** Values that break one keyword of a schema and, as far as that can be, no other. */
export interface BrokenValues {
  keyword: string
  values: Json[]
}

/** One value of each JSON type. */
const oneOfEach: Record<string, Json> = {
  string: '7',
  number: 7.5,
  boolean: true,
  null: null,
  array: [],
  object: {},
}

/** What breaks each keyword of a schema. */
export function brokenValues(node: SchemaNode): BrokenValues[] {
  const { schema } = node
  return Object.keys(schema).flatMap((keyword) => {
    // `if` and `then` only ever put a format on a text that is not empty.
    const values = breakers[keyword === 'then' ? 'format' : keyword]?.(node, schema)
    return values && values.length > 0 ? [{ keyword, values }] : []
  })
}

type Breaker = (node: SchemaNode, schema: JsonObject) => Json[]

const breakers: Record<string, Breaker> = {
  type: (node) => wrongTypes(typesOf(node)),
  oneOf: (node, { oneOf }) => [
    7,
    null,
    [],
    'noSuchChoice',
    ...alternatives(node, oneOf).flatMap(brokenInside),
  ],
  enum: () => ['noSuchChoice'],
  format: () => ['2025-02-30T10:00:00.000Z'],
  pattern: (_, { format, then }) => [
    'not as agreed!',
    '',
    ...(format === undefined && then === undefined ? [] : ['2025-05-26', '2025-05-26T18:30:00.000+05:30']),
  ],
  minLength: (_, { minLength }) => (Number(minLength) > 0 ? ['a'.repeat(Number(minLength) - 1)] : []),
  maxLength: (node, { maxLength }) => [longer(sampleOf(node), Number(maxLength))],
  minimum: (_, { minimum }) => [Number(minimum) - 1],
  maximum: (_, { maximum }) => [Number(maximum) + 1],
  maxItems: (node, { maxItems }) => [itemsAs(node, Number(maxItems) + 1)],
  minProperties: () => [{}],
  maxProperties: (node, { maxProperties }) => tooManyProperties(node, Number(maxProperties)),
  additionalProperties: (node, { additionalProperties }) =>
    additionalProperties === false
      ? [{ ...requiredPart(node), noSuchKey: 1 }, withPrototype(requiredPart(node))]
      : [],
  required: (node, { required }) =>
    Array.isArray(required) ? required.map((name) => without(node, name)) : [],
}

/** What breaks an alternative, and each of its properties once. */
function brokenInside(node: SchemaNode): Json[] {
  const own = brokenValues(node).flatMap(({ values }) => values)
  const inner = propertiesOf(node).flatMap(([name, property]) =>
    brokenValues(property).flatMap(({ values }) => values.slice(0, 1).map((value) => ({ [name]: value }))),
  )
  return [...own, ...inner]
}

function wrongTypes(allowed: string[]): Json[] {
  return Object.entries(oneOfEach)
    .filter(([type]) => !allowed.includes(type))
    .map(([type, value]) => (type === 'number' && allowed.includes('integer') ? 1.5 : value))
}

function longer(sample: Json, maxLength: number): string {
  const start = typeof sample === 'string' && sample.length > 0 ? sample : 'a'
  return start.padEnd(maxLength + 1, 'a')
}

function itemsAs(node: SchemaNode, count: number): Json[] {
  const items = itemsOf(node)
  const item = items ? sampleOf(items) : 1
  return Array.from({ length: count }, () => item)
}

function tooManyProperties(node: SchemaNode, most: number): Json[] {
  const all = propertiesOf(node)
  if (all.length > most) {
    return [Object.fromEntries(all.slice(0, most + 1).map(([name, property]) => [name, sampleOf(property)]))]
  }
  if (node.schema['additionalProperties'] === false) return []
  return [Object.fromEntries(Array.from({ length: most + 1 }, (_, index) => [`key${index}`, 1]))]
}

/** An object with a key of its own that many readers drop or obey. */
function withPrototype(part: JsonObject): JsonObject {
  return Object.fromEntries([...Object.entries(part), ['__proto__', {}]])
}

function without(node: SchemaNode, name: Json): JsonObject {
  return Object.fromEntries(Object.entries(requiredPart(node)).filter(([key]) => key !== name))
}
