import type { Dialect } from '@case-management/contract/questions'
import { createSandbox } from '@case-management/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runConformance, type ConformanceOptions } from '../src/index.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { dialectOf } from './support/probed-sandbox.ts'

/** Checks that other answers about updates, refusals and tokens would fail. */
const only = [
  'questions/',
  'laws/updateTask/clear/tags-empty',
  'laws/updateTask/clear/desc-empty',
  'laws/updateTask/update/unknown-task',
  'properties/updateTask/refuses/tags/type',
  'access/getTasks/alg-hs512',
]

/** What a run tells of a sandbox that behaves as a dialect says. */
async function told(
  dialect: Dialect,
  options: Partial<ConformanceOptions>,
): Promise<Record<string, string[]>> {
  const sandbox = await createSandbox({ tasks: 60, seed: 1, checkEvery: 0, dialect })
  onTestFinished(() => sandbox.close())
  const { checks } = await runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    only,
    runs: 2,
    seed: 1,
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    ...options,
  })
  const idsOf = (outcome: string) => checks.filter((check) => check.outcome === outcome).map(({ id }) => id)
  return { failed: idsOf('failed'), differs: idsOf('difference') }
}

const others = dialectOf(
  { id: 'update-of-lists', answer: { answer: 'appended' } },
  { id: 'update-empty-text', answer: { answer: 'clears' } },
  { id: 'unknown-task', answer: { answer: 'refused', value: { status: 412, code: 'NoSuchTask' } } },
  { id: 'broken-schema', answer: { answer: 'refused', value: { status: 400, code: 'Broken' } } },
  { id: 'token-hs512', answer: { answer: 'taken' } },
)

describe('a host that answers questions about updates, refusals and tokens in another way', () => {
  it('differs once for each, and fails nothing', async () => {
    expect(await told(others, {})).toEqual({
      failed: [],
      differs: [
        'questions/broken-schema',
        'questions/token-hs512',
        'questions/unknown-task',
        'questions/update-empty-text',
        'questions/update-of-lists',
      ],
    })
  })

  it('is held to nothing else by its own dialect, and to the contract by a strict run', async () => {
    expect(await told(others, { dialect: others })).toEqual({ failed: [], differs: [] })
    expect((await told(others, { strict: true }))['failed']).toEqual(
      expect.arrayContaining(only.slice(1).map((id) => expect.stringContaining(id))),
    )
  })

  it('is red when it has changed its mind since', async () => {
    const { failed = [] } = await told(others, { dialect: dialectOf() })
    expect(failed).toEqual(expect.arrayContaining(['laws/updateTask/clear/tags-empty']))
  })
})
