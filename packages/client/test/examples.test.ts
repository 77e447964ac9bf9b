import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSandbox, demo } from '@case-management/sandbox'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTasksClient } from '@case-management/client'
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
  expect(examples.length).toBeGreaterThan(15)
})

test('every example compiles', { timeout: 60_000 }, () => {
  const { stdout, status } = spawnSync('tsc', ['-p', folder, '--noEmit'], { encoding: 'utf8' })
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
})

test.for(examples.map(({ place }, index) => [place, index] as const))(
  'the example at %s runs',
  async ([, index]) => {
    const sandbox = await createSandbox()
    vi.stubGlobal('fetch', sandbox.fetch)
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    vi.spyOn(console, 'info').mockImplementation(() => undefined)
    const { accountId, streamId, appId, secret: clientSecret } = demo
    const given = { host: 'sandbox.localhost', accountId, streamId, auth: { appId, clientSecret } }
    const client = createTasksClient(given)
    const [task] = await client.tasks().toArray({ limit: 1 })
    const { default: run }: { default: (given: object) => Promise<void> } = await import(fileOf(index))
    await run({ ...given, client, appId, clientSecret, taskId: task?._id })
    expect(log.mock.calls.flat()).not.toContain(undefined)
    await sandbox.close()
  },
)
