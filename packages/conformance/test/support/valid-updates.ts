import { bodyValidators } from '@case-management/contract/validators'
import { schemas } from '@case-management/contract/schemas'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { TaskUpdate } from '../../src/check/task.ts'
import { isObject, type Json, type JsonObject } from '../../src/projection/json.ts'

const definitions: Record<string, unknown> = schemas.$defs

/** Valid updates that once left a state which the sandbox, the contract or the suite disliked. */
export const rememberedUpdates: readonly TaskUpdate[] = [
  { queues: [{ name: 'Q', startTime: '2025-05-28T12:05:38Z' }] },
  { participants: [{ agentId: 'u-1', assignedAt: '2025-05-28T12:05:38.5Z' }] },
  { dueDate: 253_402_300_799_999, priority: { name: '😀'.repeat(128) }, status: { name: '😀'.repeat(128) } },
  { name: '😀'.repeat(512), source: 'x'.repeat(128), channel: ['x'.repeat(128), '\uD83D'] },
  { desc: 'Error: SQLITE_BUSY\n    at run (/srv/app/node_modules/db/index.js:10:5)' },
  { assigneeType: 'unassigned', currAssignee: { agentId: 'u-1', name: 'A' } },
]

/**
 * Any update that the contract allows, from its schema alone and wider than what the suite itself sends:
 * every form of a moment, texts of any code unit and up to the longest, free keys with any JSON in them.
 */
export function validUpdates(): Arbitrary<TaskUpdate> {
  const { properties } = followed(definitions['updateTask.requestBody'])
  const keys = Object.entries(isObject(properties) ? properties : {})
  return fc
    .oneof(
      { arbitrary: fc.subarray(keys, { minLength: 1, maxLength: 4 }), weight: 6 },
      {
        arbitrary: fc.subarray(
          keys.filter(([key]) => assignment.has(key)),
          { minLength: 1 },
        ),
        weight: 2,
      },
      { arbitrary: fc.subarray(keys, { minLength: 1 }), weight: 1 },
    )
    .chain((some) => fc.record(Object.fromEntries(some.map(([key, node]) => [key, valuesOf(node)]))))
    .map((body): unknown => JSON.parse(JSON.stringify(body)))
    .filter(bodyValidators.updateTask.request)
}

/** Keys that are most likely to clash. */
const assignment: ReadonlySet<string> = new Set(['assigneeType', 'currAssignee', 'queues', 'dueDate', 'ETA'])

function valuesOf(node: unknown): Arbitrary<Json> {
  const schema = followed(node)
  const branches = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(branches)) {
    const { anyOf: _any, oneOf: _one, ...beside } = schema
    return fc.oneof(...branches.map((branch) => valuesOf({ ...beside, ...followed(branch) })))
  }
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  const types = [schema['type'] ?? 'any'].flat()
  return fc.oneof(...types.map((type) => valuesOfType(type, schema)))
}

function valuesOfType(type: unknown, schema: JsonObject): Arbitrary<Json> {
  switch (type) {
    case 'object':
      return objects(schema)
    case 'array':
      return fc.oneof(
        { arbitrary: fc.array(valuesOf(schema['items']), { maxLength: 3 }), weight: 20 },
        { arbitrary: filledArray(schema), weight: 1 },
      )
    case 'string':
      return texts(schema)
    case 'integer':
      return fc.oneof(
        fc.integer(numberBounds(schema)),
        fc.constantFrom(...Object.values(numberBounds(schema))),
      )
    case 'number':
      return fc.oneof(
        fc.integer(numberBounds(schema)),
        fc.double({ ...numberBounds(schema), noNaN: true, noDefaultInfinity: true }),
      )
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return anyJson
  }
}

const anyJson: Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value): Json => JSON.parse(JSON.stringify(value)))

function filledArray(schema: JsonObject): Arbitrary<Json> {
  return valuesOf(schema['items']).map((value) =>
    // Long lists of long values would only be large.
    Array.from(
      { length: JSON.stringify(value).length > 200 ? 2 : Number(schema['maxItems'] ?? 3) },
      () => value,
    ),
  )
}

function numberBounds({ minimum, maximum }: JsonObject): { min: number; max: number } {
  return {
    min: typeof minimum === 'number' ? minimum : -1e9,
    max: typeof maximum === 'number' ? maximum : 1e9,
  }
}

function objects({ properties, required, additionalProperties }: JsonObject): Arbitrary<Json> {
  if (!isObject(properties) && additionalProperties !== false) {
    return fc.dictionary(text(0, 12), anyJson, { maxKeys: 4, noNullPrototype: true })
  }
  const model = Object.fromEntries(
    Object.entries(isObject(properties) ? properties : {}).map(([key, node]) => [key, valuesOf(node)]),
  )
  const requiredKeys = Object.keys(model).filter((key) => Array.isArray(required) && required.includes(key))
  return fc.record(model, { requiredKeys, noNullPrototype: true })
}

function texts({ pattern, minLength = 0, maxLength = 64, format }: JsonObject): Arbitrary<Json> {
  const shortest = Number(minLength)
  const longest = Number(maxLength)
  const form = typeof pattern === 'string' ? new RegExp(pattern, 'u') : undefined
  if (format === 'date-time' || form?.test('2025-05-28T12:05:38Z')) {
    return form?.test('') ? fc.oneof({ arbitrary: moments(), weight: 4 }, fc.constant('')) : moments()
  }
  if (form) {
    return fc
      .stringMatching(form, { maxLength: Math.min(longest, 40) })
      .filter((value) => value.length >= shortest)
  }
  return text(shortest, longest)
}

/** Texts that programs trip over. */
const odd = [
  '__proto__',
  'constructor',
  'null',
  'ẞß',
  'İıIi',
  'ΣΑΣ',
  '%_\\',
  '  two  blanks ',
  '\0',
  '\uD83D',
  'Ǆǅǆ',
  'K',
]

function text(shortest: number, longest: number): Arbitrary<string> {
  return fc
    .oneof(
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(longest, 16) }), weight: 4 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(longest, 16) }), weight: 3 },
      { arbitrary: codeUnits(Math.min(longest, 12)), weight: 2 },
      { arbitrary: fc.constantFrom(...odd), weight: 2 },
      { arbitrary: fc.constantFrom('İ', 'x', '😀').map((letter) => letter.repeat(longest)), weight: 1 },
    )
    .filter((value) => Array.from(value).length >= shortest && Array.from(value).length <= longest)
}

/** Texts of any code units, halves of pairs among them. */
function codeUnits(longest: number): Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: longest })
    .map((units) => String.fromCharCode(...units))
}

/** A moment of the years 1970 to 9999 with as many digits of a second as it needs, or more. */
function moments(): Arbitrary<string> {
  return fc
    .record({
      moment: fc.oneof(
        fc.integer({ min: 0, max: 253_402_300_799_999 }),
        fc.integer({ min: 0, max: 253_402_300_799 }).map((second) => second * 1000),
      ),
      digits: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ moment, digits }) => {
      const coarse = moment - (moment % 10 ** (3 - digits))
      const whole = new Date(coarse).toISOString()
      return digits === 0 ? whole.replace(/\.\d{3}Z$/u, 'Z') : `${whole.slice(0, 20 + digits)}Z`
    })
}

/** The keywords of a schema, those of what it refers to included. */
function followed(node: unknown): JsonObject {
  if (!isObject(node)) return {}
  const { $ref: reference, ...beside } = node
  if (typeof reference !== 'string') return node
  return { ...followed(definitions[reference.replace('#/$defs/', '')]), ...beside }
}
