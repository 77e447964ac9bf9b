import { useState } from 'preact/hooks'
import { CopiedText } from './copied-text.tsx'
import type { ConsoleCall } from './call.ts'
import { linkTo } from './call-in-address.ts'
import type { Grammar } from './coloured.ts'
import { missingInputs } from './missing-inputs.ts'
import { sameCall, type SameCall } from './same-call.ts'

/** What the call is shown as, and how that is coloured. */
const forms: readonly { label: string; of?: keyof SameCall; grammar?: Grammar }[] = [
  { label: 'curl', of: 'curl', grammar: 'sh' },
  { label: 'TypeScript', of: 'typescript', grammar: 'ts' },
  { label: 'Environment', of: 'environment', grammar: 'sh' },
  { label: 'Link' },
]

/** The call of the console as programs and as a link, one at a time. */
export function SameCallPanel({ call }: { call: ConsoleCall }) {
  const [chosen, setChosen] = useState(0)
  const [missing] = missingInputs(call)
  if (missing) return <p>{`Fill in ${missing.name}, and the call stands here as a program.`}</p>
  const { label = '', of, grammar } = forms[chosen] ?? {}
  const same = sameCall(call)
  return (
    <>
      <div class="tabs" role="radiogroup" aria-label="Show the call as">
        {forms.map((form, index) => (
          <label key={form.label}>
            <input type="radio" name="form" checked={chosen === index} onChange={() => setChosen(index)} />
            {form.label}
          </label>
        ))}
      </div>
      {of === undefined ? (
        <>
          <CopiedText label="Link to this call" text={linkTo(call, location.href)} />
          <p class="hint">
            The link holds operation, task, body and optional headers. Host, account, stream and token stay
            here: who follows it enters their own.
          </p>
        </>
      ) : same ? (
        <CopiedText label={label} text={same[of]} {...(grammar && { grammar })} />
      ) : (
        <p>A body that is no JSON object cannot be shown as a program.</p>
      )}
    </>
  )
}
