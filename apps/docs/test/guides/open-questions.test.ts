import { questions } from '@case-management/contract/questions'
import { expect, it } from 'vitest'
import { openQuestionsMarkdown } from '../../site/guides/open-questions-markdown.ts'

const text = openQuestionsMarkdown()

it('tells each open question once, with every answer and the one of the contract', () => {
  const sections = new Map(
    text
      .split('\n### ')
      .slice(1)
      .map((section) => [section.split('\n')[0] ?? '', section]),
  )
  expect([...sections.keys()].toSorted()).toEqual(Object.keys(questions).toSorted())
  for (const [id, { question, answers, contract }] of Object.entries(questions)) {
    const section = sections.get(id) ?? ''
    expect(section).toContain(`\n${question}\n`)
    for (const [answer, { means }] of Object.entries(answers)) {
      expect(section).toMatch(new RegExp(`\`${answer}\``))
      expect(section).toContain(means)
    }
    expect(section.match(/the contract's answer/g)).toHaveLength(1)
    expect(section).toContain(`**\`${contract.answer}\`, the contract's answer`)
  }
})
