/** A line of text with its label. */
export function TextInput(props: {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  /** Values to choose from, beside any other. */
  suggestions?: readonly string[]
}) {
  const { id, label, value, onInput, placeholder, suggestions = [] } = props
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
        onInput={(event) => onInput(event.currentTarget.value)}
      />
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
