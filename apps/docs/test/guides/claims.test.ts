import { operations } from '@case-management/contract'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { bodyValidators } from '@case-management/contract/validators'
import { expect, it } from 'vitest'
import { guides } from '../../site/guides/guides.ts'

const { TaskFilter, TaskUpdate, SortField, EtaBucket } = document.components.schemas
const markdown = (name: string) => guides.find(({ path }) => path === `guides/${name}`)?.markdown ?? ''

/** The names in code that a sentence lists. */
function listed(text: string, pattern: RegExp): string[] {
  const sentence = pattern.exec(text)?.[1] ?? ''
  return Array.from(sentence.matchAll(/`([^`]+)`/g), ([, name]) => name ?? '').toSorted()
}

it('null is allowed exactly where the guide says so', () => {
  const nullable = Object.keys(TaskUpdate.properties).filter((key) =>
    bodyValidators.updateTask.request({ [key]: null }),
  )
  expect(listed(markdown('updating'), /clears the key; allowed for (.*), refused/)).toEqual(
    nullable.toSorted(),
  )
})

it('the keys that the server manages are those that the contract names', () => {
  const named = operations.updateTask.serverManaged.toSorted()
  expect(named.length).toBeGreaterThan(5)
  expect(listed(markdown('updating'), /^These are (.*)\.$/m)).toEqual(named)
})

it('the filters, the keys to sort by and the buckets are those of the contract', () => {
  const guide = markdown('filtering-and-sorting')
  const rows = guide.slice(guide.indexOf('| Filter |'), guide.indexOf('A status or priority')).split('\n')
  const filters = rows.flatMap((row) => listed(row, /^\| (.*?) \|/))
  const paging = new Set(['skip', 'limit', 'sortBy', 'selectedColumns'])
  expect(filters.toSorted()).toEqual(
    Object.keys(TaskFilter.properties)
      .filter((key) => !paging.has(key))
      .toSorted(),
  )
  expect(new Set(listed(guide, /^The keys are (.*)\.$/m))).toEqual(new Set(SortField.enum))
  expect(listed(guide, /due in one of the spans (.*) \|/)).toEqual(EtaBucket.enum.toSorted())
})

it('the waits, the attempts and the sizes of pages are those of the contract', () => {
  for (const { retry } of Object.values(operations)) {
    expect(retry).toMatchObject({
      idempotent: true,
      maxAttempts: 3,
      statuses: [408, 429, 500, 502, 503, 504],
      baseDelayMs: 500,
      maxDelayMs: 8000,
      rateLimit: { delayMs: 60_000 },
    })
  }
  expect(TaskFilter.properties.limit).toMatchObject({ minimum: 1, maximum: 1000, default: 50 })
  expect(TaskFilter.properties.skip).toMatchObject({ default: 0 })
})

it('the messages that guides quote stand in the contract', () => {
  const text = guides.map((guide) => guide.markdown).join('\n')
  const bundle = JSON.stringify(document)
  for (const message of [
    'Rate limit for this API has been reached. Please try again after some time.',
    "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.",
    'Invalid SDK credentials',
    'Invalid JWT token',
    'Permission denied. Scope is incorrect!',
    '/limit must be <= 1000',
  ]) {
    expect(text).toContain(message)
    expect(bundle).toContain(JSON.stringify(message).slice(1, -1))
  }
})
