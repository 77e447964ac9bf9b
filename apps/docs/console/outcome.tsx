import type { ConsoleCall, Outcome } from './call.ts'
import type { Findings } from './contract-check.ts'
import { CopiedText } from './copied-text.tsx'
import type { MissingInput } from './missing-inputs.ts'
import { parsed, written } from './parsed.ts'

/** A call that was sent: what came back, and what the contract says of both sides. */
export interface SentCall {
  /** Its number on this page, from 1. */
  id: number
  /** Without the token, which nothing keeps. */
  call: Omit<ConsoleCall, 'token'>
  outcome: Outcome
  request: Findings
  /** `undefined` when no answer came. */
  answer?: Findings | undefined
}

/** More than this slows the page down. */
const mostCharacters = 100_000

/** What became of a call. */
export function OutcomePanel({ sent }: { sent: SentCall }) {
  const { answer, problem } = sent.outcome
  return (
    <>
      {problem && <p class="bad">{problem}</p>}
      {(answer || sent.request.length > 0) && (
        <FindingsList of="request" findings={sent.request} good="Parameters and body keep the contract." />
      )}
      {sent.answer && (
        <FindingsList of="answer" findings={sent.answer} good="The answer keeps the contract." />
      )}
      {answer && (
        <>
          <details>
            <summary>{`Answer headers (${answer.headers.length})`}</summary>
            <ul>
              {answer.headers.map(([name, value]) => (
                <li key={name}>
                  <code>{`${name}: ${value}`}</code>
                </li>
              ))}
            </ul>
          </details>
          <CopiedText label="Answer body" grammar="json" text={pretty(answer.text)} most={mostCharacters} />
        </>
      )}
    </>
  )
}

/** One line for the screen reader and the eye: status, time and size, or why nothing was sent. */
export function outcomeInWords(outcome: Outcome | undefined, missing?: MissingInput): string {
  if (missing) return `Nothing was sent: fill in ${missing.name}.`
  if (!outcome) return 'Nothing was sent yet.'
  const { answer } = outcome
  if (!answer) return 'No answer'
  const size = new TextEncoder().encode(answer.text).length
  return (
    `${answer.status} ${answer.statusText}`.trim() +
    `, ${Math.round(answer.duration)} ms, ${size.toLocaleString('en')} bytes`
  )
}

function FindingsList(props: { of: 'request' | 'answer'; findings: Findings; good: string }) {
  const { of, findings, good } = props
  if (findings.length === 0) return <p class="good">{good}</p>
  return (
    <div class="bad">
      <p>{`The ${of} breaks the contract:`}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
    </div>
  )
}

function pretty(text: string): string {
  const json = parsed(text)
  return 'value' in json ? written(json.value) : text
}
