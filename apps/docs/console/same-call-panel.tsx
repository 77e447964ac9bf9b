import { CopiedText } from './copied-text.tsx'
import type { ConsoleCall } from './call.ts'
import { linkTo } from './call-in-address.ts'
import { missingInputs } from './missing-inputs.ts'
import { sameCall, type SameCall } from './same-call.ts'

/** The call of the console as a link and as programs. */
export function SameCallPanel({ call }: { call: ConsoleCall }) {
  const [missing] = missingInputs(call)
  if (missing) return <p>{`Fill in ${missing.name}, and the call stands here as a program.`}</p>
  const same = sameCall(call)
  return (
    <>
      <CopiedText label="Link to this call" text={linkTo(call, location.href)} />
      <p class="hint">
        The link holds operation, task, body and the headers above. Host, account, stream and token stay here:
        who follows it enters their own.
      </p>
      {same ? <Programs {...same} /> : <p>A body that is no JSON object cannot be shown as a program.</p>}
    </>
  )
}

function Programs(same: SameCall) {
  return (
    <>
      <CopiedText label="Environment" text={same.environment} />
      <CopiedText label="curl" text={same.curl} />
      <CopiedText label="TypeScript" text={same.typescript} />
    </>
  )
}
