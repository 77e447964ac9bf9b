import { join } from 'node:path'
import {
  compileExamples,
  documentedExamples,
  type DocumentedExample,
} from '@case-management/documentation-testing'
import { createSandbox, demo, faultHeader, mintToken, type Sandbox } from '@case-management/sandbox'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import * as client from '@case-management/client'

const root = join(import.meta.dirname, '..')
const examples = documentedExamples(root)
const compiled = compileExamples(root, examples, moduleOf)

/** An example as a module whose default export runs it with what examples take for given. */
function moduleOf({ imports, body }: DocumentedExample): string {
  return `${imports}
import type { TasksClient as GivenClient } from '@case-management/client'
export interface Given {
  client: GivenClient
  host: string
  accountId: string
  streamId: string
  auth: { appId: string; clientSecret: string }
  appId: string
  clientSecret: string
  taskId: string
}
export default async ({ client, host, accountId, streamId, auth, appId, clientSecret, taskId }: Given) => {
  {
${body}
  }
}
`
}

afterAll(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('there are examples for all that is public', () => {
  expect(examples.length).toBeGreaterThan(60)
})

test('every example compiles', () => {
  expect(compiled).toBe('')
})

/** What the sandbox does wrong, so that the example of an error gets that error. The others bring it about themselves. */
const faults: Record<string, string> = {
  'connection-error': 'drop=before',
  'is-tasks-error': 'status=429; retry-after=600',
  'permission-error': 'status=401; example=wrong-scope',
  'rate-limit-error': 'status=429; retry-after=30',
  'server-error': 'status=500',
  'timeout-error': 'latency=60000',
}
const errorOf = (place: string) => /^src\/errors\/(.+)\.ts/.exec(place)?.[1]

test('every class of error has an example', () => {
  const shown = new Set(examples.map(({ place }) => errorOf(place)))
  const classes = Object.keys(client).filter((name) => name.endsWith('Error') && name !== 'isTasksError')
  expect(classes.length).toBeGreaterThan(10)
  for (const name of classes) expect(shown).toContain(name.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase())
})

test.for(examples.map((example) => [example.place, example] as const))(
  'the example at %s runs, and an example of an error catches it',
  async ([place, { file }]) => {
    const sandbox = await createSandbox()
    onTestFinished(() => sandbox.close())
    vi.stubGlobal('fetch', tokenServer(sandbox))
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    vi.spyOn(console, 'info').mockImplementation(() => undefined)
    const { accountId, streamId, appId, secret: clientSecret } = demo
    const given = { host: 'sandbox.localhost', accountId, streamId, auth: { appId, clientSecret } }
    const [task] = await client.createTasksClient(given).tasks().toArray({ limit: 1 })
    const fault = faults[errorOf(place) ?? '']
    const faulty = client.createTasksClient({ ...given, headers: { [faultHeader]: fault } })
    const { default: run }: { default: (given: object) => Promise<void> } = await import(file)
    log.mockClear()
    await run({ ...given, client: faulty, appId, clientSecret, taskId: task?._id })
    expect(log.mock.calls.flat()).not.toContain(undefined)
    // These log in their catch branch, and nowhere else.
    expect(log.mock.calls.length).toBeGreaterThanOrEqual(errorOf(place) ? 1 : 0)
  },
)

/** The sandbox as `fetch`, and beside it the server from which a browser gets its tokens. */
function tokenServer(sandbox: Sandbox): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    if (new URL(request.url).hostname === 'my-server.example') return new Response(await mintToken(demo))
    return sandbox.fetch(request)
  }
}
