import { dialectWith } from '@case-management/contract/questions'
import { expect, it } from 'vitest'
import { textCondition } from '../../../src/semantics/search/text.ts'
import { tasks } from '../../behaviour/filter-cases.ts'

const [task] = tasks
if (!task) throw new Error('There are no records.')

it.each([
  ['none', '5*7', '7 5', true],
  ['none', '7', '5*7', true],
  ['star', '7', '5*7', false],
  ['star', '5*7', '5*7', true],
  ['star', '5*7', '567 8', true],
  ['star', '5*7', '5 7', false],
] as const)(
  'where whole words are compared and %s stands for others, %s in %s is found: %s',
  (answer, text, name, isFound) => {
    const dialect = dialectWith({ 'search-place': { answer: 'words' }, 'search-wildcards': { answer } })
    expect(textCondition(text, dialect)({ ...task, name })).toBe(isFound)
  },
)
