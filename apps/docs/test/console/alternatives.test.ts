import { bodyValidators, findingsOf } from '@case-management/contract/validators'
import { describe, expect, it } from 'vitest'
import { alternativeOf, alternatives, initialOf } from '../../console/form/alternatives.ts'
import { requestSchema } from '../../console/form/json-schema.ts'

const update = requestSchema('updateTask')
const filter = requestSchema('getTasks')

describe.each([
  { id: 'getTasks', schema: filter.schema },
  { id: 'updateTask', schema: update.schema },
] as const)('the form of $id', ({ id, schema }) => {
  it.each(Object.keys(schema.properties ?? {}))('has an input of its own for %s', (key) => {
    const kinds = alternatives(schema.properties?.[key] ?? {}).map(({ kind }) => kind)
    expect(kinds).not.toContain('any')
    expect(kinds.length).toBeGreaterThan(0)
  })

  it.each(Object.keys(schema.properties ?? {}))('begins %s with a value of the right type', (key) => {
    const validate = bodyValidators[id].request
    const valid = validate({ [key]: initialOf(schema.properties?.[key] ?? {}) })
    const findings = valid ? [] : findingsOf(validate.errors ?? [])
    const errors = findings.map(({ violation }) => violation)
    expect(errors.filter(({ keyword }) => keyword === 'type' || keyword === 'required')).toEqual([])
  })
})

it('knows which of several forms a value has', () => {
  const sortBy = alternatives(filter.schema.properties?.['sortBy'] ?? {})
  expect(alternativeOf('dueDate', sortBy)?.kind).toBe('choice')
  expect(alternativeOf({ dueDate: 'asc' }, sortBy)?.kind).toBe('object')
  const priority = alternatives(update.schema.properties?.['priority'] ?? {})
  expect(alternativeOf(null, priority)?.kind).toBe('null')
})
