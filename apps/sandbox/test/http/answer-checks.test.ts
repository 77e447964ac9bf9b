import { expect, test } from 'vitest'
import { AnswerChecks } from '../../src/http/answer-checks.ts'

const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }
const good = { status: 429, body: '{"errors":[{"msg":"Slow down","code":429}]}', headers }

test.each([
  [1, 10],
  [5, 2],
  [100, 1],
  [0, 0],
])('of ten answers, checking each %i-th checks %i', (every, checked) => {
  const checks = new AnswerChecks(every)
  for (let answer = 0; answer < 10; answer += 1) checks.check('getTasks', good)
  expect(checks.report).toEqual({ checked, violations: 0 })
})

test.each([
  [{ ...good, body: '{"errors":[]}' }, 'getTasks 429: /errors must NOT have fewer than 1 items'],
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
  expect(checks.check('getTasks', answer)).toBe(violation)
  expect(checks.report).toEqual({ checked: 1, violations: 1, lastViolation: violation })
})
