import type { Dialect } from '@case-management/contract/questions'
import { createSandbox } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { basedOn } from '../src/check/basis.ts'
import { runCheck } from '../src/check/run-check.ts'
import { Law } from '../src/dialect/law.ts'
import { createHostClock } from '../src/host/host-clock.ts'
import { expectPage } from '../src/laws/expect-search.ts'
import { law, property } from '../src/phases/laws/law.ts'
import { contextOf } from '../src/run-context-of.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { dialectOf } from './support/probed-sandbox.ts'

const told = dialectOf({ id: 'unknown-name', answer: { answer: 'ignored' } })

/** One check of two searches on a stream that is too large to be read: nobody knows whether a task has the name of the first. */
async function checkOf(today: Dialect) {
  const sandbox = await createSandbox({ tasks: 60, seed: 1, checkEvery: 0, dialect: today })
  onTestFinished(() => sandbox.close())
  const context = contextOf(
    { target: sandboxTarget(), credentials: sandboxApp, law: Law.ofFile(told), fetch: sandbox.fetch },
    { network: undefined, clock: createHostClock(), mask: (text) => text },
    () => undefined,
  )
  const check = law({
    id: 'search/of-two',
    operation: 'getTasks',
    name: 'two searches',
    basis: basedOn(property('TaskFilter', 'status')),
    async run(session) {
      await expectPage(session, { status: ['no such name'] })
      await expectPage(session, { sortBy: 'name' })
    },
  })
  return runCheck(check, { ...context, narrowing: 'none' })
}

it('judges the searches of a check behind one that cannot be judged', async () => {
  const today = { ...told, 'sort-text-direction': { answer: 'descending' } } as const
  const { outcome, messages } = await checkOf(today)
  expect(outcome).toBe('failed')
  expect(messages.join()).toContain('the host now answers `descending` to sort-text-direction')
})

it('skips a check for the search that could not be judged where the others hold', async () => {
  expect(await checkOf(told)).toMatchObject({
    outcome: 'skipped',
    messages: ['a name that no task has which was read may be that of another one'],
  })
})
