import { outcomeInWords, type SentCall } from './outcome.tsx'

/** The calls of this page, the newest first, each to be looked at and filled in again. They go when the page does. */
export function History(props: {
  calls: readonly SentCall[]
  shown: SentCall | undefined
  onChoose: (sent: SentCall) => void
}) {
  const { calls, shown, onChoose } = props
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">Calls of this page</h2>
      <ol reversed>
        {calls.map((sent) => {
          const { id, call, outcome } = sent
          const task = call.operation === 'updateTask' ? ` ${call.taskId}` : ''
          return (
            <li key={id}>
              <button type="button" aria-pressed={sent === shown} onClick={() => onChoose(sent)}>
                {`${call.operation}${task}: ${outcomeInWords(outcome)}`}
              </button>
            </li>
          )
        })}
      </ol>
      <p class="hint">
        Choose one to see its answer and fill it in again. They stay in the memory of this page only, without
        the token.
      </p>
    </section>
  )
}
