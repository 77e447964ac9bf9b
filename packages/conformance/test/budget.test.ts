import { expect, it } from 'vitest'
import { planOf, planSentence, withinBudget, withinTheRest, type Plan } from '../src/budget/plan.ts'
import { isLeftOut, watchBudget } from '../src/budget/budget.ts'
import { SharedAnswers } from '../src/budget/shared-answers.ts'
import type { Exchange } from '../src/check/exchange.ts'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { runConformance } from '../src/index.ts'
import { selectionOf } from '../src/selection.ts'
import { honestRun } from './support/honest-run.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { ids } from './support/run-against.ts'
import { servedSandbox } from './support/served-sandbox.ts'

it('spends no more than its budget, on what tells most, and names what it leaves out', async () => {
  const report = await honestRun({
    phases: ['properties', 'laws', 'access'],
    budget: { requests: 60 },
    seed: 1,
    runs: 5,
  })
  expect(report.conforms).toBe(true)
  const made = report.checks.filter(({ outcome, phase }) => outcome === 'passed' && phase !== 'answers')
  expect(made.length).toBeGreaterThan(20)
  // What puts tasks back and the first request come to it.
  expect(report.requests).toBeLessThan(90)
  const left = report.checks.filter(
    ({ messages }) => messages[0] === 'left out for the budget of 60 requests',
  )
  expect(left.length).toBeGreaterThan(1_000)
  expect(left.every(({ outcome }) => outcome === 'skipped')).toBe(true)
  expect(report.notes.join()).toContain(`${left.length} of ${report.checks.length} checks were left out`)
})

it('gives what a host did not need of the budget to what was left out', async () => {
  const options = {
    target: sandboxTarget(),
    credentials: sandboxApp,
    strict: true,
    phases: ['properties', 'laws', 'access'] as const,
    budget: { requests: 150 },
    seed: 1,
    runs: 5,
    // A page of a portal, as a gateway answers who is not signed in.
    fetch: async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
  }
  const { checks, requests } = await runConformance(options)
  const left = checks.filter(isLeftOut)
  const { plan } = selectionOf(options, false)
  expect(left.length).toBeLessThan(plan.leftOut)
  expect(left.length === 0 || requests >= 150).toBe(true)
  expect(checks.filter(({ phase }) => phase !== 'answers')).toHaveLength(
    plan.checks + plan.notPossible + plan.leftOut,
  )
})

it('chooses anew from what is left of each limit, until it is spent or nothing fits', () => {
  let [now, sent] = [0, 0]
  const budget = watchBudget(
    { requests: 10, minutes: 1 },
    () => sent,
    () => now,
  )
  const steps = [3, 10, 2].map((requests) => ({ checks: 1, impossible: [], requests }))
  const kept = (rate: number) => withinTheRest(steps, budget, rate).kept.map(({ requests }) => requests)
  sent = 4
  expect(kept(1)).toEqual([3, 2])
  now = 57_500
  expect(kept(1)).toEqual([2])
  expect(budget.whyLeftOut(1)).toBe('left out for the budget of 1 minute')
  expect(kept(100)).toEqual([3, 2])
  expect(budget.whyLeftOut(100)).toBe('left out for the budget of 10 requests')
  sent = 10
  expect(kept(100)).toEqual([])
})

it('names what cannot be made as that, not as left out, when the budget is spent', async () => {
  const only = ['laws/updateTask/', 'examples/', 'questions/']
  const target = { ...sandboxTarget(await servedSandbox()), writable: false, taskIds: [] }
  const options = { target, credentials: sandboxApp, only, budget: { requests: 3 }, seed: 1 }
  const { checks } = await runConformance(options)
  const { plan } = selectionOf(options, true)
  const reasons = checks.flatMap(({ messages: [reason = ''] }) =>
    reason in plan.whyNotPossible ? [reason] : [],
  )
  expect(reasons).toHaveLength(plan.notPossible)
  expect(checks.filter(isLeftOut).length).toBeGreaterThanOrEqual(plan.leftOut)
})

it('makes checks in their own order when the budget is large enough for all of them', async () => {
  const only = ['laws/getTasks/pages/page', 'laws/getTasks/pages/defaults', 'access/getTasks/none']
  const orderOf = async (options: object) =>
    (await honestRun({ only, ...options })).checks.map(({ id }) => id)
  expect(await orderOf({ budget: { requests: 1_000 } })).toEqual(await orderOf({}))
})

it('begins no check when its minutes are over', () => {
  let now = 0
  const budget = watchBudget(
    { minutes: 2 },
    () => 0,
    () => now,
  )
  expect(budget.spent()).toBeUndefined()
  now = 2 * 60_000
  expect(budget.spent()).toBe('left out for the budget of 2 minutes')
})

it('leaves out what is too dear, and takes what still fits', () => {
  const steps = [3, 10, 2].map((requests) => ({ checks: 1, impossible: [], requests }))
  const chosen = withinBudget(steps, { requests: 6 }, 1)
  expect(planOf(chosen, { requests: 6 }, 1)).toEqual({
    checks: 2,
    notPossible: 0,
    whyNotPossible: {},
    leftOut: 1,
    requests: 5,
    budget: { requests: 6 },
    rate: 1,
    seconds: 5,
  })
  expect(planSentence(planOf(chosen, { requests: 6 }, 1))).toBe(
    'expects about 5 requests for 2 checks, about 5 s at 1 a second; the budget of 6 requests leaves 1 check out',
  )
  expect(withinBudget(steps, { minutes: 0.1 }, 1)).toEqual(chosen)
})

const exchange = (url: string): Exchange => ({
  request: { method: 'POST', url, headers: { auth: 'a' }, body: '{}', ownToken: true },
  response: { status: 200, headers: {}, body: '{}' },
  startedAt: 0,
  duration: 0,
})

it('shares an answer between checks until something is written, and never within a check', () => {
  const search = exchange('https://host/getTasks')
  const shared = new SharedAnswers()
  const one = new Set<string>()
  expect(shared.find(search.request, one)).toBeUndefined()
  shared.keep(search)
  expect(shared.find(search.request, one)).toBeUndefined()
  expect(shared.find(search.request, new Set())).toBe(search)
  expect(shared.find({ ...search.request, ownToken: false }, new Set())).toBeUndefined()
  shared.keep(exchange('https://host/updateTask/ti-1'))
  expect(shared.find(search.request, new Set())).toBeUndefined()
  shared.endStep()
  expect(shared.find(search.request, new Set())).toBeUndefined()
})

const planned = (...flags: string[]) => plannedWith(exitCodes.conforms, ...flags)

/** What a plan prints that ends with this exit code. */
async function plannedWith(exitCode: number, ...flags: string[]): Promise<string> {
  const lines: string[] = []
  const output = {
    print: (line: string) => lines.push(line),
    printError: (line: string) => lines.push(line),
  }
  const host = [
    '--host=https://nobody.invalid',
    `--account-id=${ids.accountId}`,
    `--stream-id=${ids.streamId}`,
  ]
  expect(await main(['run', '--plan', '--token=opaque-token', ...host, ...flags], output)).toBe(exitCode)
  return lines.join('\n')
}

it('tells what a run would send without sending anything, for people and as JSON', async () => {
  expect(await planned()).toMatch(
    /^A run on https:\/\/nobody\.invalid expects about \d+ requests for \d+ checks, about \d+ minutes at 1 a second/,
  )
  const plan: object = JSON.parse(await planned('--json', '--budget=300', '--rate=0.5'))
  expect(plan).toMatchObject({ url: 'https://nobody.invalid', budget: { requests: 300 }, rate: 0.5 })
})

it('counts apart what is made, what cannot be made with what was given, and what the budget leaves out', async () => {
  const { checks, notPossible, leftOut, whyNotPossible, requests }: Plan = JSON.parse(
    await planned('--json', '--strict', '--budget=1'),
  )
  expect({ checks, requests }).toEqual({ checks: 1, requests: 1 })
  expect(notPossible).toBeGreaterThan(100)
  expect(leftOut).toBeGreaterThan(500)
  expect(Object.keys(whyNotPossible)).toContain(
    'writes to a task; allow it with --allow-writes and --task-id',
  )
  expect(Object.values(whyNotPossible).reduce((sum, times) => sum + times, 0)).toBe(notPossible)
  const text = await planned('--strict', '--budget=1')
  expect(text).toContain(
    `expects about 1 request for 1 check, about 1 s at 1 a second; ${notPossible} checks cannot be made with what was given; the budget of 1 request leaves ${leftOut} checks out.`,
  )
  expect(text).toMatch(
    /^\d+ checks cannot be made: needs a token of its own; give --app-id and --client-secret\.$/m,
  )
})

it('counts as not possible what a run skips for want of it, for the same reasons', async () => {
  const target = { ...sandboxTarget(await servedSandbox()), writable: false, taskIds: [] }
  const options = { target, credentials: sandboxApp, only: ['examples/', 'workflows/'], strict: true }
  const { checks } = await runConformance({ ...options, seed: 1 })
  const reasons = checks
    .filter(({ outcome }) => outcome === 'skipped')
    .flatMap(({ messages: [reason = ''] }) => (reason.startsWith('blocked') ? [] : [reason]))
  expect(reasons.length).toBeGreaterThan(20)
  const { notPossible, whyNotPossible } = selectionOf(options, false).plan
  expect(notPossible).toBe(reasons.length)
  expect(Object.keys(whyNotPossible).toSorted()).toEqual([...new Set(reasons)].toSorted())
})

it('plans nothing where --only leaves no check, and says so', async () => {
  expect(await plannedWith(exitCodes.differs, '--only=nothing')).toContain(
    'Nothing would be tested: --phase and --only leave no check.',
  )
})

it('says what a host with faults is asked beside the plan', async () => {
  expect(await planned()).toMatch(/^A host with faults is asked more: .+$/m)
})

it('names each question that a budget leaves out, and nothing else for it', async () => {
  const { checks } = await honestRun({
    strict: false,
    phases: ['questions', 'access'],
    only: ['questions/', 'access/getTasks/none'],
    budget: { requests: 20 },
  })
  expect(new Set(checks.map(({ phase }) => phase))).toEqual(new Set(['questions', 'access']))
  const left = checks.filter(({ phase }) => phase === 'questions')
  expect(left.filter(isLeftOut).length).toBeGreaterThan(50)
  const others = left.filter((check) => !isLeftOut(check))
  expect(others.every(({ messages: [reason = ''] }) => /; (name|allow|give)/.test(reason))).toBe(true)
})
