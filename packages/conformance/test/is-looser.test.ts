import { describe, expect, it } from 'vitest'
import { isLooser } from '../src/dialect/is-looser.ts'
import type { Json } from '../src/projection/json.ts'

const type = 'object'
const properties = { page: { type: 'integer', minimum: 1 }, tags: { type: 'array', maxItems: 3 } }
const record = { type, properties, required: ['page', 'tags'] }

describe('a schema certainly permits all that another does', () => {
  it.each<[string, Json]>([
    ['is the same', record],
    ['requires less', { ...record, required: ['page'] }],
    ['requires nothing', { type, properties }],
    [
      'has a lower least value',
      { ...record, properties: { ...properties, page: { type: 'integer', minimum: 0 } } },
    ],
    ['has no longest list', { ...record, properties: { ...properties, tags: { type: 'array' } } }],
    ['permits null beside it', { anyOf: [record, { type: 'null' }] }],
  ])('when it %s', (_how, schema) => {
    expect(isLooser(schema, record)).toBe(true)
  })

  it.each<[string, Json]>([
    ['requires more', { ...record, required: ['page', 'tags', 'name'] }],
    [
      'has a higher least value',
      { ...record, properties: { ...properties, page: { type: 'integer', minimum: 2 } } },
    ],
    [
      'has a shorter longest list',
      { ...record, properties: { ...properties, tags: { type: 'array', maxItems: 2 } } },
    ],
    ['has a keyword more', { ...record, minProperties: 1 }],
    ['has another type', { ...record, type: 'array' }],
    ['has other properties', { ...record, properties: { page: properties.page, labels: properties.tags } }],
    ['leaves out properties, which another keyword may count on', { type, required: ['page', 'tags'] }],
    ['permits only other things', { anyOf: [{ type: 'null' }] }],
  ])('but not when it %s', (_how, schema) => {
    expect(isLooser(schema, record)).toBe(false)
  })
})
