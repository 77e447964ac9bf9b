import { everySchema } from './every-schema.ts'
import { isObject, type OpenApiDocument, type Schema } from './openapi-document.ts'

/** One way in which the bundle for generators is written otherwise. */
interface Rewrite {
  /** What is rewritten, in a few words. */
  what: string
  /** What went wrong without it. */
  reason: string
  /** Generators that need it. */
  neededBy: readonly string[]
  apply: (schemas: Record<string, Schema>) => void
}

/**
 * The bundle for generators that know less of JSON Schema: what they stumble over stands in a double negation,
 * `{ not: { not: X } }`, which allows what X allows, and which they take for any value.
 */
export const rewrites: readonly Rewrite[] = [
  {
    what: 'unions of several scalar types',
    reason:
      'Java does not compile, Python refuses a list, Go and PHP find no branch that fits; the value is any value instead.',
    neededBy: ['openapi-generator java, python, go, php, kotlin, rust, csharp'],
    apply: hideMixedUnions,
  },
  {
    what: 'conditions (`if` and `then`) of ETA',
    reason:
      'The type becomes any value, and Java sends it as null with every update, which clears the due date.',
    neededBy: ['openapi-generator java, python, go'],
    apply: hideConditions,
  },
  {
    what: 'the format of moments in requests',
    reason:
      'A typed date is written with an offset, or with more than three digits of a second, which the contract refuses; it is text instead.',
    neededBy: ['openapi-python-client', 'openapi-generator', 'oapi-codegen', 'ogen'],
    apply: writeSentMomentsAsText,
  },
  {
    what: 'the pattern of moments in answers',
    reason: 'PHP matches the pattern against its date, and every record throws; it stays a date.',
    neededBy: ['openapi-generator php'],
    apply: hidePatternOfReceivedMoments,
  },
  {
    what: 'records are open, said aloud',
    reason: 'Keys that are named after custom fields are lost, or an error.',
    neededBy: ['oapi-codegen', 'ogen', 'openapi-generator go, typescript-fetch'],
    apply: sayThatRecordsAreOpen,
  },
]

/**
 * The same contract, written for generators that know less of JSON Schema. Every value is valid by it that is valid by the
 * bundle, and no other.
 */
export function generatorsBundle(document: OpenApiDocument): OpenApiDocument {
  const derived = structuredClone(document)
  for (const { apply } of rewrites) apply(derived.components.schemas)
  return {
    ...derived,
    info: {
      ...derived.info,
      description: `${preface}\n${derived.info.description ?? ''}`,
      'x-rewrites': rewrites.map(({ what, reason, neededBy }) => ({ what, reason, neededBy: [...neededBy] })),
    },
  }
}

const preface = `The contract for generators that know less of JSON Schema: what they stumble over is written as a double negation.
Take it where a generator cannot use \`openapi.json\`, which says the same and is the one to read.
`

function hideMixedUnions(schemas: Record<string, Schema>): void {
  everySchema(schemas, (schema) => {
    const { anyOf } = schema
    if (!Array.isArray(anyOf)) return
    const real = anyOf.filter((branch) => isObject(branch) && branch['type'] !== 'null')
    if (real.length > 1) hide(schema, 'anyOf')
  })
}

function hideConditions(schemas: Record<string, Schema>): void {
  everySchema(schemas, (schema) => hide(schema, 'if', 'then', 'else'))
}

function writeSentMomentsAsText(schemas: Record<string, Schema>): void {
  hide(named(schemas, 'TimestampInput'), 'format')
}

function hidePatternOfReceivedMoments(schemas: Record<string, Schema>): void {
  hide(named(schemas, 'Timestamp'), 'pattern')
}

function sayThatRecordsAreOpen(schemas: Record<string, Schema>): void {
  named(schemas, 'Task')['additionalProperties'] = true
}

/** Puts keywords of a schema into a double negation. */
function hide(schema: Schema, ...keywords: string[]): void {
  const hidden = Object.fromEntries(
    keywords.flatMap((keyword) => {
      const value = schema[keyword]
      return value === undefined ? [] : [[keyword, value]]
    }),
  )
  if (Object.keys(hidden).length === 0) return
  if (schema['not'] !== undefined)
    throw new Error('A schema that has a "not" of its own cannot hide keywords.')
  for (const keyword of keywords) delete schema[keyword]
  schema['not'] = { not: hidden }
}

function named(schemas: Record<string, Schema>, name: string): Schema {
  const schema = schemas[name]
  if (schema === undefined)
    throw new Error(`The bundle has no schema ${name}; teach scripts/generators-bundle.ts.`)
  return schema
}
