import { operations, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { sampleCalls } from '../samples/sample-call.ts'
import { BodyInputs } from './body-inputs.tsx'
import { sendCall, type ConsoleCall } from './call.ts'
import { callInFragment, putIntoAddress, type LinkedCall } from './call-in-address.ts'
import { ConnectionInputs } from './connection-inputs.tsx'
import { movedTo, nobody, type Connection } from './connection.ts'
import { checkAnswer, checkRequest } from './contract-check.ts'
import { HeaderInputs } from './header-inputs.tsx'
import { History } from './history.tsx'
import { missingInputs, type MissingInput } from './missing-inputs.ts'
import { OutcomePanel, outcomeInWords, type SentCall } from './outcome.tsx'
import { written } from './parsed.ts'
import { SameCallPanel } from './same-call-panel.tsx'
import { taskIdsOf } from './task-ids.ts'
import { TextInput } from './text-input.tsx'

const firstBodies: Record<OperationId, string> = {
  getTasks: written({ limit: 3 }),
  updateTask: written(Object.values(examples.updateTask.requests)[0]),
}

/** Calls that the page keeps; the oldest go first. */
const mostCalls = 20

/** The console: one call at a time, to any host, with what the contract says of it. */
export function Console() {
  const [operation, setOperation] = useState<OperationId>('getTasks')
  const [connection, setConnection] = useState(nobody)
  const [forgotten, setForgotten] = useState(false)
  const [taskId, setTaskId] = useState('')
  const [knownTasks, setKnownTasks] = useState<string[]>([])
  const [headers, setHeaders] = useState<Record<string, string>>({})
  const [bodies, setBodies] = useState(firstBodies)
  const [calls, setCalls] = useState<SentCall[]>([])
  const [shown, setShown] = useState<SentCall>()
  const running = useRef<AbortController>(undefined)
  const [waiting, setWaiting] = useState(false)
  const [missing, setMissing] = useState<MissingInput>()
  const call: ConsoleCall = { ...connection, operation, taskId, headers, body: bodies[operation] }

  const fillIn = (filled: LinkedCall) => {
    setOperation(filled.operation)
    if (filled.taskId !== undefined) setTaskId(filled.taskId)
    if (filled.headers) setHeaders(filled.headers)
    if (filled.body !== undefined) setBody(filled.operation, filled.body)
  }

  const setBody = (id: OperationId, body: string) => setBodies((before) => ({ ...before, [id]: body }))

  useLayoutEffect(() => {
    const follow = () => {
      const linked = callInFragment(location.hash)
      if (linked) fillIn(linked)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const changeConnection = (changed: Partial<Connection>) => {
    if (changed.host !== undefined) setForgotten(connection.token !== '' && changed.token === '')
    setConnection((before) => ({ ...before, ...changed }))
  }

  const fillInExample = (name: string) => {
    const example = sampleCalls(operation).find((candidate) => candidate.name === name)
    if (example) setBody(operation, written(example.body))
  }

  const send = async () => {
    const [empty] = missingInputs(call)
    setMissing(empty)
    setShown(undefined)
    if (empty) {
      document.getElementById(empty.id)?.focus()
      return
    }
    const controller = new AbortController()
    running.current = controller
    setWaiting(true)
    const [outcome, request] = await Promise.all([sendCall(call, controller.signal), checkRequest(call)])
    const { answer } = outcome
    const checked = answer && (await checkAnswer(operation, answer))
    const { token: _, ...kept } = call
    const sent = { id: (calls[0]?.id ?? 0) + 1, call: kept, outcome, request, answer: checked }
    setShown(sent)
    setCalls([sent, ...calls].slice(0, mostCalls))
    if (operation === 'getTasks' && answer?.status === 200) setKnownTasks(taskIdsOf(answer))
    setWaiting(false)
  }

  const goBackTo = (sent: SentCall) => {
    const { host, allowInsecureHost, accountId, streamId } = sent.call
    changeConnection({ ...movedTo(connection, host), allowInsecureHost, accountId, streamId })
    fillIn(sent.call)
    putIntoAddress(sent.call.operation)
    setMissing(undefined)
    setShown(sent)
  }

  return (
    <form
      noValidate
      autocomplete="off"
      class="sides"
      onSubmit={(event) => {
        event.preventDefault()
        if (!waiting) void send()
      }}
    >
      <div class="request">
        <fieldset>
          <legend>Operation</legend>
          <div class="choices">
            {Object.values(operations).map(({ id, path }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="operation"
                  checked={operation === id}
                  onChange={() => {
                    setOperation(id)
                    putIntoAddress(id)
                  }}
                />
                <span>
                  {id} <code>{path.split('{streamId}')[1]}</code>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <ConnectionInputs connection={connection} forgotten={forgotten} onChange={changeConnection} />
        {operation === 'updateTask' && (
          <TextInput
            id="taskId"
            label="Task (taskId)"
            value={taskId}
            onInput={setTaskId}
            hint="The identifier of a task, which begins with ti-. Search with getTasks first: what it finds is offered here."
            suggestions={knownTasks}
          />
        )}
        <HeaderInputs operation={operation} headers={headers} onChange={setHeaders} />
        <BodyInputs
          operation={operation}
          body={call.body}
          onChange={(body) => setBody(operation, body)}
          onExample={fillInExample}
        />
        <p class="actions">
          <button type="submit" class="main" aria-disabled={waiting}>
            Send
          </button>
          {waiting && (
            <button type="button" onClick={() => running.current?.abort()}>
              Cancel
            </button>
          )}
        </p>
      </div>
      <div class="answer">
        <div class="in-view">
          <h2 id="call">The call</h2>
          <SameCallPanel call={call} />
          <h2 id="answer">Answer</h2>
          <p role="status" class="outcome">
            {waiting ? 'Waiting for the answer …' : outcomeInWords(shown?.outcome, missing)}
          </p>
          {shown && <OutcomePanel sent={shown} />}
          {calls.length > 0 && <History calls={calls} shown={shown} onChoose={goBackTo} />}
        </div>
      </div>
    </form>
  )
}
