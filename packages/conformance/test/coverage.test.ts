import { operations } from '@case-management/contract'
import { expect, it } from 'vitest'
import type { CheckResult } from '../src/check/check-result.ts'
import type { Exchange } from '../src/check/exchange.ts'
import { coverageOf } from '../src/reports/coverage.ts'
import { Traffic } from '../src/reports/traffic.ts'

function sent(headers: Record<string, string>, body: unknown, status: number): Exchange {
  return {
    request: {
      method: 'POST',
      url: `http://127.0.0.1${operations.getTasks.path.replace('{streamId}', 'st-1')}`,
      headers,
      body: JSON.stringify(body),
    },
    response: { status, headers: {}, body: '' },
    startedAt: 0,
    duration: 0,
  }
}

function check(id: string, outcome: CheckResult['outcome']): CheckResult {
  const basis = { pointers: [], grade: 'sample' } as const
  const shared = {
    phase: 'properties',
    operation: 'getTasks',
    name: id,
    messages: [],
    exchanges: [],
  } as const
  return { ...shared, id, basis, outcome, duration: 0, messages: [], exchanges: [] }
}

const exchanges = [
  sent({ accountId: 'a', 'X-Timezone-Offset': '60' }, { limit: 1 }, 200),
  sent({ accountId: 'a' }, { limit: 0 }, 412),
  sent({ accountId: 'a', 'X-Timezone-Offset': 'noon' }, {}, 412),
]

function tableOf(checks: CheckResult[], all = exchanges) {
  const traffic = new Traffic()
  for (const exchange of all) traffic.note(exchange)
  const { operations: tables, rows } = coverageOf(checks, traffic)
  const table = tables.find(({ operation }) => operation === 'getTasks')
  const find = (name: string) => table?.parameters.find((parameter) => parameter.name === name)
  return { find, rows, table }
}

it('counts the answers of each status for each parameter of path, headers and body', () => {
  const { find, table } = tableOf([])
  expect(table?.requests).toBe(3)
  expect(find('streamId')).toMatchObject({ in: 'path', requests: 3, answers: { 200: 1, 412: 2 } })
  expect(find('X-Timezone-Offset')).toMatchObject({ in: 'header', answers: { 200: 1, 412: 1, 401: 0 } })
  expect(find('limit')).toMatchObject({ in: 'body', requests: 2, answers: { 200: 1, 412: 1 } })
})

it('counts a constraint of a header as tried when its check was made, not when it was skipped', () => {
  const id = 'properties/getTasks/refuses-parameter/X-Timezone-Offset/maximum'
  const maximumOf = (outcome: CheckResult['outcome']) =>
    tableOf([check(id, outcome)])
      .find('X-Timezone-Offset')
      ?.constraints.find(({ name }) => name === 'maximum')
  expect(maximumOf('passed')).toEqual({ name: 'maximum', tried: true })
  expect(maximumOf('failed')).toEqual({ name: 'maximum', tried: true })
  expect(maximumOf('skipped')).toEqual({ name: 'maximum', tried: false })
})

/** Whether requests are known to have gone without the account. */
function required(traffic: Exchange[]) {
  const { find } = tableOf([], traffic)
  return find('accountId')?.constraints.find(({ name }) => name === 'required')
}

it('knows that a required header was tried only when a request went without it', () => {
  expect(required(exchanges)).toMatchObject({ tried: false })
  expect(required([...exchanges, sent({}, {}, 400)])).toMatchObject({ tried: true })
})

it('counts the constraints of parameters in the percentage', () => {
  const { rows } = tableOf([])
  const row = rows.find(({ name }) => name === 'getTasks: parameter constraints')
  expect(row).toMatchObject({ covered: 0 })
  expect(row?.missing).toContain('client-app: minLength')
  expect(row?.missing).toContain('streamId: pattern')
})
