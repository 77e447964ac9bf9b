import { expect, it } from 'vitest'
import { contractDocument } from '../src/projection/contract-document.ts'
import { atPointer } from '../src/projection/json.ts'
import { faultElements, repeatedFaults } from './faults/elements.ts'
import { faults } from './faults/index.ts'

it('the table of elements has every fault once, and no other', () => {
  expect(repeatedFaults).toEqual([])
  expect([...faultElements.keys()].toSorted()).toEqual(faults.map(({ id }) => id).toSorted())
})

it('every element is a place in the bundle', () => {
  const pointers = new Set([...faultElements.values()].flat())
  expect(() => pointers.forEach((pointer) => atPointer(contractDocument, pointer))).not.toThrow()
})
