import { expect, it } from 'vitest'
import { shownBundle } from '../site/shown-bundle.ts'

it('repeats the evidence of a header on its schema', () => {
  const header = { 'x-evidence': 'inferred', schema: { type: 'string' } }
  expect(shownBundle({ components: { headers: { Allow: header } } })).toEqual({
    components: { headers: { Allow: { ...header, schema: { type: 'string', 'x-evidence': 'inferred' } } } },
  })
})

it('tells of a choice in each alternative: what is true of all, of this one, where the sources disagree, and the evidence', () => {
  const schemas = {
    Filter: {
      properties: {
        sortBy: {
          $ref: '#/components/schemas/SortBy',
          description: 'Order.\n\nSources disagree: [G3](c.md#g3).\n',
          'x-evidence': 'sample',
        },
      },
    },
    SortBy: { oneOf: [{ $ref: '#/components/schemas/SortField' }] },
    SortField: { type: 'string', description: 'A key.\n\nSources disagree: [G4](c.md#g4).\n' },
  }
  expect(shownBundle({ components: { schemas } })).toMatchObject({
    components: {
      schemas: {
        Filter: {
          properties: {
            sortBy: {
              oneOf: [
                {
                  type: 'string',
                  title: 'SortField',
                  description: [
                    'Order.',
                    '**As SortField:** A key.',
                    'Sources disagree: [G3](c.md#g3), [G4](c.md#g4).',
                    '**evidence:** sample',
                  ].join('\n\n'),
                },
              ],
            },
          },
        },
      },
    },
  })
})

it('repeats the evidence of a list on its items', () => {
  const list = { type: 'array', items: { type: 'string' }, 'x-evidence': 'sample' }
  expect(shownBundle({ components: { schemas: { Filter: { properties: { list } } } } })).toMatchObject({
    components: {
      schemas: { Filter: { properties: { list: { items: { type: 'string', 'x-evidence': 'sample' } } } } },
    },
  })
})

it('gives the row for keys that nobody names the evidence of a decision of the contract', () => {
  const schemas = { Attachment: { type: 'object', additionalProperties: true } }
  expect(shownBundle({ components: { schemas } })).toEqual({
    components: {
      schemas: { Attachment: { type: 'object', additionalProperties: { 'x-evidence': 'inferred' } } },
    },
  })
})

it('leaves the bundle itself as it is', () => {
  const bundle = { components: { headers: { Allow: { 'x-evidence': 'inferred', schema: {} } } } }
  shownBundle(bundle)
  expect(bundle.components.headers.Allow.schema).toEqual({})
})
