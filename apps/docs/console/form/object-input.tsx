import { useState } from 'preact/hooks'
import { isObject, type JsonObject } from '../../site/json.ts'
import { initialOf } from './alternatives.ts'
import type { InputProps } from './input-props.ts'
import { JsonInput } from './json-input.tsx'
import { useFocusAfterRemoval } from './use-focus-after-removal.ts'

/** An object: an input for each key that it has, and a choice of those that it may have. */
export function ObjectInput({ id, label, alternative, value, onChange, Field }: InputProps) {
  const { name, schema } = alternative
  const { properties = {}, required = [], maxProperties = Infinity } = schema
  const [wanted, setWanted] = useState('')
  const focus = useFocusAfterRemoval()
  if (!isObject(value)) return <JsonInput id={id} value={value} onChange={onChange} />
  const absent = Object.keys(properties).filter((key) => !(key in value))
  const next = absent.includes(wanted) ? wanted : (absent[0] ?? '')
  return (
    <div class="items" ref={focus.items}>
      {Object.entries(value).map(([key, member], index) => (
        <Field
          key={key}
          id={`${id}-${key}`}
          label={key}
          parent={name}
          // A key that the contract does not know can be sent, and is refused.
          schema={properties[key] ?? {}}
          value={member}
          onChange={(changed) => onChange({ ...value, [key]: changed })}
          onRemove={
            required.includes(key)
              ? undefined
              : () => {
                  focus.removing(index)
                  onChange(without(value, key))
                }
          }
        />
      ))}
      {absent.length > 0 && Object.keys(value).length < maxProperties && (
        <div class="add">
          <label for={`${id}-wanted`}>Key to add to {label}</label>
          <select id={`${id}-wanted`} value={next} onChange={(event) => setWanted(event.currentTarget.value)}>
            {absent.map((key) => (
              <option key={key}>{key}</option>
            ))}
          </select>
          <button
            type="button"
            onClick={() => onChange({ ...value, [next]: initialOf(properties[next] ?? {}) })}
          >
            Add {next}
          </button>
        </div>
      )}
    </div>
  )
}

function without(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}
