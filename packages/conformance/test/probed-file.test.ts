import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { runConformance } from '../src/index.ts'
import { dialectFileOf } from '../src/probe/dialect-file.ts'
import { probeHost } from '../src/probe/probe.ts'
import { answering, type Host } from './faults/fault.ts'
import { demoTarget, sandboxApp } from './support/honest-sandbox.ts'

/** What a run says of a host by the dialect file that a probe made of it. */
async function failedByItsFile(change: (honest: Host) => Host, only: readonly string[]): Promise<string[]> {
  const sandbox = await createSandbox({ tasks: 60, seed: 1, checkEvery: 0 })
  const folder = await mkdtemp(join(tmpdir(), 'probed-'))
  onTestFinished(async () => {
    await sandbox.close()
    await rm(folder, { recursive: true })
  })
  const host = change((request) => sandbox.fetch(request))
  const options = {
    target: demoTarget('http://127.0.0.1:4000', false),
    credentials: sandboxApp,
    fetch: (input: string | URL | Request, init?: RequestInit) => host(new Request(input, init)),
  }
  const { findings } = await probeHost(options)
  const dialect = join(folder, 'tenant.json')
  await writeFile(dialect, dialectFileOf(findings))
  const { checks } = await runConformance({ ...options, dialect, only, seed: 1, runs: 2 })
  return checks.flatMap(({ id, outcome }) => (outcome === 'failed' || outcome === 'difference' ? [id] : []))
}

const only = ['laws/getTasks/filters/priority/with-page', 'laws/getTasks/pages/totalResults']

it('holds a host that fits no answer to a question to all but that by its own dialect file', async () => {
  const rounded = answering('getTasks', (page) => {
    const totalResults = Math.ceil(Number(page['totalResults']) / 50) * 50
    return { ...page, totalResults, totalPages: Math.ceil(totalResults / Number(page['limit'])) }
  })
  expect(await failedByItsFile(rounded, only)).toEqual([])
})
