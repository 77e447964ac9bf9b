import { everySchema } from './every-schema.ts'
import { generatorsBundle } from './generators-bundle.ts'
import { isObject, type Json, type OpenApiDocument, type Schema } from './openapi-document.ts'

/** One way in which OpenAPI 3.0 says otherwise what the bundle for generators says. */
interface Translation {
  /** What 3.0 does not know, in a few words. */
  what: string
  /** How it is written instead. */
  written: string
  /** What is lost by it, other than the spelling. */
  loss?: string
  apply: (document: OpenApiDocument) => void
}

/** All translations, in the order in which they are made: the null beside a component has to be seen before it is rewritten. */
export const translations: readonly Translation[] = [
  {
    what: 'a component that may be null (`anyOf` with `type: null`)',
    written:
      'a copy of the component with `nullable: true`: beside `allOf` it would allow no null, by the letter of 3.0.3',
    loss: 'The types `PriorityInput` and `AssigneeInput` have no use: the keys of an update have types of their own, with the same keys.',
    apply: inlineNullableComponents,
  },
  {
    what: '`null` as a branch of a union',
    written: '`nullable: true` with `null` as the only choice',
    apply: writeNullBranches,
  },
  {
    what: 'a list of types with `null`',
    written: '`nullable: true`',
    apply: writeNullableTypes,
  },
  {
    what: 'keys beside `$ref`',
    written: '`allOf` with the reference alone, because 3.0 ignores what stands beside it',
    apply: wrapReferences,
  },
  {
    what: 'conditions (`if` and `then`)',
    written: '`anyOf` of the negated condition and what follows from it',
    apply: writeConditionsAsUnions,
  },
  {
    what: 'several examples of a schema',
    written: '`example` has the first, `x-examples` all of them',
    loss: 'Tools show the first example of a schema only.',
    apply: writeOneExample,
  },
  {
    what: 'the summary of the document, and the identifier of its license',
    written: '`x-summary`, and the address of the license at SPDX',
    loss: 'Tools do not show the summary of the document.',
    apply: writeInfo,
  },
]

/**
 * The bundle for generators as OpenAPI 3.0.3, for tools that read nothing newer. Every value is valid by it that is valid
 * by the contract, and no other; `info.x-losses` says what is lost besides.
 */
export function openapi30Bundle(document: OpenApiDocument): OpenApiDocument {
  const older: OpenApiDocument = { ...structuredClone(generatorsBundle(document)), openapi: '3.0.3' }
  for (const { apply } of translations) apply(older)
  const description = `${preface}\n${document.info.description ?? ''}`
  return { ...older, info: { ...older.info, description, 'x-losses': losses } }
}

/** What is lost, for the file and for the docs. */
const losses: string[] = translations.flatMap(({ loss }) => loss ?? [])

const preface = `The contract as OpenAPI 3.0.3, for tools that read nothing newer. It is made from \`openapi.generators.json\`.
Take it where a tool refuses OpenAPI 3.1; \`openapi.json\` is the one to read.
`

function inlineNullableComponents({ components: { schemas } }: OpenApiDocument): void {
  everySchema(schemas, (schema) => {
    const { anyOf, ...others } = schema
    if (!Array.isArray(anyOf) || anyOf.length !== 2 || !anyOf.some(isNull)) return
    const component = anyOf.map((branch) => componentOf(branch, schemas)).find(isObject)
    if (component === undefined) return
    if (typeof component['type'] !== 'string')
      throw new Error('A component without one type may not be null; teach scripts/openapi-3.0-bundle.ts.')
    delete schema['anyOf']
    Object.assign(schema, structuredClone(component), { nullable: true }, others)
  })
}

function componentOf(branch: Json, schemas: Record<string, Schema>): Schema | undefined {
  if (!isObject(branch) || typeof branch['$ref'] !== 'string') return undefined
  return schemas[branch['$ref'].split('/').at(-1) ?? '']
}

function writeNullBranches({ components }: OpenApiDocument): void {
  everySchema(components.schemas, (schema) => {
    // 3.0 has no type null, and `nullable` counts only beside a type.
    if (isNull(schema)) Object.assign(schema, { type: 'string', nullable: true, enum: [null] })
  })
}

function isNull(schema: Json): boolean {
  return isObject(schema) && schema['type'] === 'null'
}

function writeNullableTypes({ components }: OpenApiDocument): void {
  everySchema(components.schemas, (schema) => {
    const { type } = schema
    if (!Array.isArray(type)) return
    const [real, ...others] = type.filter((each) => each !== 'null')
    if (real === undefined || others.length > 0)
      throw new Error(`3.0 cannot say the types ${JSON.stringify(type)}; write anyOf in spec/.`)
    Object.assign(schema, { type: real, nullable: true })
  })
}

function wrapReferences({ components }: OpenApiDocument): void {
  everySchema(components.schemas, (schema) => {
    const { $ref, ...others } = schema
    if (typeof $ref !== 'string' || Object.keys(others).length === 0) return
    delete schema['$ref']
    schema['allOf'] = [{ $ref }]
  })
}

function writeConditionsAsUnions({ components }: OpenApiDocument): void {
  everySchema(components.schemas, (schema) => {
    const { if: condition, then } = schema
    if (condition === undefined || then === undefined) return
    if (schema['else'] !== undefined || schema['anyOf'] !== undefined)
      throw new Error(
        'A condition beside "else" or "anyOf" is not known; teach scripts/openapi-3.0-bundle.ts.',
      )
    delete schema['if']
    delete schema['then']
    schema['anyOf'] = [{ not: condition }, then]
  })
}

function writeOneExample({ components }: OpenApiDocument): void {
  everySchema(components.schemas, (schema) => {
    const { examples } = schema
    const [first, ...others] = Array.isArray(examples) ? examples : []
    if (first === undefined) return
    delete schema['examples']
    schema['example'] = first
    if (others.length > 0) schema['x-examples'] = [first, ...others]
  })
}

function writeInfo(document: OpenApiDocument): void {
  const { summary, ...info } = document.info
  const { identifier, ...license } = info.license
  document.info = {
    ...info,
    ...(summary !== undefined && { 'x-summary': summary }),
    license:
      identifier === undefined ? license : { ...license, url: `https://spdx.org/licenses/${identifier}` },
  }
}
