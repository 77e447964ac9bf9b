import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Json } from '../../projection/json.ts'
import {
  alternatives,
  itemsOf,
  propertiesOf,
  typesOf,
  type SchemaNode,
} from '../../projection/schema-node.ts'

/** Lists are kept short: their limits have checks of their own. */
const longestList = 4

/** For a schema that permits every type. */
const anything: Arbitrary<Json> = fc.constantFrom('a', 1, true)

/** Random valid values of a schema, with text of every script. */
export function arbitraryOf(node: SchemaNode): Arbitrary<Json> {
  const { schema } = node
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  if (Array.isArray(schema['oneOf'])) return fc.oneof(...alternatives(node, schema['oneOf']).map(arbitraryOf))
  const types = typesOf(node)
  if (types.length === 0) return anything
  return fc.oneof(...types.map((type) => arbitraryOfType(type, node)))
}

function arbitraryOfType(type: string, node: SchemaNode): Arbitrary<Json> {
  const { schema } = node
  const bound = (key: string, fallback: number) => {
    const value = schema[key]
    return typeof value === 'number' ? value : fallback
  }
  switch (type) {
    case 'object':
      return objects(node)
    case 'array':
      return fc.array(itemsArbitrary(node), {
        maxLength: Math.min(longestList, bound('maxItems', longestList)),
      })
    case 'string':
      return texts(node)
    case 'integer':
      return fc.integer({ min: bound('minimum', -(2 ** 31)), max: bound('maximum', 2 ** 31) })
    case 'number':
      return fc.integer({ min: bound('minimum', -1000), max: bound('maximum', 1000) })
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

function itemsArbitrary(node: SchemaNode): Arbitrary<Json> {
  const items = itemsOf(node)
  return items ? arbitraryOf(items) : anything
}

function objects(node: SchemaNode): Arbitrary<Json> {
  const { required, minProperties, maxProperties } = node.schema
  const model = Object.fromEntries(
    propertiesOf(node).map(([name, property]) => [name, arbitraryOf(property)]),
  )
  const names = Object.keys(model)
  const requiredKeys = names.filter((name) => Array.isArray(required) && required.includes(name))
  if (minProperties === 1 && maxProperties === 1) {
    return fc.oneof(
      ...Object.entries(model).map(([name, value]) => value.map((inner) => ({ [name]: inner }))),
    )
  }
  // JSON knows no object without a prototype, and none is alike to one that came as JSON.
  return fc.record(model, { requiredKeys, noNullPrototype: true })
}

function texts(node: SchemaNode): Arbitrary<Json> {
  const { pattern, format, minLength, maxLength, then } = node.schema
  if (format === 'date-time' || then !== undefined) {
    const moments = fc
      .date({ min: new Date(0), max: new Date('2100-01-01T00:00:00.000Z'), noInvalidDate: true })
      .map((date) => date.toISOString())
    return then === undefined ? moments : fc.oneof(moments, fc.constant(''))
  }
  const most = typeof maxLength === 'number' ? maxLength : 64
  if (typeof pattern === 'string') {
    return fc.stringMatching(new RegExp(pattern), { maxLength: Math.min(most, 40) })
  }
  return fc.string({
    unit: 'grapheme',
    minLength: typeof minLength === 'number' ? minLength : 0,
    maxLength: Math.min(most, 24),
  })
}
