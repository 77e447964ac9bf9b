import { escapeHtml } from '../escape-html.ts'
import { inlineHtml, markdownToHtml, slugOf } from '../markdown-html.ts'
import type { Key } from '../page-contents.ts'
import { document, resolved, type Schema } from '../reference/openapi.ts'
import { objectName, typeInWords } from '../reference/schema-markdown.ts'
import { evidenceMark } from './evidence-html.ts'

/** A row of a table of fields. */
export interface Field {
  name: string
  schema: Schema
  required: boolean
  evidence?: string | undefined
  /** What stands before its type, such as `header`. */
  place?: string
  /** Id of the row, where it is not that of its section and name. */
  id?: string
}

/** A key to which others are added. */
interface TreeOfKeys extends Key {
  keys: TreeOfKeys[]
}

/** The most values that stand in a line; more are folded. */
const fewValues = 8

/**
 * Tables of the fields of one page. An object is told where a reader meets it: its table folds under the field that
 * holds it. The first time, it has the ids of its name, such as `#task-name`, to which links from elsewhere lead.
 */
export class FieldTables {
  readonly #told = new Set<string>()
  #keys: TreeOfKeys[] = []

  /** The keys that were told of since this was asked last. */
  takeKeys(): readonly Key[] {
    const keys = this.#keys
    this.#keys = []
    return keys
  }

  /**
   * A table.
   *
   * @param section - what the ids of the rows begin with.
   */
  table(fields: readonly Field[], section: string): string {
    const rows = fields.map((field) => this.#row(field, section))
    return `<table class="fields">
<thead><tr><th scope="col">Name</th><th scope="col">Type, limits and meaning</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
  }

  /** The fields of an object that a schema refers to, as a table with the ids of that object. */
  object(schema: Schema): string {
    const name = objectName(schema)
    return name === undefined
      ? ''
      : `<div id="${slugOf(name)}">${this.table(this.#tell(name), slugOf(name))}</div>`
  }

  #row({ name, schema, required, evidence, place, id }: Field, section: string): string {
    const anchor = id ?? slugOf(`${section} ${name}`)
    const { description = '' } = resolved(document.components.schemas, schema)
    const words = `${place === undefined ? '' : `${place}, `}${typeInWords(withoutManyValues(schema))}`
    const need = required ? ' <span class="required">required</span>' : ''
    const key: TreeOfKeys = { id: anchor, name, keys: [] }
    const beside = this.#keys
    beside.push(key)
    this.#keys = key.keys
    const nested = objectsIn(schema).map((object) => this.#folded(object, anchor, description))
    this.#keys = beside
    return `<tr id="${anchor}">
<th scope="row"><a href="#${anchor}"><code>${escapeHtml(name)}</code></a>${need}</th>
<td><p class="type">${evidenceMark(evidence)}${inlineHtml(words)}</p>
${markdownToHtml(description)}${manyValues(schema)}${nested.join('')}</td>
</tr>`
  }

  /** An object under a field. One that was told above gets ids of the place instead. */
  #folded(name: string, anchor: string, told: string): string {
    const section = this.#told.has(name) ? anchor : slugOf(name)
    const fields = this.#tell(name)
    const { description = '' } = document.components.schemas[name] ?? {}
    return `<details${section === anchor ? '' : ` id="${section}"`}><summary>${name}, ${fields.length} ${fields.length === 1 ? 'key' : 'keys'}</summary>
${description === told ? '' : markdownToHtml(description)}${this.table(fields, section)}
</details>`
  }

  #tell(name: string): Field[] {
    this.#told.add(name)
    const { properties = {}, required = [] } = document.components.schemas[name] ?? {}
    return Object.entries(properties).map(([key, schema]) => ({
      name: key,
      schema,
      required: required.includes(key),
      evidence: schema['x-evidence'],
    }))
  }
}

/** Names of the objects that a value is, holds as items, or may be. */
function objectsIn(schema: Schema): string[] {
  const name = objectName(schema)
  if (name !== undefined) return [name]
  const { items, anyOf = [], oneOf = anyOf } = resolved(document.components.schemas, schema)
  return [...(items ? [items] : []), ...oneOf].flatMap(objectsIn)
}

function valuesOf(schema: Schema): { values: unknown[]; inItems: boolean } {
  const { items, enum: values = [] } = resolved(document.components.schemas, schema)
  if (values.length > 0 || !items) return { values, inItems: false }
  return { values: resolved(document.components.schemas, items).enum ?? [], inItems: true }
}

/** The schema without the values that are folded below it. */
function withoutManyValues(schema: Schema): Schema {
  const { values, inItems } = valuesOf(schema)
  if (values.length <= fewValues) return schema
  const { $ref: _, enum: _values, ...whole } = resolved(document.components.schemas, schema)
  return inItems ? { ...whole, items: { type: 'string' } } : whole
}

function manyValues(schema: Schema): string {
  const { values } = valuesOf(schema)
  if (values.length <= fewValues) return ''
  const list = values.map((value) => `<code>${escapeHtml(JSON.stringify(value))}</code>`)
  return `<details><summary>One of ${values.length} values</summary><p class="values">${list.join(' ')}</p></details>`
}
