import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { contractDialect } from '@case-management/contract/questions'
import { otherAnswers, type Known } from '../scripts/rehearsal/changed-answer.ts'
import { rehearse } from '../scripts/rehearsal/rehearse.ts'
import { startTenant } from '../scripts/rehearsal/tenant.ts'
import { byThisProcess } from './support/by-this-process.ts'
import type { AnswerCase } from './support/probed-sandbox.ts'

// `pnpm rehearsal` goes the whole way, with a large stream, by a shell and with the default budget.
it('leads a new user all the way against a small host that plays a tenant', async () => {
  const lines: string[] = []
  const { wrong } = await rehearse(
    {
      seed: 1,
      tasks: 60,
      divisor: 1_000,
      moves: 0.01,
      late: [0, 2],
      gatewayOneIn: 60,
      budget: 30,
      probedOnce: true,
      choose: anotherFirstNumber,
    },
    (line) => lines.push(line),
    byThisProcess,
  )
  if (wrong.length > 0) console.error(lines.join('\n'))
  expect(wrong).toEqual([])
  expect(stepsOf(await kept())).toEqual(expect.arrayContaining(stepsOf(lines.join('\n'))))
  expect(lines.at(-1)).toMatch(
    /^ {2}\d+ requests; others updated \d+ tasks, added \d+ and removed \d+; \d+ refused by the limit, [1-9]\d* answered by a gateway$/,
  )
})

it('is shown by the guide as a whole one was kept, to its last step', async () => {
  const guide = await readFile(new URL('../../../apps/docs/guides/your-tenant.md', import.meta.url), 'utf8')
  const output = await kept()
  expect(guide).toContain(`\`\`\`\n${output}\`\`\`\n`)
  expect(output).toMatch(/^seed \d+: a stream of 5000 tasks\n[^]*\n {2}green, /)
  expect(stepsOf(output)).toContain('the next run names it')
})

/** What `pnpm rehearsal --keep` printed. */
async function kept(): Promise<string> {
  return readFile(new URL('rehearsal-output.txt', import.meta.url), 'utf8')
}

/** The names of the steps that a rehearsal prints. */
function stepsOf(output: string): string[] {
  return output
    .split('\n')
    .filter(
      (line) => /^ {2}(?:what|a|the|and|compared) .{24}/.test(line) && !line.includes('the host changes'),
    )
    .map((line) => line.slice(2, 31).trim())
}

/** Another answer to a question that every page answers, so that a short run names it. */
function anotherFirstNumber(known: Known): AnswerCase {
  const changed = otherAnswers(known).find(({ id }) => id === 'first-page-number')
  if (!changed) throw new Error('The probe did not tell the number of the first page.')
  return changed
}

it('has others update, add and remove tasks beside the caller, and leave the named one alone', async () => {
  const tenant = await startTenant({
    seed: 1,
    tasks: 60,
    dialect: contractDialect,
    divisor: 1_000,
    moves: 2,
    late: [0, 0],
    gatewayOneIn: 1_000_000,
  })
  try {
    const search = `${tenant.url}/caseManagement/api/public/analytics/st-1/getTasks`
    for (let times = 0; times < 20; times++) await fetch(search, { method: 'POST', body: '{}' })
    const { updated, added, removed } = tenant.moved
    expect(Math.min(updated, added, removed)).toBeGreaterThan(2)
  } finally {
    await tenant.close()
  }
})
