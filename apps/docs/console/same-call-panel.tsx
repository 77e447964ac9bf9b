import { CopiedText } from './copied-text.tsx'
import type { ConsoleCall } from './call.ts'
import { missingInputs } from './missing-inputs.ts'
import { sameCall } from './same-call.ts'

/** The call of the console as programs. */
export function SameCallPanel({ call }: { call: ConsoleCall }) {
  const [missing] = missingInputs(call)
  if (missing) return <p>{`Fill in ${missing.name}, and the call stands here as a program.`}</p>
  const same = sameCall(call)
  if (!same) return <p>A body that is no JSON object cannot be shown as a program.</p>
  return (
    <>
      <CopiedText label="Environment" text={same.environment} />
      <CopiedText label="curl" text={same.curl} />
      <CopiedText label="TypeScript" text={same.typescript} />
    </>
  )
}
