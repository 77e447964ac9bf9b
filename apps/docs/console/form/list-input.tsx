import { initialOf } from './alternatives.ts'
import type { InputProps } from './input-props.ts'
import { JsonInput } from './json-input.tsx'
import { useFocusAfterRemoval } from './use-focus-after-removal.ts'

/** A list with an input for each item. A list of anything is written as JSON. */
export function ListInput({ id, label, alternative, value, onChange, Field }: InputProps) {
  const { items } = alternative.schema
  const focus = useFocusAfterRemoval()
  if (!items || !Array.isArray(value)) return <JsonInput id={id} value={value} onChange={onChange} />
  return (
    <div class="items" ref={focus.items}>
      {value.map((item, index) => (
        <Field
          // Items have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          id={`${id}-${index}`}
          label={`${label} ${index + 1}`}
          schema={items}
          value={item}
          onChange={(changed) => onChange(value.map((held, at) => (at === index ? changed : held)))}
          onRemove={() => {
            focus.removing(index)
            onChange(value.filter((_, at) => at !== index))
          }}
        />
      ))}
      <button type="button" id={id} onClick={() => onChange([...value, initialOf(items)])}>
        Add to {label}
      </button>
    </div>
  )
}
