import { useState } from 'preact/hooks'

/** A text in a block of its own, with a button that copies it whole. */
export function CopiedText({ label, text, most = Infinity }: { label: string; text: string; most?: number }) {
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
      <pre tabIndex={0} role="region" aria-label={`${label}, text`}>
        <code>{cut ? text.slice(0, most) : text}</code>
      </pre>
      {cut && (
        <p class="hint">
          {`The first ${most.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters; Copy takes all.`}
        </p>
      )}
    </section>
  )
}
