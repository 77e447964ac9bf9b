import { isObject, type Json, type Schema } from '../../scripts/openapi-document.ts'
import type { Random } from './random.ts'

/** Texts that some pattern or format of the contract takes, or just does not take. */
const tellingTexts = [
  '',
  'a',
  'asc',
  'desc',
  'up',
  'dueDate',
  'agent',
  'overdue',
  '2025-05-28T12:05:38.807Z',
  '2025-05-28T12:05:38Z',
  '2025-05-28T12:05:38.8Z',
  '2025-05-28T12:05:38.807000Z',
  '2025-05-28T12:05:38.807+00:00',
  '2025-05-28 12:05:38.807Z',
  '2025-02-30T12:05:38.807Z',
  '2025-13-01T12:05:38.807Z',
  '2025-05-28T25:05:38.807Z',
  '2016-12-31T23:59:60.000Z',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  'u-04a27d8d-9ada-50e8-b582-0ea4df5a0001',
  'ti-73acd32-0123-4114-9891-00a950aa0001',
  'pr-1',
  'pr 1',
  '日本語',
]
const lengths = [1, 64, 65, 128, 129, 256, 257, 512, 513, 1024, 1025, 4096, 4097]
const numbers = [
  0,
  1,
  -1,
  1.5,
  50,
  1000,
  1001,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53 - 1,
  253402300799999,
  253402300800000,
  -1e6,
  1e6,
  1e6 + 1,
]

/** Any value at all. */
function anyValue(random: Random, depth = 2): Json {
  const kind = random.below(depth > 0 ? 7 : 5)
  if (kind === 0) return null
  if (kind === 1) return random.chance(0.5)
  if (kind === 2) return random.pick(numbers)
  if (kind === 3) return random.pick(tellingTexts)
  if (kind === 4) return 'a'.repeat(random.pick(lengths))
  if (kind === 5) return Array.from({ length: random.below(3) }, () => anyValue(random, depth - 1))
  return Object.fromEntries(
    Array.from({ length: random.below(3) }, () => [
      random.pick(['name', 'lname', 'Contract Years']),
      anyValue(random, depth - 1),
    ]),
  )
}

/**
 * A value made after a schema, mostly a valid one: a text has a pattern's chance only, and one value in a few is any at all,
 * so that what is nearly valid comes often.
 *
 * @param schemas - the components that references lead to.
 * @param faults - the chance of each value inside to be any at all.
 */
export function instanceOf(
  schema: Schema,
  schemas: Record<string, Schema>,
  random: Random,
  faults: number,
): Json {
  const inner = (node: Json | undefined): Json =>
    instanceOf(isObject(node) ? node : {}, schemas, random, faults)
  const { $ref, anyOf, oneOf, type, enum: choices, examples } = schema
  if (random.chance(faults)) return anyValue(random)
  if (typeof $ref === 'string') return inner(schemas[$ref.split('/').at(-1) ?? ''])
  const branches = anyOf ?? oneOf
  if (Array.isArray(branches)) return inner(random.pick(branches))
  if (Array.isArray(choices)) return random.pick(choices)
  if (Array.isArray(examples) && examples.length > 0 && random.chance(0.4)) return random.pick(examples)
  const drawn: Json | undefined = Array.isArray(type) ? random.pick(type) : type
  switch (typeof drawn === 'string' ? drawn : '') {
    case 'object':
      return objectOf(schema, random, inner)
    case 'array':
      return Array.from({ length: sizeOf(schema, random) }, () => inner(schema['items']))
    case 'string':
      return textOf(schema, random)
    case 'integer':
    case 'number':
      return random.pick(
        [schema['minimum'], schema['maximum'], ...numbers].filter((bound) => typeof bound === 'number'),
      )
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    default:
      return anyValue(random)
  }
}

function objectOf(
  { properties, required }: Schema,
  random: Random,
  inner: (node: Json | undefined) => Json,
): Json {
  const known = isObject(properties) ? Object.entries(properties) : []
  const must = Array.isArray(required) ? required : []
  // Of an object with many keys only some, so that a fault in one decides.
  const wanted = random.pick([0, 1, 2, 4, known.length]) / Math.max(known.length, 1)
  const kept = known.filter(([name]) => (must.includes(name) ? random.chance(0.97) : random.chance(wanted)))
  const entries = kept.map(([name, property]): [string, Json] => [name, inner(property)])
  if (random.chance(0.05)) entries.push(['Contract Years', anyValue(random)])
  return Object.fromEntries(entries)
}

/** Mostly a few; now and then as many as there may be, or one more. */
function sizeOf({ maxItems }: Schema, random: Random): number {
  if (typeof maxItems === 'number' && maxItems <= 100 && random.chance(0.02))
    return maxItems + random.below(2)
  return random.below(4)
}

function textOf({ minLength, maxLength, pattern }: Schema, random: Random): string {
  if (pattern !== undefined || random.chance(0.3)) return random.pick(tellingTexts)
  const bounds = [minLength, maxLength, Number(maxLength) + 1].filter(
    (bound) => typeof bound === 'number' && bound <= 20_000,
  )
  return bounds.length > 0 && random.chance(0.2) ? 'a'.repeat(Number(random.pick(bounds))) : 'Some text'
}
