import { operations } from '../generated/descriptors.ts'
import { schemas } from '../generated/schemas.ts'
import { contractDialect, type Dialect, type QuestionId } from './dialect.ts'

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A JSON Schema that is an object. */
export type Schema = { [key: string]: Json }

/** One JSON Schema 2020-12 document with every definition of the contract, as `schemas` has it. */
export interface SchemaDocument {
  [keyword: string]: Json
  $defs: Record<string, Schema>
}

/** The questions whose answers change a schema. */
const changing = [
  'largest-limit',
  'limit-zero',
  'first-page-number',
  'sort-several-keys',
  'sort-unknown-key',
  'empty-text',
  'longest-list',
  'window-one-end',
  'date-forms',
  'moment-form',
  'eta-list-values',
  'custom-fields-form',
  'custom-fields-null',
  'columns-always-there',
  'unknown-search-key',
  'error-text-key',
  'update-server-keys',
  'update-null',
  'cleared-key',
  'unknown-update-key',
  'empty-update',
] as const satisfies readonly QuestionId[]

type ChangingId = (typeof changing)[number]

/** The day of a moment, as a pattern. */
const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}'

/** What one answer changes in the definitions. */
type Change<Id extends ChangingId> = (defs: Definitions, answer: Dialect[Id]) => void

/** The definitions of one document, each ready to be changed. */
class Definitions {
  readonly all: Record<string, Schema>

  constructor(all: Record<string, Schema>) {
    this.all = all
  }

  /** A definition by its name. */
  of(name: string): Schema {
    return objectAt(this.all, name)
  }

  /** A property of a definition. */
  property(name: string, key: string): Schema {
    return objectAt(objectAt(this.of(name), 'properties'), key)
  }
}

/**
 * The schemas of requests and answers under a dialect: those of the contract, with what an answer changes loosened,
 * tightened or replaced. Under the contract's own answers they are equal to `schemas`.
 *
 * Answers that depend on more than the body (whether a name is known, how long a window is, what a status answers)
 * change no schema.
 *
 * @example
 * const { $defs } = dialectSchemas(dialectWith({ 'unknown-search-key': { answer: 'ignored' } }))
 */
export function dialectSchemas(dialect: Dialect): SchemaDocument {
  const copy: SchemaDocument = JSON.parse(JSON.stringify(schemas))
  const defs = new Definitions(copy.$defs)
  for (const id of changing) if (!sameAnswer(dialect, id)) change(defs, id, dialect[id])
  return copy
}

const changes: { readonly [Id in ChangingId]: Change<Id> } = {
  'largest-limit': (defs, answer) => {
    const largest = answer.answer === 'refused' ? { maximum: answer.value } : {}
    replaceBound(defs.property('TaskFilter', 'limit'), largest)
    replaceBound(
      defs.property('TaskPage', 'limit'),
      answer.answer === 'capped' ? { maximum: answer.value } : largest,
    )
    const results = defs.property('TaskPage', 'results')
    delete results['maxItems']
    if ('value' in answer && answer.value !== undefined) results['maxItems'] = answer.value
  },
  'limit-zero': (defs) => {
    defs.property('TaskFilter', 'limit')['minimum'] = 0
    defs.property('TaskPage', 'limit')['minimum'] = 0
  },
  'first-page-number': (defs) => {
    defs.property('TaskPage', 'page')['minimum'] = 0
  },
  'sort-several-keys': (defs) => {
    delete defs.of('SortOrder')['maxProperties']
  },
  'sort-unknown-key': (defs) => {
    const field = defs.of('SortField')
    delete field['enum']
    defs.of('SortOrder')['additionalProperties'] = { $ref: '#/$defs/SortDirection' }
  },
  'empty-text': (defs, { answer }) => {
    if (answer === 'refused') defs.property('TaskFilter', 'searchText')['minLength'] = 1
  },
  'longest-list': (defs, answer) => {
    for (const list of Object.values(objectAt(defs.of('TaskFilter'), 'properties'))) {
      if (!isSchema(list) || list['type'] !== 'array') continue
      delete list['maxItems']
      if (answer.answer === 'refused') list['maxItems'] = answer.value
    }
  },
  'window-one-end': (defs, { answer }) => {
    if (answer !== 'refused') return
    defs.of('TaskFilter')['dependentRequired'] = { startDate: ['endDate'], endDate: ['startDate'] }
  },
  'date-forms': (defs, { answer }) => {
    const time = 'T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})'
    const moment = {
      type: 'string',
      pattern: `^${day}${answer === 'any-offset' ? time : `(${time})?`}$`,
      maxLength: 35,
    }
    for (const key of ['startDate', 'endDate', 'dueDate']) {
      objectAt(defs.of('TaskFilter'), 'properties')[key] = moment
    }
  },
  'moment-form': (defs, { answer }) => {
    const seconds = 'T[0-9]{2}:[0-9]{2}:[0-9]{2}'
    const form = {
      milliseconds: `${seconds}\\.[0-9]{3}Z`,
      seconds: `${seconds}Z`,
      offset: `${seconds}\\.[0-9]{3}[+-][0-9]{2}:[0-9]{2}`,
    }[answer]
    defs.of('Timestamp')['pattern'] = `^${day}${form}$`
    defs.of('Eta')['pattern'] = `^(${day}${form})?$`
  },
  'eta-list-values': (defs) => {
    defs.property('TaskFilter', 'ETAlist')['items'] = { type: 'string' }
  },
  'custom-fields-form': (defs) => {
    defs.property('TaskFilter', 'customFields')['items'] = { type: 'object' }
  },
  'custom-fields-null': (defs, { answer }) => {
    if (answer === 'refused') refuseNull(defs, 'CustomFieldFilter', 'selectedValue')
  },
  'columns-always-there': (defs, { answer }) => {
    defs.of('Task')['required'] = answer === 'id' ? ['_id'] : []
  },
  'unknown-search-key': (defs) => {
    delete defs.of('TaskFilter')['additionalProperties']
  },
  'error-text-key': (defs) => {
    const item = defs.of('ErrorItem')
    const properties = objectAt(item, 'properties')
    const { msg = {}, ...others } = properties
    item['properties'] = { message: msg, ...others }
    item['required'] = ['message', 'code']
  },
  'update-server-keys': (defs, { answer }) => {
    if (answer !== 'refused') return
    const properties = objectAt(defs.of('TaskUpdate'), 'properties')
    // Without a schema they would be unknown keys, which a host may take.
    for (const key of operations.updateTask.serverManaged) properties[key] = { not: {} }
  },
  'update-null': (defs, { answer }) => {
    if (answer !== 'refused') return
    for (const key of Object.keys(objectAt(defs.of('TaskUpdate'), 'properties')))
      refuseNull(defs, 'TaskUpdate', key)
  },
  'cleared-key': (defs) => {
    const properties = objectAt(defs.of('Task'), 'properties')
    properties['priority'] = { anyOf: [properties['priority'] ?? {}, { type: 'null' }] }
  },
  'unknown-update-key': (defs) => {
    delete defs.of('TaskUpdate')['additionalProperties']
  },
  'empty-update': (defs, { answer }) => {
    if (answer === 'refused') defs.of('TaskUpdate')['minProperties'] = 1
  },
}

function change<Id extends ChangingId>(defs: Definitions, id: Id, answer: Dialect[Id]): void {
  const apply: Change<Id> = changes[id]
  apply(defs, answer)
}

function sameAnswer(dialect: Dialect, id: QuestionId): boolean {
  return JSON.stringify(dialect[id]) === JSON.stringify(contractDialect[id])
}

/** Replaces the largest value that a number may have, or takes it away. */
function replaceBound(schema: Schema, bound: { maximum?: number }): void {
  delete schema['maximum']
  Object.assign(schema, bound)
}

/** Takes `null` out of the types that a property has, whichever way they are written. */
function refuseNull(defs: Definitions, name: string, key: string): void {
  const property = defs.property(name, key)
  const { $ref } = property
  if (typeof $ref === 'string') {
    // What others refer to as well stays as it is.
    Object.assign(property, structuredClone(defs.of(lastPart($ref))), property)
    delete property['$ref']
  }
  if (Array.isArray(property['type'])) property['type'] = property['type'].filter((type) => type !== 'null')
  if (Array.isArray(property['anyOf'])) {
    property['anyOf'] = property['anyOf'].filter((branch) => !(isSchema(branch) && branch['type'] === 'null'))
  }
}

function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

function objectAt(parent: Readonly<Record<string, Json>>, key: string): Schema {
  const value = parent[key]
  if (!isSchema(value)) throw new Error(`The contract has no schema at ${key}.`)
  return value
}

function isSchema(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
