import { setImmediate } from 'node:timers/promises'
import { examples } from '@case-management/contract/examples'
import { expect, test, vi } from 'vitest'
import { AnswerChecks } from '../../src/http/answer-checks.ts'

const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }
const good = { status: 429, body: '{"errors":[{"msg":"Slow down","code":429}]}', headers }

test.each([
  [1, 10],
  [5, 2],
  [100, 1],
  [0, 0],
])('of ten answers, checking each %i-th checks %i', async (every, checked) => {
  const checks = new AnswerChecks(every)
  for (let answer = 0; answer < 10; answer += 1) checks.check('getTasks', good, () => {})
  await vi.waitFor(() => expect(checks.report.checked).toBe(checked))
  expect(checks.report).toEqual({ checked, violations: 0 })
})

test.each([
  [{ ...good, body: '{"errors":[]}' }, 'getTasks 429: /errors must NOT have fewer than 1 items'],
  [{ ...good, body: '{"errors":[' }, 'getTasks 429: the body is no JSON'],
  [{ ...good, status: 418 }, 'getTasks 418: the contract has no such status'],
  [
    { ...good, headers: { ...headers, 'Content-Type': 'text/plain' } },
    'getTasks 429: the header Content-Type is text/plain',
  ],
  [
    { ...good, headers: { ...headers, 'Retry-After': 'soon' } },
    'getTasks 429: the header Retry-After is soon',
  ],
  [{ ...good, headers: { ...headers, 'X-Request-Id': '' } }, 'getTasks 429: the header X-Request-Id is '],
  [{ ...good, status: 405, headers: { ...headers, Allow: 'GET' } }, 'getTasks 405: the header Allow is GET'],
])('what breaks the contract is counted and told: %j', (answer, violation) => {
  const checks = new AnswerChecks(1)
  const told: string[] = []
  checks.check('getTasks', answer, (what) => told.push(what))
  expect(told).toEqual([violation])
  expect(checks.report).toEqual({ checked: 1, violations: 1, lastViolation: violation })
})

test('of a sample a page is checked after others had their turn, a few records at a time, and blamed on the right one', async () => {
  const page = examples.getTasks.responses['200']['full-record']
  const results: unknown[] = Array.from({ length: 35 }, () => ({ ...page.results[0] }))
  results[32] = { ...page.results[0], name: 7 }
  const checks = new AnswerChecks(2)
  const told: string[] = []
  const body = JSON.stringify({ ...page, results })
  checks.check('getTasks', { status: 200, body, headers }, (what) => told.push(what))
  let turns = 0
  for (; told.length === 0; turns += 1) await setImmediate()
  expect(turns).toBeGreaterThan(4)
  expect(told).toEqual(['getTasks 200: /results/32/name must be string'])
  expect(checks.report).toMatchObject({ checked: 1, violations: 1 })
})

test('a page of a sample that a damaged record makes unreadable is told, and does not end the process', async () => {
  const checks = new AnswerChecks(2)
  const told: string[] = []
  checks.check('getTasks', { status: 200, body: '{"results":[{"_id":', headers }, (what) => told.push(what))
  await vi.waitFor(() => expect(told).toEqual(['getTasks 200: the body is no JSON']))
})
