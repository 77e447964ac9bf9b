import { contradictions } from '@case-management/contract/evidence'
import { expect, it } from 'vitest'
import { contradictionsMarkdown } from '../../site/guides/contradictions-markdown.ts'
import { elementOf } from '../../site/guides/element-of.ts'

const rows = contradictionsMarkdown()
  .split('\n')
  .filter((line) => /^\| [GUB]\d+ \|/.test(line))

it('tells each contradiction once, with what the sources say and what the contract follows', () => {
  expect(rows).toHaveLength(contradictions.length)
  for (const { id, says, decision } of contradictions) {
    const row = rows.find((line) => line.startsWith(`| ${id} |`))
    expect(row).toContain(says)
    expect(row).toContain(decision)
  }
})

it('stands in the order of the ids in each table', () => {
  const ids = rows.map((line) => line.split(' ')[1] ?? '')
  const numbers = (letter: string) =>
    ids.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1)))
  for (const letter of ['G', 'U', 'B']) {
    expect(numbers(letter)).toEqual(numbers(letter).toSorted((one, other) => one - other))
  }
})

it('links to where the element is described', () => {
  expect(elementOf('#/components/schemas/TaskFilter/properties/sortBy')).toEqual({
    name: '`TaskFilter.sortBy`',
    path: 'operations/getTasks.md#taskfilter',
  })
  expect(elementOf('#/components/schemas/TaskUpdate')).toEqual({
    name: '`TaskUpdate`',
    path: 'operations/updateTask.md#taskupdate',
  })
  expect(elementOf('#/components/parameters/TaskId')).toEqual({
    name: '`taskId`',
    path: 'operations/updateTask.md#parameters',
  })
})

it('refuses a pointer that leads nowhere', () => {
  expect(() => elementOf('#/webhooks/none')).toThrow('Nothing in the site describes #/webhooks/none.')
})
