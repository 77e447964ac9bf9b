import { operationSchemas, schemas } from '@case-management/contract/schemas'
import type { TaskUpdate } from '../../model.ts'

/** Gives a value with each moment inside it written out to the millisecond, as records have them. */
type Writer = (value: unknown) => unknown

const definitions: Readonly<Record<string, unknown>> = schemas.$defs
const writeKeys = writerOf({ $ref: `#/$defs/${operationSchemas.updateTask.requestBody}` })

/**
 * An update with every moment in it as a record shows it, at any depth.
 * Which keys hold moments follows from the schema of an update; any other text stays as it was sent.
 */
export function withMomentsWrittenOut(update: TaskUpdate): TaskUpdate {
  return { ...update, ...objectOf(writeKeys?.(update)) }
}

/** What writes out the moments of a schema; nothing when it has none. */
function writerOf(schema: unknown): Writer | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const keywords: Record<string, unknown> = { ...schema }
  const { $ref, format, properties, items, additionalProperties, anyOf, oneOf, allOf, then } = keywords
  const branches = [anyOf, oneOf, allOf].flatMap((list): unknown[] => (Array.isArray(list) ? list : []))
  return inTurn([
    typeof $ref === 'string' ? writerOf(definitions[$ref.replace('#/$defs/', '')]) : undefined,
    ...[...branches, then].map(writerOf),
    format === 'date-time' ? writeMoment : undefined,
    keysWriter(objectOf(properties), writerOf(additionalProperties)),
    listWriter(writerOf(items)),
  ])
}

function inTurn(writers: readonly (Writer | undefined)[]): Writer | undefined {
  const some = writers.filter((writer) => writer !== undefined)
  if (some.length === 0) return undefined
  return (value) => some.reduce((written, write) => write(written), value)
}

/** `""` is no moment, where a schema takes it beside one. */
function writeMoment(value: unknown): unknown {
  return typeof value === 'string' && value !== '' ? new Date(value).toISOString() : value
}

function keysWriter(properties: Record<string, unknown>, further: Writer | undefined): Writer | undefined {
  const named = new Map(Object.entries(properties).map(([key, schema]) => [key, writerOf(schema)]))
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

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
