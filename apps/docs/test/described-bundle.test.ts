import { operations, type OperationDescriptor } from '@case-management/contract'
import { contradictions } from '@case-management/contract/evidence'
import { describe, expect, it } from 'vitest'
import { callingFacts } from '../site/calling-facts.ts'
import { describedBundle } from '../site/described-bundle.ts'
import { withDisagreements } from '../site/disagreements.ts'
import { documentedOperations } from '../site/reference/openapi.ts'
import { operationMarkdown } from '../site/reference/operation-markdown.ts'

describe.each(documentedOperations)('the description of $operation.operationId', (documented) => {
  const { operationId } = documented.operation
  const { pagination, retry }: OperationDescriptor = operations[operationId]

  it('says when it may be sent again, and how its pages are read', () => {
    const text = operationMarkdown(documented)
    for (const status of retry.statuses)
      expect(callingFacts(operationId).at(-1)?.text).toContain(String(status))
    for (const fact of callingFacts(operationId)) expect(text).toContain(`**${fact.title}**: ${fact.text}`)
    for (const key of Object.values(pagination ?? {}).filter((name) => name !== 'body'))
      expect(text).toContain(`\`${key}\``)
  })
})

it('says in numbers how long to wait', () => {
  expect(callingFacts('getTasks').at(-1)?.text).toBe(
    'The same call sent twice leaves the same state as once. A call that got 408, 429, 500, 502, 503 or 504, or no answer, may be sent up to 3 times in all. Wait as long as `Retry-After` says; without it, up to 0.5 seconds before the second attempt and twice as long before each further one, 8 seconds at most, but 60 seconds after a rate limit.',
  )
})

it('leads from each element on which the sources disagree to what they say, but from no server, which Redoc shows as plain text', () => {
  const text = JSON.stringify(describedBundle('./c.html'))
  const untold = contradictions.filter(({ id }) => !text.includes(`[${id}](./c.html#${id.toLowerCase()})`))
  const ofServers = contradictions.filter(({ pointer }) => pointer.startsWith('#/servers/'))
  expect(untold).toEqual(ofServers)
})

it('adds the sentence behind the description, and none where the sources agree', () => {
  const field = { description: 'A name.\n', 'x-contradictions': [{ id: 'G1', says: 's', decision: 'd' }] }
  expect(withDisagreements({ field, other: { description: 'B.' } }, 'c.md')).toMatchObject({
    field: { description: 'A name.\n\nSources disagree: [G1](c.md#g1).\n' },
    other: { description: 'B.' },
  })
})
