import { dialectWith, questions } from '@case-management/contract/questions'
import { createSandbox, demo, faultHeader, type Sandbox } from '@case-management/sandbox'
import {
  createTasksClient,
  NotFoundError,
  RateLimitError,
  ValidationError,
  type TasksClient,
} from '@case-management/client'
import { expect, onTestFinished, test } from 'vitest'
import { failureOf } from './helpers/client.ts'

const stored = 7

/** Values to try for the answers that carry one: odd ones, and such as make pages small. */
const numbers: Readonly<Record<string, readonly number[]>> = {
  'default-limit': [1, 3],
  'largest-limit': [1, 3],
  'total-counted': [1, 5],
  'rate-limit-status': [403, 503],
}
const refusals = [
  { status: 404, code: 'NotFound' },
  { status: 409, code: 4090 },
  { status: 422, code: 422 },
]
/** A body that breaks the schema is told by its status: nobody would answer it as something that is not there. */
const refusalsOfBodies = [
  { status: 400, code: 400 },
  { status: 422, code: 'ValidationError' },
]

const cases = Object.entries(questions).flatMap(([id, { answers }]) =>
  Object.entries(answers).flatMap(([answer, about]) => {
    if (!('value' in about)) return [{ id, given: { answer } }]
    const refused = id === 'broken-schema' ? refusalsOfBodies : refusals
    const values = about.value === 'refusal' ? refused : (numbers[id] ?? [about.value.minimum])
    return values.map((value) => ({ id, given: { answer, value } }))
  }),
)

function clientOn(sandbox: Sandbox): TasksClient {
  return createTasksClient({
    host: 'sandbox.localhost',
    fetch: sandbox.fetch,
    accountId: demo.accountId,
    streamId: demo.streamId,
    auth: { appId: demo.appId, clientSecret: demo.secret, sub: demo.subject },
    retries: 0,
  })
}

test.each(cases)(
  'no task is lost and no error misnamed where $id is answered by $given',
  async ({ id, given }) => {
    const sandbox = await createSandbox({ dialect: dialectWith({ [id]: given }), tasks: stored })
    onTestFinished(() => sandbox.close())
    const client = clientOn(sandbox)

    const tasks = await client.tasks().toArray()
    expect(new Set(tasks.map(({ _id }) => _id)).size).toBe(stored)
    expect(tasks).toHaveLength(stored)

    const [first] = tasks
    const renamed = await client.updateTask(first?._id ?? '', { name: 'Renamed' })
    expect(renamed).toMatchObject({ _id: first?._id, name: 'Renamed' })

    const unknown = await failureOf(client.updateTask('ti-nobody', { name: 'x' }))
    expect(unknown).toBeInstanceOf(NotFoundError)
    expect(unknown).toMatchObject({ msg: expect.stringMatching(/\w/u) })

    // @ts-expect-error What a caller without types may send.
    const broken = await failureOf(client.updateTask(first?._id ?? '', { name: 1 }))
    expect(broken).toBeInstanceOf(ValidationError)
    expect(broken).toMatchObject({ msg: expect.stringMatching(/\w/u) })

    const limited = await failureOf(client.getTasks({}, { headers: { [faultHeader]: 'status=429' } }))
    expect(limited).toBeInstanceOf(RateLimitError)
    expect(sandbox.answers).not.toHaveProperty('lastViolation')
  },
)
