import { readFile } from 'node:fs/promises'
import { examples } from '@case-management/contract/examples'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { expect, onTestFinished, test } from 'vitest'
import { demo, demoOther } from '../../src/demo.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { readCurl } from '../support/curl.ts'
import { call } from '../support/call.ts'

async function fresh(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox(options)
  onTestFinished(async () => {
    await sandbox.close()
    expect(sandbox.answers.lastViolation).toBeUndefined()
  })
  return sandbox
}

const { parameters } = document.components
const dataOf = async (sandbox: Sandbox): Promise<string> =>
  await (await call(sandbox, 'getTasks', { body: { limit: 1000 } })).text()

/** Identifiers of tasks, cases, users, agents, queues and organizations that the contract shows anywhere. */
const identifiers = [
  ...new Set(JSON.stringify(document).match(/(?<![\w-])(?:ti|ci|u|a|qu|o)-[0-9a-f]{7,8}-[\w-]+/gu)),
]

test('the demo stream and account are those of the contract’s examples', () => {
  expect(parameters.StreamId.example).toBe(demo.streamId)
  expect(parameters.AccountId.example).toBe(demo.accountId)
  const shown = JSON.stringify(document)
  const others = shown.match(/\bst-[0-9a-f]{8}-[\w-]+|\b[0-9a-f]{20}xxxx/gu) ?? []
  expect(new Set(others)).toEqual(
    new Set([demo.streamId, demo.accountId, demoOther.streamId, demoOther.accountId]),
  )
})

test.each([{}, { seed: 7 }, { tasks: 300 }])(
  'a fresh sandbox (%j) has every identifier that the contract shows',
  async (options) => {
    expect(identifiers.length).toBeGreaterThan(20)
    const data = await dataOf(await fresh(options))
    expect(identifiers.filter((id) => !data.includes(id))).toEqual([])
  },
)

test.each(['--tasks 1', '--tasks 3'])(
  'also a sandbox with few tasks (%s) has that of Update a Task',
  async (few) => {
    const tasks = Number(few.slice(-1))
    const sandbox = await fresh({ tasks })
    expect(await dataOf(sandbox)).toContain(parameters.TaskId.example)
    expect(await sandbox.storage.count(demo)).toBe(tasks)
  },
)

test('the vendor’s sample of Update a Task works as it stands, and answers as its page does', async () => {
  const sandbox = await fresh()
  const command = await readFile(new URL('vendor-samples/update-task.curl.txt', import.meta.url), 'utf8')
  const { url, headers, body } = readCurl(command, {
    host: 'sandbox.example',
    streamId: parameters.StreamId.example,
    accountId: parameters.AccountId.example,
    taskId: parameters.TaskId.example,
    'jwt-code': await mintToken(demo),
  })
  const response = await sandbox.fetch(url, { method: 'POST', headers, body })
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(examples.updateTask.responses['200'].rename)
})

test.each(Object.entries(examples.updateTask.requests))(
  'the contract’s update %s answers as documented, of a fresh task',
  async (name, body) => {
    const sandbox = await fresh()
    const response = await call(sandbox, 'updateTask', { taskId: parameters.TaskId.example, body })
    expect({ name, status: response.status }).toEqual({ name, status: 200 })
  },
)

test('the contract’s search with several filters finds the tasks of its answer', async () => {
  const { requests, responses } = examples.getTasks
  const page = await call(await fresh(), 'getTasks', { body: requests.filtered })
  const { results } = responses['200'].filtered
  expect(await page.json()).toMatchObject({
    results: results.map(({ _id }) => ({ _id })),
    totalResults: results.length,
  })
})

test('streams of others have none of them, so that no task is in two accounts', async () => {
  const sandbox = await fresh({ tasks: 0 })
  const { accountId, streamId } = demoOther
  await sandbox.fetch('http://sandbox/__sandbox/seed', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ tasks: 50, accountId, streamId }),
  })
  expect(await sandbox.storage.get(demoOther, parameters.TaskId.example)).toBeUndefined()
})
