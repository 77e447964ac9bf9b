import { useMemo, useState } from 'preact/hooks'
import { colouredParts, type Grammar } from './coloured.ts'

/** A text in a block of its own, with a button that copies it whole. */
export function CopiedText(props: { label: string; text: string; grammar?: Grammar; most?: number }) {
  const { label, text, grammar, most = Infinity } = props
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      setSaid('The browser does not let this page copy')
    }
  }
  const cut = text.length > most
  const parts = useMemo(() => {
    const shown = text.slice(0, most)
    return grammar ? colouredParts(shown, grammar) : [{ text: shown }]
  }, [text, grammar, most])
  return (
    <section aria-label={label}>
      <div class="field-head">
        <h3>{label}</h3>
        <span role="status">{said}</span>
        <button type="button" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
          Copy
        </button>
      </div>
      {/* A block that scrolls must be reachable by the keyboard. */}
      <pre tabIndex={0} role="group" aria-label={`${label}, text`}>
        <code>{parts.map(({ text: part, kind }) => (kind ? <span class={kind}>{part}</span> : part))}</code>
      </pre>
      {cut && (
        <p class="hint">
          {`The first ${most.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters; Copy takes all.`}
        </p>
      )}
    </section>
  )
}
