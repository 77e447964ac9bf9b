import type { TaskFilter } from '@case-management/client'
import { operations, type OperationId } from '@case-management/contract'
import { isObject, type Json, type JsonObject } from '../site/json.ts'
import { Field } from './form/field.tsx'
import { requestSchema, type NamedSchema } from './form/json-schema.ts'
import { ObjectInput } from './form/object-input.tsx'

/** Keys of a body that belong together. */
interface BodyGroup {
  id: string
  title: string
  has: (key: string) => boolean
}

const { skip, limit } = operations.getTasks.pagination
const order: ReadonlySet<string> = new Set<keyof TaskFilter>(['sortBy'])
const page: ReadonlySet<string> = new Set<keyof TaskFilter>([skip, limit, 'selectedColumns'])

/** Whatever is not about order or page is a filter. */
const groups: Partial<Record<OperationId, BodyGroup[]>> = {
  getTasks: [
    { id: 'filter', title: 'Filter', has: (key) => !order.has(key) && !page.has(key) },
    { id: 'order', title: 'Order', has: (key) => order.has(key) },
    { id: 'page', title: 'Page', has: (key) => page.has(key) },
  ],
}

/** The body as a form, its keys in groups where there are such. */
export function BodyForm(props: { operation: OperationId; value: Json; onChange: (value: Json) => void }) {
  const { operation, value, onChange } = props
  const whole = requestSchema(operation)
  const parts = groups[operation]
  if (!parts || !isObject(value))
    return (
      <ObjectInput
        id="field"
        label="body"
        alternative={alternativeOf(whole)}
        Field={Field}
        value={value}
        onChange={onChange}
      />
    )
  return parts.map(({ id, title, has }) => {
    const { name, schema } = whole
    const properties = onlyKeys(schema.properties ?? {}, has)
    return (
      <fieldset key={id} class="group">
        <legend>{title}</legend>
        <ObjectInput
          id={`field-${id}`}
          label={title.toLowerCase()}
          alternative={alternativeOf({ name, schema: { ...schema, properties } })}
          Field={Field}
          value={onlyKeys(value, has)}
          onChange={(changed) => onChange(withKeys(value, has, changed))}
        />
      </fieldset>
    )
  })
}

function alternativeOf({ name, schema }: NamedSchema) {
  return { kind: 'object', label: 'object', name, schema } as const
}

function onlyKeys<Value>(
  object: { readonly [key: string]: Value },
  has: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => has(key)))
}

/** The body with the keys of one group changed; each key that stays keeps its place. */
function withKeys(body: JsonObject, has: BodyGroup['has'], changed: Json): JsonObject {
  const keys = isObject(changed) ? changed : {}
  return { ...onlyKeys(body, (key) => !has(key) || key in keys), ...keys }
}
