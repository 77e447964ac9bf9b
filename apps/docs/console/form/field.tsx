import type { ComponentChild } from 'preact'
import { useContext } from 'preact/hooks'
import { alternativeOf, alternatives, initialValue, limitsInWords, type Alternative } from './alternatives.ts'
import { Descriptions } from './descriptions.ts'
import type { FieldProps, InputProps } from './input-props.ts'
import { JsonInput } from './json-input.tsx'
import { ListInput } from './list-input.tsx'
import { ObjectInput } from './object-input.tsx'
import { BooleanInput, ChoiceInput, NumberInput, TextInput } from './scalar-inputs.tsx'

const inputs = {
  text: TextInput,
  choice: ChoiceInput,
  number: NumberInput,
  boolean: BooleanInput,
  list: ListInput,
  object: ObjectInput,
  any: JsonInput,
  null: () => <p class="hint">null clears the field.</p>,
} satisfies Record<Alternative['kind'], (props: InputProps) => ComponentChild>

/** One value with its name, its meaning, its form where it has a choice, and a button that takes it out. */
export function Field(props: FieldProps) {
  const { id, label, parent, schema, value, onChange, onRemove } = props
  const describe = useContext(Descriptions)
  const choices = alternatives(schema)
  const chosen = alternativeOf(value, choices)
  if (!chosen) return null
  const Input = inputs[chosen.kind]
  const grouped = chosen.kind === 'list' || chosen.kind === 'object' || chosen.kind === 'null'
  const meaning = [describe(parent, label), limitsInWords(chosen)].filter(Boolean).join(' ')
  return (
    <div class="field" {...(grouped && { role: 'group', 'aria-labelledby': `${id}-name` })}>
      <div class="field-head">
        {grouped ? <span id={`${id}-name`}>{label}</span> : <label for={id}>{label}</label>}
        {choices.length > 1 && (
          <select
            aria-label={`Form of ${label}`}
            value={choices.indexOf(chosen)}
            onChange={(event) => {
              const choice = choices[event.currentTarget.selectedIndex]
              if (choice) onChange(initialValue(choice))
            }}
          >
            {choices.map((choice, index) => (
              <option key={choice.label} value={index}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
        {onRemove && (
          <button type="button" aria-label={`Remove ${label}`} onClick={onRemove}>
            Remove
          </button>
        )}
      </div>
      {meaning && <p class="hint">{meaning}</p>}
      <Input id={id} label={label} alternative={chosen} value={value} onChange={onChange} Field={Field} />
    </div>
  )
}
