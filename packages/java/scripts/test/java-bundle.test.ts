import { expect, it } from 'vitest'
import { javaBundle } from '../java-bundle.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function bundled(schemas: Parameters<typeof javaBundle>[0]) {
  return javaBundle({
    info: { title: 'Tasks', version: '1.0.0', description: 'A long one.' },
    components: { schemas },
  })
}

it('leaves out what the client writes by hand, and keeps the rest in its order', () => {
  const { components, paths, info } = bundled({
    Timestamp: { type: 'string' },
    SortBy: {},
    SortOrder: {},
    ErrorBody: {},
    FieldEntry: {},
    B: { type: 'string', enum: ['b'] },
    A: { type: 'string', enum: ['a'] },
  })
  expect(components).toEqual({
    schemas: { B: { type: 'string', enum: ['b'] }, A: { type: 'string', enum: ['a'] } },
  })
  expect({ paths, info }).toEqual({ paths: {}, info: { title: 'Tasks', version: '1.0.0' } })
})

it('makes moments of dates in each of their forms, and keeps unset, null and empty apart', () => {
  const nullable = { type: ['string', 'null'], format: 'date-time' }
  expect(
    bundled({
      Task: {
        type: 'object',
        additionalProperties: false,
        properties: {
          createdAt: { ...ref('Timestamp'), description: 'When.' },
          dueDate: { type: ['integer', 'null'], format: 'int64' },
          ETA: ref('Eta'),
          eta: ref('EtaInput'),
          selectedValue: ref('FieldValue'),
        },
      },
      TaskFilter: {
        type: 'object',
        additionalProperties: false,
        properties: {
          dueDate: ref('TimestampInput'),
          sortBy: ref('SortBy'),
          limit: { type: 'integer', default: 50 },
        },
      },
    }),
  ).toMatchObject({
    components: {
      schemas: {
        Task: {
          properties: {
            createdAt: { description: 'When.', type: 'string', format: 'date-time' },
            dueDate: nullable,
            ETA: nullable,
            eta: nullable,
            selectedValue: { type: ['string', 'null'], format: 'any-value' },
          },
        },
        TaskFilter: {
          properties: {
            dueDate: { type: 'string', format: 'date-time' },
            sortBy: { type: 'string', format: 'order-of-tasks' },
            // Without its default, which would be sent.
            limit: { type: 'integer' },
          },
        },
      },
    },
  })
})

it('says aloud that records are open, and leaves requests closed', () => {
  const { components } = bundled({
    Actor: { type: 'object', properties: { name: { type: 'string' } } },
    ActorInput: { type: 'object', additionalProperties: false, properties: { name: { type: 'string' } } },
  })
  expect(components).toMatchObject({
    schemas: { Actor: { additionalProperties: true }, ActorInput: { additionalProperties: false } },
  })
})
