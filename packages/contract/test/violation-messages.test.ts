import { expect, it } from 'vitest'
import { bodyValidators, violationMessages } from '../src/validators.ts'

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
