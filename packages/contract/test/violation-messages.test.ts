import { describe, expect, it } from 'vitest'
import {
  bodyValidators,
  findingsOf,
  parameterValidators,
  violationMessages,
  type CompiledValidator,
} from '../src/validators.ts'
import { wrongValuesOf } from './wrong-values.ts'

function messagesOf(body: unknown): string[] {
  const validate = bodyValidators.getTasks.request
  return validate(body) ? [] : violationMessages(validate.errors ?? [], '')
}

it.each([
  ['an unknown key', { titel: 1 }, ['/titel is not a known key']],
  ['a key with a slash and a tilde', { 'a/b~c': 1 }, ['/a~1b~0c is not a known key']],
  ['a wrong type', { limit: '1' }, ['/limit must be integer']],
  ['an item of a list', { priority: ['High', 4] }, ['/priority/1 must be string']],
  ['a body that is no object', [], ['The body must be object']],
  ['none of two types', { sortBy: 3 }, ['/sortBy must be string or object']],
  [
    'the right one of two types, but a wrong key in it',
    { sortBy: { due: 'asc' } },
    ['/sortBy/due is not a known key'],
  ],
  [
    'the right one of two types, but a wrong value in it',
    { sortBy: { name: 'up' } },
    ['/sortBy/name must be one of ["asc","desc"]'],
  ],
])('says of %s only what is wrong with it', (_, body, messages) => {
  expect(messagesOf(body)).toEqual(messages)
})

it('lists the values of an enum', () => {
  expect(messagesOf({ sortBy: 'x' })).toEqual([
    expect.stringMatching(/^\/sortBy must be one of \["createdAt",/),
  ])
})

it('puts the root before the pointer', () => {
  const violation = {
    instancePath: '/state',
    schemaPath: '',
    keyword: 'maxLength',
    params: {},
    message: 'is long',
  }
  expect(violationMessages([violation], '/headers')).toEqual(['/headers/state is long'])
})

it('a hundred thousand faults become at most a hundred lines, without comparing each with each', () => {
  const body = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 1]))
  expect(messagesOf(body)).toHaveLength(100)
})

it.each([
  ['2025-13-40T00:00:00Z', ['/ETA must match format "date-time"']],
  [3, ['/ETA must be string or null']],
])('does not say that the ETA %j breaks a condition of the schema, only how', (ETA, messages) => {
  const validate = bodyValidators.updateTask.request
  expect(validate({ ETA })).toBe(false)
  expect(violationMessages(validate.errors ?? [], '')).toEqual(messages)
})

const ids = ['getTasks', 'updateTask'] as const
const validators: [definition: string, validator: CompiledValidator<unknown>][] = ids.flatMap((id) => [
  [`${id}.requestBody`, bodyValidators[id].request],
  ...Object.entries(bodyValidators[id].responses).map(([status, validator]): [string, typeof validator] => [
    `${id}.response.${status}`,
    validator,
  ]),
  [`${id}.headers`, parameterValidators[id].headers],
  [`${id}.pathParameters`, parameterValidators[id].path],
])

describe.each(validators)('of any wrong value in any place of %s', (definition, validate) => {
  const refused = wrongValuesOf(definition).flatMap((value) => {
    // A validator of parameters writes into the value, so it gets one of its own.
    const given: unknown = structuredClone(value)
    return validate(given) ? [] : [{ value, violations: [...(validate.errors ?? [])] }]
  })

  it('something is said, and nothing of a keyword that only joins schemas', () => {
    expect(refused.length).toBeGreaterThan(0)
    const joining =
      /\b(?:if|then|else|anyOf|oneOf|allOf|contains|propertyNames)\b|\$ref|\bschema\b|forms? that/u
    for (const { value, violations } of refused) {
      const said = findingsOf(violations).map(({ text }) => text)
      expect([value, said.length > 0, said.filter((text) => joining.test(text))]).toEqual([value, true, []])
    }
  })

  it('each line names the key', () => {
    for (const { violations } of refused) {
      const messages = violationMessages(violations, '')
      const named = new Set(violations.map(({ instancePath }) => instancePath))
      for (const message of messages) {
        const [pointer = ''] = message.split(' ')
        const key = pointer.startsWith('/') ? pointer : ''
        expect([message, named.has(key) || named.has(key.replace(/\/[^/]*$/u, ''))]).toEqual([message, true])
      }
    }
  })
})

it('where nothing inside a joining keyword tells, says in words that no form fits', () => {
  const violation = { instancePath: '/a', schemaPath: '', params: {} }
  expect(violationMessages([{ ...violation, keyword: 'not' }], '')).toEqual([
    '/a has a form that is not allowed',
  ])
  expect(violationMessages([{ ...violation, keyword: 'oneOf' }], '')).toEqual([
    '/a has none or several of the forms that are allowed, and must have one',
  ])
})
