import { examples } from '@case-management/contract/examples'
import { expect, it } from 'vitest'
import { applyChanges } from '../src/apply-changes.ts'

const { requests, responses } = examples.updateTask
const record = responses[200].rename
const filled = responses[200]['set-due-date']

it('replaces the keys that change and keeps the others', () => {
  expect(applyChanges(record, requests.rename)).toEqual({ ...record, name: requests.rename.name })
})

it('replaces lists whole', () => {
  const { queues } = requests['assign-queue']
  expect(applyChanges(record, { queues }).queues).toEqual(queues)
})

it('clears keys as the host does, by the example of the contract', () => {
  const cleared = responses[200].clear
  const applied = applyChanges(
    { ...filled, language: 'en' },
    { ...requests.clear, ETA: null, language: null },
  )
  for (const key of ['desc', 'dueDate', 'language', 'ETA', 'currAssignee'] as const) {
    expect([key, key in applied, applied[key]]).toEqual([key, key in cleared, Reflect.get(cleared, key)])
  }
})

it('clears the priority', () => {
  expect(applyChanges(record, { priority: null })).not.toHaveProperty('priority')
})

it('leaves the record that it is given as it is', () => {
  const before = structuredClone(filled)
  applyChanges(filled, requests.clear)
  expect(filled).toEqual(before)
})
