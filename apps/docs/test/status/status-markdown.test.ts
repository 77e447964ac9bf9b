import { describe, expect, it } from 'vitest'
import { markdownToHtml } from '../../site/markdown-html.ts'
import { checksMarkdown } from '../../site/status/checks-markdown.ts'
import { coverageMarkdown } from '../../site/status/coverage-markdown.ts'
import type { FaultScore } from '../../site/status/fault-score.ts'
import { faultsMarkdown } from '../../site/status/faults-markdown.ts'
import { withoutChance, type HostRun, type KeptCheck, type KeptRun } from '../../site/status/kept-run.ts'
import { statusMarkdown } from '../../site/status/status-markdown.ts'

const passed: KeptCheck = {
  id: 'laws/a',
  phase: 'laws',
  name: 'a holds',
  grade: 'inferred',
  outcome: 'passed',
}
const skipped: KeptCheck = {
  ...passed,
  id: 'laws/b',
  name: 'b holds',
  outcome: 'skipped',
  reasons: ['no state'],
}
const failed: KeptCheck = {
  id: 'access/c',
  phase: 'access',
  name: 'c | d holds',
  grade: 'documented',
  outcome: 'failed',
  reasons: ['got 200', 'told a secret'],
}

const operation: KeptRun['coverage']['operations'][number] = {
  operation: 'getTasks',
  requests: 1200,
  statuses: [
    { status: '200', answers: 1100, examples: [{ name: 'empty', tried: true }] },
    { status: '405', answers: 0, examples: [{ name: 'method-not-allowed', tried: false }] },
  ],
  parameters: [
    {
      name: 'limit',
      in: 'body',
      requests: 20,
      answers: { 200: 17 },
      constraints: [
        { name: 'minimum', tried: true },
        { name: 'type', tried: false },
      ],
      examples: [],
    },
  ],
}

const score: FaultScore = {
  contract: { version: '2.0.0' },
  dreddVersion: '14.1.0',
  total: { seeded: 3, caught: 2, stockDredd: 1 },
  classes: { sort: { seeded: 2, caught: 1, stockDredd: 0 }, shape: { seeded: 1, caught: 1, stockDredd: 1 } },
  faults: {
    'descending-ignored': {
      class: 'sort',
      what: 'desc is ignored',
      caughtBy: 'laws/sort',
      sentence: 'The order by name: {"name":"desc"} puts `b_c_d` | after "<a>"',
      stockDredd: false,
    },
    'last-first': { class: 'sort', what: 'the last is first', caughtBy: null, stockDredd: false },
    'no-page': { class: 'shape', what: 'page is left out', caughtBy: 'laws/page', stockDredd: true },
  },
}

function hostRun(host: string, checks: KeptCheck[], missing: string[]): HostRun {
  const row = { name: 'getTasks: statuses', covered: 7 - missing.length, total: 7, missing }
  const coverage = { rows: [row], percent: missing.length > 0 ? 85 : 100, operations: [operation] }
  const run = { version: '2.0.0', strict: true, seed: 7, requests: 1234, conforms: false, coverage, checks }
  return { host, run }
}

const runs = [hostRun('sandbox', [passed, failed], []), hostRun('mock', [skipped, skipped], ['405'])]

describe('the conformance status', () => {
  const text = statusMarkdown(runs, score, curve)

  it('begins with the version and what came of the runs', () => {
    expect(text).toContain('the contract 2.0.0 states. Sandbox: 1 passed, 1 failed. Mock: 2 skipped.')
  })

  it('counts every outcome of each host, and names a host that does not conform', () => {
    expect(text).toContain('| Keeps the contract | **no** | **no** |')
    expect(text).toContain('| Checks passed | 1 | 0 |')
    expect(text).toContain('| Checks failed | 1 | 0 |')
    expect(text).toContain('| Checks skipped | 0 | 2 |')
    expect(text).toContain('| Requests sent | 1,234 | 1,234 |')
  })

  it('says what the suite was given, without which the figures are others', () => {
    expect(text).toMatch(/given an app and its secret.* A run with a plain token/)
  })

  it('says why checks did not pass, alike ones together', () => {
    expect(text).toContain('| Sandbox | 1 | failed | got 200; told a secret |')
    expect(text).toContain('| Mock | 2 | skipped | no state |')
  })

  it('names what the runs left out of the contract', () => {
    expect(text).toContain('| getTasks: statuses | 7 of 7 | 6 of 7 | by the mock: `405` |')
    expect(text).toContain('| **All** | **100 %** | **85 %** |')
  })
})

/** A curve of a sample. */
const curve = { faults: 8, of: 20, points: [{ requests: 120, caught: 6 }] }

it('tells the faults of each class beside what Dredd makes of them', () => {
  const text = statusMarkdown(runs, score, curve)
  expect(text).toContain('the suite caught 2 of 3')
  expect(text).toContain('| Class | Faults | Caught by the suite | Caught by Dredd 14.1.0 as it comes |')
  expect(text).toContain('| sort | 2 | 1 | 0 |')
  expect(text).toContain('| **All** | 3 | 2 | 1 |')
})

it('lists every fault under its class, and marks the missed', () => {
  const [, sort = '', shape = ''] = faultsMarkdown(score).split('\n## ')
  expect(sort).toContain('| desc is ignored | The order by name:')
  expect(sort).toContain('| the last is first | **nothing** | not seen |')
  expect(shape).toContain('| page is left out | `laws/page` | caught |')
})

it('shows for each fault what the report says of it, letter by letter', () => {
  const html = markdownToHtml(faultsMarkdown(score))
  expect(html).toContain(
    '<td>The order by name: {&quot;name&quot;:&quot;desc&quot;} puts `b_c_d` | after &quot;&lt;a&gt;&quot;</td>',
  )
})

it('crosses parameters with statuses, and names what was not tried', () => {
  const text = coverageMarkdown(runs)
  expect(text.match(/^## (Sandbox|Mock): getTasks$/gm)).toHaveLength(2)
  expect(text).toContain('| Parameter | In | 200 | 405 | Constraints | Examples |')
  expect(text).toContain('| Answers in all |  | 1100 | 0 |  |  |')
  expect(text).toContain('| Examples answered so |  | 1 of 1 | 0 of 1, without `method-not-allowed` |  |  |')
  expect(text).toContain('| `limit` | body | 17 | 0 | 1 of 2, without `type` |  |')
})

describe('two runs are held to be the same', () => {
  const [{ run } = hostRun('sandbox', [passed], [])] = runs

  it('whatever their seed and however often they sent something', () => {
    const other = structuredClone(run)
    Object.assign(other, { seed: 8, requests: 1 })
    for (const part of other.coverage.operations) Object.assign(part, { requests: 9 })
    for (const { answers } of other.coverage.operations[0]?.parameters ?? []) answers['200'] = 99
    expect(withoutChance(other)).toEqual(withoutChance(run))
  })

  it('but not with another outcome, or a constraint that was not tried', () => {
    const other = structuredClone(run)
    for (const check of other.checks) check.outcome = 'failed'
    expect(withoutChance(other)).not.toEqual(withoutChance(run))
    const less = structuredClone(run)
    for (const { constraints } of less.coverage.operations[0]?.parameters ?? []) constraints.pop()
    expect(withoutChance(less)).not.toEqual(withoutChance(run))
  })
})

it('each check stands once under its part, with what it rests on', () => {
  const text = checksMarkdown(runs)
  expect(text).toContain(String.raw`| c \| d holds | documented | failed | not made |`)
  expect(text.match(/a holds/g)).toHaveLength(1)
  expect(markdownToHtml(text)).toContain('<td>c | d holds</td>')
})

it('says which share of which faults a budget catches', () => {
  const text = statusMarkdown(runs, score, curve)
  expect(text).toContain('on a sample of 8 of the 20 faults')
  expect(text).toMatch(/\| 120 +\| 6 of 8 +\| 75 % +\|/)
})
