import { describe, expect, it } from 'vitest'
import type { Json } from '../src/projection/json.ts'
import { bodyConstraints } from '../src/phases/properties/constraints.ts'
import { loosening, looseningTogether } from '../src/phases/properties/loosening.ts'

function constraintsOf(...keys: string[]) {
  return bodyConstraints('getTasks').filter(({ path: [key] }) => keys.includes(key ?? ''))
}

const idsFor = (key: string, value: Json) => [
  ...new Set(loosening(constraintsOf(key), { [key]: value }).map(({ id }) => id)),
]

describe('what may let through a search that breaks the contract', () => {
  it.each([
    ['sortBy', 'noSuchChoice', ['sort-unknown-key']],
    ['sortBy', { name: 'asc', dueDate: 'asc' }, ['sort-several-keys']],
    ['sortBy', { name: 'upwards' }, []],
    ['limit', 0, ['limit-zero']],
    ['limit', 1001, ['largest-limit']],
    ['limit', -1, []],
    ['limit', '7', []],
    ['startDate', '2025-05-26', ['date-forms']],
    ['startDate', 'not as agreed!', []],
    ['ETAlist', ['noSuchChoice'], ['eta-list-values']],
    ['ETAlist', [7], []],
    ['customFields', [{ lname: 7 }], ['custom-fields-form']],
    ['customFields', 'none', []],
    ['status', null, []],
  ] as const)('is for %s with %j what %j says', (key, value, ids) => {
    expect(idsFor(key, JSON.parse(JSON.stringify(value)))).toEqual(ids)
  })

  it('takes a larger number only up to that number', () => {
    const [largest] = loosening(constraintsOf('limit'), { limit: 1001 })
    expect(largest?.when?.({ answer: 'refused', value: 500 })).toBe(false)
    expect(largest?.when?.({ answer: 'refused', value: 2000 })).toBe(true)
    expect(largest?.when?.({ answer: 'capped', value: 500 })).toBe(true)
  })

  it('is nothing for several keys when one of them is refused by every answer', () => {
    const limit = constraintsOf('limit').find(({ keyword }) => keyword === 'minimum')
    const skip = constraintsOf('skip').find(({ keyword }) => keyword === 'minimum')
    if (!limit || !skip) throw new Error('There is no such constraint.')
    expect(looseningTogether([limit], { limit: 0 }).map(({ id }) => id)).toEqual(['limit-zero'])
    expect(looseningTogether([limit, skip], { limit: 0, skip: -1 })).toEqual([])
  })
})
