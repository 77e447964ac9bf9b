/** A line of text with its label. */
export function TextInput(props: {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  /** What belongs into the field, told while it is empty. */
  hint?: string
  /** Values to choose from, beside any other. */
  suggestions?: readonly string[]
}) {
  const { id, label, value, onInput, placeholder, hint, suggestions = [] } = props
  const told = hint !== undefined && value.trim() === ''
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        {...(suggestions.length > 0 && { list: `${id}-known` })}
        {...(told && { 'aria-describedby': `${id}-hint` })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {told && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-known`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </p>
  )
}
