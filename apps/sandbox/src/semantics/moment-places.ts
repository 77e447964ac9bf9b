import { schemas } from '@case-management/contract/schemas'

/** Gives a value with each moment inside it written anew. */
type Writer = (value: unknown) => unknown

const definitions: Readonly<Record<string, unknown>> = schemas.$defs

/**
 * What writes each moment anew in a value of a definition of the contract, at any depth.
 * Which keys hold moments follows from the schema; any other text stays as it is, and so does `""` for no moment.
 *
 * @param write - gives the text of a moment.
 */
export function momentsWriter(definition: string, write: (moment: string) => string): Writer {
  const writeMoment: Writer = (value) => (typeof value === 'string' && value !== '' ? write(value) : value)
  return writerOf({ $ref: `#/$defs/${definition}` }, writeMoment) ?? ((value) => value)
}

/** What writes the moments of a schema; nothing when it has none. */
function writerOf(schema: unknown, writeMoment: Writer): Writer | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const keywords: Record<string, unknown> = { ...schema }
  const { $ref, format, properties, items, additionalProperties, anyOf, oneOf, allOf, then } = keywords
  const branches = [anyOf, oneOf, allOf].flatMap((list): unknown[] => (Array.isArray(list) ? list : []))
  const inner = (each: unknown) => writerOf(each, writeMoment)
  return inTurn([
    typeof $ref === 'string' ? inner(definitions[$ref.replace('#/$defs/', '')]) : undefined,
    ...[...branches, then].map(inner),
    format === 'date-time' ? writeMoment : undefined,
    keysWriter(
      Object.entries(Object(properties)).map(([key, each]) => [key, inner(each)]),
      inner(additionalProperties),
    ),
    listWriter(inner(items)),
  ])
}

function inTurn(writers: readonly (Writer | undefined)[]): Writer | undefined {
  const some = writers.filter((writer) => writer !== undefined)
  if (some.length === 0) return undefined
  return (value) => some.reduce((written, write) => write(written), value)
}

function keysWriter(
  properties: readonly (readonly [key: string, write: Writer | undefined])[],
  further: Writer | undefined,
): Writer | undefined {
  const named = new Map(properties)
  if (!further && ![...named.values()].some(Boolean)) return undefined
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const written = Object.entries(value).map(([key, inner]) => {
      const write = named.has(key) ? named.get(key) : further
      return [key, write ? write(inner) : inner]
    })
    return Object.fromEntries(written)
  }
}

function listWriter(write: Writer | undefined): Writer | undefined {
  return write && ((value) => (Array.isArray(value) ? value.map(write) : value))
}
