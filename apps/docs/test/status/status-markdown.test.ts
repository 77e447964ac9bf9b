import { describe, expect, it } from 'vitest'
import { markdownToHtml } from '../../site/markdown-html.ts'
import { checksMarkdown } from '../../site/status/checks-markdown.ts'
import type { HostRun, KeptCheck } from '../../site/status/kept-run.ts'
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

function hostRun(host: string, checks: KeptCheck[], missing: string[]): HostRun {
  const row = { name: 'getTasks: statuses', covered: 7 - missing.length, total: 7, missing }
  const coverage = { rows: [row], percent: missing.length > 0 ? 85 : 100 }
  const run = { version: '2.0.0', strict: true, seed: 7, requests: 1234, conforms: false, coverage, checks }
  return { host, run }
}

const runs = [hostRun('sandbox', [passed, failed], []), hostRun('mock', [skipped, skipped], ['405'])]

describe('the status of the truth', () => {
  const text = statusMarkdown(runs)

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

  it('says why checks did not pass, alike ones together', () => {
    expect(text).toContain('| Sandbox | 1 | failed | got 200; told a secret |')
    expect(text).toContain('| Mock | 2 | skipped | no state |')
  })

  it('names what the runs left out of the contract', () => {
    expect(text).toContain('| getTasks: statuses | 7 of 7 | 6 of 7 | `405` |')
    expect(text).toContain('| **All** | **100 %** | **85 %** |')
  })
})

it('each check stands once under its part, with what it rests on', () => {
  const text = checksMarkdown(runs)
  expect(text).toContain(String.raw`| c \| d holds | documented | failed | not made |`)
  expect(text.match(/a holds/g)).toHaveLength(1)
  expect(markdownToHtml(text)).toContain('<td>c | d holds</td>')
})
