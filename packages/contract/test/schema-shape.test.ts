import { expect, test } from 'vitest'
import { joinedTypes } from '@case-management/contract/schemas'

test('a union of types becomes one schema with a list of types and all keywords', () => {
  const items = { type: 'string' }
  expect(
    joinedTypes<unknown>([{ type: 'string', maxLength: 9 }, { type: 'array', items }, { type: 'null' }]),
  ).toEqual({ type: ['string', 'array', 'null'], maxLength: 9, items })
})

test('the format of a number is left out, that of a text stays', () => {
  expect(joinedTypes([{ type: 'integer', format: 'int64' }, { type: 'null' }])).toEqual({
    type: ['integer', 'null'],
  })
  expect(
    joinedTypes([
      { type: 'number', format: 'double' },
      { type: 'string', format: 'uri' },
    ]),
  ).toEqual({
    type: ['number', 'string'],
    format: 'uri',
  })
})

test.for([
  ['without a type', [{ maxLength: 9 }, { type: 'null' }]],
  ['with several types', [{ type: ['string', 'null'] }, { type: 'number' }]],
  [
    'with the type of another',
    [
      { type: 'string', maxLength: 9 },
      { type: 'string', pattern: 'x' },
    ],
  ],
  ['with a list of values', [{ type: 'string', enum: ['x'] }, { type: 'null' }]],
  [
    'with a keyword of another',
    [
      { type: 'number', minimum: 1 },
      { type: 'integer', minimum: 2 },
    ],
  ],
] as const)('a union that has a branch %s cannot be joined', ([, branches]) => {
  expect(joinedTypes<unknown>(branches)).toBeUndefined()
})
