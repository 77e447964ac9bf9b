import { describe, expect, it } from 'vitest'
import { dereference } from '../src/projection/dereference.ts'
import { toDraft07 } from '../src/projection/draft-07.ts'

describe('the projection for Dredd', () => {
  it('keeps every constraint of a schema and drops what only people read', () => {
    const schema = { type: ['string', 'null'], minLength: 1, description: 'a name', 'x-evidence': 'sample' }
    expect(toDraft07({ type: 'object', properties: { name: schema } })).toEqual({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: { name: { type: ['string', 'null'], minLength: 1 } },
    })
  })

  it('refuses a keyword that draft-07 lacks rather than dropping it', () => {
    expect(() => toDraft07({ prefixItems: [{ type: 'string' }] })).toThrow('"prefixItems" has no counterpart')
  })

  it('keeps what stands beside a reference', () => {
    const document = { components: { schemas: { Name: { type: 'string' } } } }
    const schema = { $ref: '#/components/schemas/Name', maxLength: 3 }
    expect(dereference(document, schema)).toEqual({ allOf: [{ type: 'string' }, { maxLength: 3 }] })
  })

  it('refuses a schema that contains itself', () => {
    const document = { components: { schemas: { Tree: { items: { $ref: '#/components/schemas/Tree' } } } } }
    expect(() => dereference(document, { $ref: '#/components/schemas/Tree' })).toThrow('contains itself')
  })
})
