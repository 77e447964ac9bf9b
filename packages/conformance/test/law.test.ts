import { contractDialect, type Dialect } from '@case-management/contract/questions'
import { describe, expect, it } from 'vitest'
import { Law } from '../src/dialect/law.ts'
import { questionIds } from '../src/probe/question-ids.ts'

/** What is wrong for a host whose statuses compare otherwise than this. */
const matching =
  (...answers: string[]) =>
  (dialect: Dialect) =>
    answers.includes(dialect['status-matching'].answer) ? [] : [`not ${answers.join(' or ')}`]

/** What is wrong for a host whose pages hold another number of tasks. */
const limitOf = (seen: number) => (dialect: Dialect) =>
  dialect['default-limit'].value === seen ? [] : [`limit is ${seen}`]

describe('the law of a run', () => {
  it('is the answers of the contract when the run is strict, and names the answer that would explain a breach', () => {
    const law = Law.ofContract()
    expect(law.judge(['status-matching'], matching('ignoring-separators')).faults).toEqual([])
    expect(law.judge(['status-matching'], matching('exact'))).toEqual({
      faults: ['not exact'],
      others: [{ id: 'status-matching', answer: { answer: 'exact' } }],
    })
  })

  it('takes every answer to a question that a file leaves out, and holds a host to what it showed', () => {
    const law = Law.ofFile({})
    expect(law.answersTo('status-matching')).toHaveLength(3)
    expect(law.judge(['status-matching'], matching('exact', 'ignoring-case')).faults).toEqual([])
    expect(law.answersTo('status-matching').map(({ answer }) => answer)).toEqual(['exact', 'ignoring-case'])
    expect(law.judge(['status-matching'], matching('exact')).faults).toEqual([])
    expect(law.judge(['status-matching'], matching('ignoring-case')).faults).toEqual(['not ignoring-case'])
  })

  it('says nothing of other answers when no answer explains a breach', () => {
    const { faults, others } = new Law('host').judge(['status-matching'], () => ['found by no answer'])
    expect({ faults, others }).toEqual({ faults: ['found by no answer'], others: [] })
  })

  it('learns the value of an answer from what is seen first', () => {
    const law = new Law('host')
    expect(law.judge(['default-limit'], limitOf(10), { 'default-limit': 10 }).faults).toEqual([])
    expect(law.answersTo('default-limit')).toEqual([{ answer: 'number', value: 10 }])
    expect(law.judge(['default-limit'], limitOf(25), { 'default-limit': 25 })).toEqual({
      faults: ['limit is 25'],
      others: [{ id: 'default-limit', answer: { answer: 'number', value: 25 } }],
    })
  })

  it('goes through the combinations of what is possible, with decided answers elsewhere', () => {
    const law = new Law('host', [
      ['status-matching', [{ answer: 'exact' }]],
      ['unknown-name', [{ answer: 'nothing' }, { answer: 'refused' }]],
    ])
    const dialects = law.dialects(['unknown-name', 'values-together'])
    expect(dialects).toHaveLength(4)
    expect(new Set(dialects.map((dialect) => dialect['status-matching'].answer))).toEqual(new Set(['exact']))
    expect(dialects[0]).toEqual({ ...contractDialect, 'status-matching': { answer: 'exact' } })
  })

  it('neither convicts nor learns where what is possible is too much to go through, and shows what is nearest', () => {
    const law = Law.ofFile({})
    const scope = [...questionIds.slice(0, 16), 'status-matching', 'me'] as const
    const exact = { 'status-matching': { answer: 'exact' }, me: { answer: 'nobody' } } as const
    expect(law.judge(scope, () => ['found by no answer'])).toEqual({ faults: [], others: [] })
    expect(law.judge(scope, matching('exact')).faults).toEqual([])
    expect(law.answersTo('status-matching')).toHaveLength(3)
    const nearest = law.dialects(scope)
    expect(nearest.length).toBeLessThanOrEqual(4096)
    expect(
      nearest.some(
        (dialect) =>
          dialect['status-matching'].answer === exact['status-matching'].answer &&
          dialect.me.answer === exact.me.answer,
      ),
    ).toBe(true)
  })
})
