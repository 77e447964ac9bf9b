import { operations, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { useEffect, useRef, useState } from 'preact/hooks'
import { sampleCalls } from '../samples/sample-call.ts'
import { BodyInputs } from './body-inputs.tsx'
import { sendCall, type ConsoleCall } from './call.ts'
import { operationInAddress, putIntoAddress } from './chosen-operation.ts'
import { ConnectionInputs } from './connection-inputs.tsx'
import type { Connection } from './connection.ts'
import { checkAnswer, checkRequest } from './contract-check.ts'
import { HeaderInputs } from './header-inputs.tsx'
import { knownHosts } from './hosts.ts'
import { missingInputs, type MissingInput } from './missing-inputs.ts'
import { OutcomePanel, outcomeInWords, type SentCall } from './outcome.tsx'
import { written } from './parsed.ts'
import { SameCallPanel } from './same-call-panel.tsx'
import { taskIdsOf } from './task-ids.ts'
import { TextInput } from './text-input.tsx'

const nobody: Connection = {
  host: knownHosts[0].url,
  allowInsecureHost: false,
  token: '',
  accountId: '',
  streamId: '',
}
const firstBodies: Record<OperationId, string> = {
  getTasks: written({ limit: 3 }),
  updateTask: written(Object.values(examples.updateTask.requests)[0]),
}

/** The console: one call at a time, to any host, with what the contract says of it. */
export function Console() {
  const [operation, setOperation] = useState<OperationId>(() => operationInAddress() ?? 'getTasks')
  const [connection, setConnection] = useState(nobody)
  const [taskId, setTaskId] = useState('')
  const [knownTasks, setKnownTasks] = useState<string[]>([])
  const [headers, setHeaders] = useState<Record<string, string>>({})
  const [bodies, setBodies] = useState(firstBodies)
  const [sent, setSent] = useState<SentCall>()
  const running = useRef<AbortController>(undefined)
  const [waiting, setWaiting] = useState(false)
  const [missing, setMissing] = useState<MissingInput>()
  const call: ConsoleCall = { ...connection, operation, taskId, headers, body: bodies[operation] }

  useEffect(() => {
    const follow = () => setOperation((before) => operationInAddress() ?? before)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const setBody = (body: string) => setBodies({ ...bodies, [operation]: body })

  const fillInExample = (name: string) => {
    const example = sampleCalls(operation).find((candidate) => candidate.name === name)
    if (example) setBody(written(example.body))
  }

  const send = async () => {
    const [empty] = missingInputs(call)
    setMissing(empty)
    if (empty) {
      setSent(undefined)
      document.getElementById(empty.id)?.focus()
      return
    }
    const controller = new AbortController()
    running.current = controller
    setWaiting(true)
    setSent(undefined)
    const [outcome, request] = await Promise.all([sendCall(call, controller.signal), checkRequest(call)])
    const { answer } = outcome
    setSent({ outcome, request, answer: answer && (await checkAnswer(operation, answer)) })
    if (operation === 'getTasks' && answer?.status === 200) setKnownTasks(taskIdsOf(answer))
    setWaiting(false)
  }

  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!waiting) void send()
      }}
    >
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
      <ConnectionInputs
        connection={connection}
        onChange={(changed) => setConnection((before) => ({ ...before, ...changed }))}
      />
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
      <BodyInputs operation={operation} body={call.body} onChange={setBody} onExample={fillInExample} />
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
      <h2>Answer</h2>
      <p role="status" class="outcome">
        {waiting ? 'Waiting for the answer …' : outcomeInWords(sent?.outcome, missing)}
      </p>
      {sent && <OutcomePanel sent={sent} />}
      <h2>The same call elsewhere</h2>
      <SameCallPanel call={call} />
    </form>
  )
}
