import type { InputProps } from './input-props.ts'

export function TextInput({ id, value, onChange }: InputProps) {
  const text = typeof value === 'string' ? value : ''
  return (
    <input
      id={id}
      type="text"
      autocomplete="off"
      value={text}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export function ChoiceInput({ id, alternative, value, onChange }: InputProps) {
  const values = alternative.schema.enum ?? []
  return (
    <select
      id={id}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {values.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** An empty input is empty text: no number, so that the check of the request says so. */
export function NumberInput({ id, alternative, value, onChange }: InputProps) {
  const { minimum, maximum } = alternative.schema
  return (
    <input
      id={id}
      type="number"
      autocomplete="off"
      step="any"
      {...(minimum !== undefined && { min: minimum })}
      {...(maximum !== undefined && { max: maximum })}
      value={typeof value === 'number' ? value : ''}
      onInput={({ currentTarget }) =>
        onChange(Number.isNaN(currentTarget.valueAsNumber) ? '' : currentTarget.valueAsNumber)
      }
    />
  )
}

export function BooleanInput({ id, value, onChange }: InputProps) {
  return (
    <input
      id={id}
      type="checkbox"
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
