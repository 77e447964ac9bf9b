import { assert, integer, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { TaskPage } from '../../../src/model.ts'
import { contractDialect } from '@case-management/contract/questions'
import { envelopeOf } from '../../../src/semantics/search/page.ts'
import { pageBytes } from '../../../src/semantics/search/page-bytes.ts'
import { textOf } from '../../../src/text/bytes.ts'

const page = (records: string[], total: number, skip: number, limit: number): TaskPage => {
  const envelope = envelopeOf({ skip, limit, shownLimit: limit }, records.length, total, contractDialect)
  const parsed: TaskPage = JSON.parse(
    textOf(
      pageBytes(
        records.map((each) => Buffer.from(each)),
        envelope,
      ),
    ),
  )
  return parsed
}

test('records are passed through as they were stored', () => {
  const envelope = { page: 1, limit: 50, hasMore: false, totalPages: 1, totalResults: 1 }
  expect(textOf(pageBytes([Buffer.from('{ "_id" : 1 }')], envelope))).toContain('"results":[{ "_id" : 1 }]')
})

test('an empty page is still a page', () => {
  expect(page([], 0, 0, 50)).toEqual({
    results: [],
    page: 1,
    limit: 50,
    hasMore: false,
    totalPages: 0,
    totalResults: 0,
  })
})

test('the five numbers always agree with each other', () => {
  const numbers = record({
    total: nat(5000),
    skip: nat(6000),
    limit: integer({ min: 1, max: 1000 }),
  })
  assert(
    property(numbers, ({ total, skip, limit }) => {
      const held = Math.max(0, Math.min(limit, total - skip))
      const answer = page(
        Array.from({ length: held }, () => '{}'),
        total,
        skip,
        limit,
      )
      expect(answer.totalResults).toBe(total)
      expect(answer.limit).toBe(limit)
      expect(answer.hasMore).toBe(skip + held < total)
      expect(answer.page).toBe(Math.floor(skip / limit) + 1)
      expect((answer.totalPages - 1) * limit).toBeLessThan(Math.max(1, total))
      expect(answer.totalPages * limit).toBeGreaterThanOrEqual(total)
    }),
  )
})
