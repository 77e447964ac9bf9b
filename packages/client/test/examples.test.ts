import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSandbox, demo, faultHeader, mintToken, type Sandbox } from '@case-management/sandbox'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import * as client from '@case-management/client'
import { documentedExamples, moduleOf } from './helpers/documented-examples.ts'

const folder = join(import.meta.dirname, '../reports/examples')
const examples = documentedExamples()
const fileOf = (index: number) => join(folder, `example-${index}.ts`)

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [index, example] of examples.entries()) writeFileSync(fileOf(index), moduleOf(example))
  // Within an example some of what is given is not used, and what it makes is not used further.
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false, rootDir: '../../../..' }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: ['*.ts'] }),
  )
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('there are examples for all that is public', () => {
  expect(examples.length).toBeGreaterThan(60)
})

test('every example compiles', { timeout: 60_000 }, () => {
  const { stdout, status } = spawnSync('tsc', ['-p', folder, '--noEmit'], { encoding: 'utf8' })
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
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

test.for(examples.map(({ place }, index) => [place, index] as const))(
  'the example at %s runs, and an example of an error catches it',
  async ([place, index]) => {
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
    const { default: run }: { default: (given: object) => Promise<void> } = await import(fileOf(index))
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
