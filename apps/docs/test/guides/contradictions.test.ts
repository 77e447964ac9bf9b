import { contradictions } from '@case-management/contract/evidence'
import { expect, it } from 'vitest'
import { contradictionsMarkdown } from '../../site/guides/contradictions-markdown.ts'
import { elementOf } from '../../site/guides/element-of.ts'

const text = contradictionsMarkdown()
const sections = new Map(
  text
    .split('\n### ')
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', section]),
)

/** The numbers of one source, in the order of the text. */
function numbers(letter: string): number[] {
  return [...sections.keys()].filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1)))
}

it('tells each contradiction once, with what the sources say and what the contract follows', () => {
  expect(text.match(/^### /gm)).toHaveLength(contradictions.length)
  for (const { id, says, decision } of contradictions) {
    expect(sections.get(id)).toContain(`\n- Sources: ${says}\n`)
    expect(sections.get(id)).toContain(`\n- Contract: ${decision}\n`)
  }
})

it('stands in the order of the ids under each heading', () => {
  for (const letter of ['G', 'U', 'B']) {
    expect(numbers(letter)).toEqual(numbers(letter).toSorted((one, other) => one - other))
  }
})

it('links to where the element is described', () => {
  expect(elementOf('#/components/schemas/TaskFilter/properties/sortBy')).toEqual({
    name: '`TaskFilter.sortBy`',
    path: 'operations/getTasks.html#taskfilter-sortby',
  })
  expect(elementOf('#/components/schemas/TaskUpdate')).toEqual({
    name: '`TaskUpdate`',
    path: 'operations/updateTask.md#taskupdate',
  })
  expect(elementOf('#/components/parameters/TaskId')).toEqual({
    name: '`taskId`',
    path: 'operations/updateTask.html#parameters-taskid',
  })
})

it('refuses a pointer that leads nowhere', () => {
  expect(() => elementOf('#/webhooks/none')).toThrow('Nothing in the site describes #/webhooks/none.')
})
