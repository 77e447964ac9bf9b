import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { schemas } from '../src/generated/schemas.ts'
import { contractDialect, dialectSchemas, dialectWith, questions, type Dialect } from '../src/questions.ts'

/** Whether a value is valid by a definition, under the contract's answers but for some. */
function valid(answers: Partial<Dialect>, definition: string, value: unknown): boolean {
  const document = dialectSchemas(dialectWith(answers))
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  return ajv.validate({ ...document, $ref: `#/$defs/${definition}` }, value)
}

it('the contract’s own answers give the schemas of the contract', () => {
  expect(dialectSchemas(contractDialect)).toEqual(schemas)
})

it('making the schemas of a dialect leaves those of the contract as they are', () => {
  const before = JSON.stringify(schemas)
  dialectSchemas(dialectWith({ 'unknown-search-key': { answer: 'ignored' } }))
  expect(JSON.stringify(schemas)).toBe(before)
})

it('a dialect that refuses null in a filter takes it in a list of an update, though both have one schema', () => {
  const answers: Partial<Dialect> = { 'custom-fields-null': { answer: 'refused' } }
  const update = { fields: [{ lname: 'colours', selectedValue: ['red', null] }] }
  expect(valid(answers, 'TaskUpdate', update)).toBe(true)
  expect(valid(answers, 'TaskFilter', { customFields: [{ lname: 'colours', selectedValue: null }] })).toBe(
    false,
  )
})

const page = { page: 1, limit: 50, hasMore: false, totalPages: 0, totalResults: 0, results: [] }
const task = { _id: 'ti-1', caseId: 'ci-1', caseRefId: 'CS1', name: 'n' }

type Verdicts = [answers: Partial<Dialect>, definition: string, taken: unknown[], refused: unknown[]]

/** What is taken that the contract refuses, or the other way round. */
const verdicts: Verdicts[] = [
  [{ 'largest-limit': { answer: 'refused', value: 100 } }, 'TaskFilter', [{ limit: 100 }], [{ limit: 101 }]],
  [
    { 'largest-limit': { answer: 'refused', value: 5000 } },
    'TaskPage',
    [{ ...page, limit: 5000 }],
    [{ ...page, limit: 5001 }],
  ],
  [{ 'largest-limit': { answer: 'capped', value: 100 } }, 'TaskFilter', [{ limit: 100_000 }], [{ limit: 0 }]],
  [
    { 'largest-limit': { answer: 'capped', value: 1 } },
    'TaskPage',
    [{ ...page, limit: 1, results: [task] }],
    [{ ...page, limit: 1, results: [task, task] }],
  ],
  [
    { 'largest-limit': { answer: 'capped-silently', value: 1 } },
    'TaskPage',
    [{ ...page, limit: 9999 }],
    [{ ...page, results: [task, task] }],
  ],
  [{ 'largest-limit': { answer: 'unlimited' } }, 'TaskFilter', [{ limit: 9_999_999 }], [{ limit: 0.5 }]],
  [{ 'limit-zero': { answer: 'default' } }, 'TaskFilter', [{ limit: 0 }], [{ limit: -1 }]],
  [{ 'limit-zero': { answer: 'no-tasks' } }, 'TaskPage', [{ ...page, limit: 0 }], [{ ...page, limit: -1 }]],
  [{ 'first-page-number': { answer: 'zero' } }, 'TaskPage', [{ ...page, page: 0 }], [{ ...page, page: -1 }]],
  [
    { 'sort-several-keys': { answer: 'in-turn' } },
    'TaskFilter',
    [{ sortBy: { name: 'asc', dueDate: 'desc' } }],
    [{ sortBy: { colour: 'asc' } }],
  ],
  [
    { 'sort-unknown-key': { answer: 'ignored' } },
    'TaskFilter',
    [{ sortBy: 'colour' }, { sortBy: { colour: 'asc' } }],
    [{ sortBy: { name: 'up' } }, { sortBy: 1 }],
  ],
  [{ 'empty-text': { answer: 'refused' } }, 'TaskFilter', [{ searchText: 'a' }], [{ searchText: '' }]],
  [
    { 'longest-list': { answer: 'refused', value: 2 } },
    'TaskFilter',
    [{ status: ['a', 'b'] }],
    [{ status: ['a', 'b', 'c'] }],
  ],
  [
    { 'longest-list': { answer: 'unlimited' } },
    'TaskFilter',
    [{ queues: Array<string>(500).fill('a') }],
    [{ queues: [1] }],
  ],
  [
    { 'window-one-end': { answer: 'refused' } },
    'TaskFilter',
    [{}],
    [{ startDate: '2025-05-26T18:30:00.000Z' }],
  ],
  [
    { 'date-forms': { answer: 'any-offset' } },
    'TaskFilter',
    [{ dueDate: '2025-05-26T18:30:00.1234567+05:30' }],
    [{ dueDate: '2025-05-26' }],
  ],
  [
    { 'date-forms': { answer: 'any-offset-or-day' } },
    'TaskFilter',
    [{ startDate: '2025-05-26' }],
    [{ startDate: 'yesterday' }],
  ],
  ...(['Timestamp', 'Eta'] as const).flatMap((definition): Verdicts[] => [
    [
      { 'moment-form': { answer: 'seconds' } },
      definition,
      ['2025-05-26T18:30:00Z'],
      ['2025-05-26T18:30:00.000Z', '2025-05-26T18:30:00+05:30'],
    ],
    [
      { 'moment-form': { answer: 'offset' } },
      definition,
      ['2025-05-26T18:30:00.123+05:30', '2025-05-26T18:30:00.123-03:00'],
      ['2025-05-26T18:30:00.123Z', '2025-05-26T18:30:00+05:30'],
    ],
  ]),
  [{ 'moment-form': { answer: 'seconds' } }, 'Eta', [''], ['soon']],
  [{ 'eta-list-values': { answer: 'ignored' } }, 'TaskFilter', [{ ETAlist: ['soon'] }], [{ ETAlist: [1] }]],
  [
    { 'custom-fields-form': { answer: 'ignored' } },
    'TaskFilter',
    [{ customFields: [{ key: 'a' }] }],
    [{ customFields: ['a'] }],
  ],
  [
    { 'custom-fields-null': { answer: 'refused' } },
    'CustomFieldFilter',
    [{ lname: 'a', selectedValue: 'b' }],
    [{ lname: 'a', selectedValue: null }],
  ],
  [{ 'columns-always-there': { answer: 'id' } }, 'Task', [{ _id: 'ti-1' }], [{ name: 'n' }]],
  [{ 'columns-always-there': { answer: 'none' } }, 'Task', [{}], [{ name: 1 }]],
  [{ 'unknown-search-key': { answer: 'ignored' } }, 'TaskFilter', [{ colour: 'red' }], [{ status: 'Open' }]],
  [
    { 'error-text-key': { answer: 'message' } },
    'ErrorBody',
    [{ errors: [{ message: 'no', code: 400 }] }],
    [{ errors: [{ msg: 'no', code: 400 }] }],
  ],
  [
    { 'update-server-keys': { answer: 'refused' } },
    'TaskUpdate',
    [{ name: 'a' }],
    [{ refId: 'TS1' }, { createdAt: '2025-05-26T18:30:00.000Z' }],
  ],
  [
    { 'update-server-keys': { answer: 'refused' }, 'unknown-update-key': { answer: 'stored' } },
    'TaskUpdate',
    [{ colour: 'red' }],
    [{ refId: 'TS1' }, { name: 'a', lname: 'a' }],
  ],
  [
    { 'update-null': { answer: 'refused' } },
    'TaskUpdate',
    [{ desc: '' }],
    [
      { desc: null },
      { dueDate: null },
      { priority: null },
      { currAssignee: null },
      { ETA: null },
      { language: null },
    ],
  ],
  [
    { 'cleared-key': { answer: 'null' } },
    'Task',
    [{ ...task, priority: null, dueDate: null }],
    [{ ...task, priority: 1 }],
  ],
  [{ 'unknown-update-key': { answer: 'stored' } }, 'TaskUpdate', [{ colour: 'red' }], [{ name: '' }]],
  [{ 'empty-update': { answer: 'refused' } }, 'TaskUpdate', [{ name: 'a' }], [{}]],
]

describe.each(verdicts)('under %j, %s', (answers, definition, taken, refused) => {
  it.each(taken)('takes %j', (value) => {
    expect(valid(answers, definition, value)).toBe(true)
  })

  it.each(refused)('refuses %j', (value) => {
    expect(valid(answers, definition, value)).toBe(false)
  })
})

it('every answer gives a valid schema document', () => {
  const ajv = new Ajv2020({ strict: false })
  for (const [id, { answers }] of Object.entries(questions)) {
    for (const [answer, about] of Object.entries(answers)) {
      const refusal = { status: 400, code: 400 }
      const value = 'value' in about && (about.value === 'refusal' ? refusal : about.value.minimum)
      const document = dialectSchemas(dialectWith({ [id]: { answer, ...(value !== false && { value }) } }))
      expect([id, answer, ajv.validateSchema(document)]).toEqual([id, answer, true])
    }
  }
})
