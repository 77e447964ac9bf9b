import { schemas } from '../src/generated/schemas.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Schema = Record<string, unknown>

const definitions: Record<string, unknown> = schemas.$defs

/** Values of every type, and texts that are nearly a moment. */
const wrong: readonly Json[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  'x',
  'x'.repeat(20_000),
  '2025-02-30T12:00:00Z',
  '2025-13-40T25:00:00.000Z',
  [],
  [[]],
  {},
  { nosuch: 1 },
]

/** Each wrong value in each place that a definition of the contract has, at any depth. */
export function wrongValuesOf(definition: string): Json[] {
  return placesOf({ $ref: `#/$defs/${definition}` }).flatMap((place) => wrong.map(place))
}

/** The places of a value, each as what puts a value there. */
function placesOf(schema: Schema, at: (value: Json) => Json = (value) => value): ((value: Json) => Json)[] {
  const { $ref, properties, items, additionalProperties: _, ...rest } = schema
  const name = typeof $ref === 'string' ? $ref.replace('#/$defs/', '') : undefined
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => rest[keyword] ?? [])
  return [
    at,
    ...(name === undefined ? [] : placesOf(objectOf(definitions[name]), at)),
    ...Object.entries(objectOf(properties)).flatMap(([key, property]) =>
      placesOf(objectOf(property), (value) => at({ [key]: value })),
    ),
    ...(items === undefined ? [] : placesOf(objectOf(items), (value) => at([value]))),
    ...branches.flatMap((branch) => placesOf(objectOf(branch), at)),
  ]
}

function objectOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
