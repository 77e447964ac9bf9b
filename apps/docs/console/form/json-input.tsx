import { useState } from 'preact/hooks'
import { parsed, written } from '../parsed.ts'
import type { InputProps } from './input-props.ts'

/** Any value as JSON: for what the schema leaves open, and for what does not fit it. */
export function JsonInput({ id, value, onChange }: Pick<InputProps, 'id' | 'value' | 'onChange'>) {
  const [text, setText] = useState(() => written(value))
  const json = parsed(text)
  return (
    <>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        value={text}
        onInput={(event) => {
          const changed = event.currentTarget.value
          setText(changed)
          const now = parsed(changed)
          if ('value' in now) onChange(now.value)
        }}
      />
      {'problem' in json && <p class="bad">No JSON yet: {json.problem}</p>}
    </>
  )
}
