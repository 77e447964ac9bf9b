import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { jsonText } from '@case-management/contract/json'

class Refusal extends Error {
  readonly pointer: string
  constructor(what: string, pointer: string) {
    super(what)
    this.pointer = pointer
  }
}
const refuse = (what: string, pointer: string) => new Refusal(what, pointer)

function refusalOf(value: unknown): unknown {
  try {
    return jsonText(value, refuse)
  } catch (error) {
    return error instanceof Refusal ? `${error.pointer}: ${error.message}` : error
  }
}

const fails = () => {
  throw new Error('not today')
}

const circle: Record<string, unknown> = {}
circle['a/b'] = [circle]

describe('what JSON would write as another value is refused with its place', () => {
  test.for<[string, unknown, string]>([
    ['NaN', Number.NaN, 'NaN'],
    ['Infinity', Infinity, 'Infinity'],
    ['-Infinity', -Infinity, '-Infinity'],
    ['an invalid date', new Date(Number.NaN), 'an invalid Date'],
    ['an invalid date of another realm', runInNewContext('new Date(NaN)'), 'an invalid Date'],
    ['a function', () => 7, 'a Function'],
    ['a symbol', Symbol('s'), 'a Symbol'],
    ['a BigInt', 10n, 'a BigInt'],
    ['a Map', new Map([[1, 2]]), 'a Map'],
    ['a Map of another realm', runInNewContext('new Map()'), 'a Map'],
    ['a Set', new Set([1]), 'a Set'],
    ['a WeakMap', new WeakMap(), 'a WeakMap'],
    ['a regular expression', /a/, 'a RegExp'],
    ['an error', new Error('no'), 'an Error'],
    ['a promise', Promise.resolve(1), 'a Promise'],
    ['bytes', new Uint8Array(2), 'a Uint8Array'],
    ['bytes of Node', Buffer.from('two'), 'a Uint8Array'],
    ['a view', new DataView(new ArrayBuffer(2)), 'a DataView'],
    ['a buffer', new ArrayBuffer(2), 'an ArrayBuffer'],
    ['headers', new Headers(), 'a Headers'],
    ['form data', new FormData(), 'a FormData'],
    ['a boxed number', Object(Number.NaN), 'a Number'],
    ['a boxed text', Object('text'), 'a String'],
    ['a boxed symbol', Object(Symbol('s')), 'a Symbol'],
    ['a toJSON that gives null', { toJSON: () => null }, 'an Object'],
    ['a toJSON that gives nothing', { toJSON: () => undefined }, 'an Object'],
    ['a toJSON that gives NaN', { toJSON: () => Number.NaN }, 'NaN'],
    ['a toJSON that gives a Map', { toJSON: () => new Map() }, 'a Map'],
  ])('%s', ([, value, kind]) => {
    const told = (pointer: string) =>
      `${pointer}: ${pointer || 'the body'} is ${kind}, which JSON cannot write`
    expect(refusalOf(value)).toBe(told(''))
    expect(refusalOf({ dueDate: value })).toBe(told('/dueDate'))
    expect(refusalOf({ sla: { 'a/b~c': [0, { at: value }] } })).toBe(told('/sla/a~1b~0c/1/at'))
  })

  test.for<[string, unknown, string]>([
    ['undefined in a list', [1, undefined], '/list/1'],
    ['a hole in a list', Object.assign([1], { length: 3 }), '/list/1'],
    ['a list that is one long hole', Object.assign([], { length: 4_000_000_000 }), '/list/0'],
  ])('%s', ([, list, pointer]) => {
    expect(refusalOf({ list })).toBe(`${pointer}: ${pointer} is undefined, which JSON cannot write`)
  })

  test('nothing at all', () => {
    expect(refusalOf(undefined)).toBe(': the body is undefined, which JSON cannot write')
  })

  test('a circle', () => {
    expect(refusalOf(circle)).toBe('/a~1b/0: /a~1b/0 is a circle, which JSON cannot write')
  })

  test('what is nested deeper than anybody can read', () => {
    let deep: unknown = {}
    for (let level = 0; level < 100_000; level++) deep = { deep }
    expect(refusalOf(deep)).toBe(': the body is nested too deep')
  })

  test('a toJSON that gives another one without end', () => {
    const again = (): object => ({ toJSON: () => ({ again: again() }) })
    expect(refusalOf(again())).toBe(': the body is nested too deep')
  })

  const getter = (name: PropertyKey) => Object.defineProperty({}, name, { get: fails, enumerable: true })
  test.for<[string, unknown, string]>([
    ['a toJSON', { toJSON: fails }, '/sla'],
    ['a toJSON behind a getter', getter('toJSON'), '/sla'],
    ['a getter', getter('a/b'), '/sla/a~1b'],
    ['a getter of the kind', getter(Symbol.toStringTag), '/sla'],
    ['a proxy', new Proxy({}, { ownKeys: fails }), '/sla'],
    ['a RangeError', { toJSON: () => new Date(Number.NaN).toISOString() }, '/sla'],
  ])('%s that throws', ([, sla, pointer]) => {
    expect(refusalOf({ sla })).toMatch(`${pointer}: ${pointer} cannot be read (`)
  })

  test('a proxy that was revoked', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(refusalOf({ list: [proxy] })).toMatch('/list/0: /list/0 cannot be read (TypeError')
  })
})

test('a text of the value is not told', () => {
  expect(refusalOf({ note: Object('a secret') })).not.toContain('secret')
})

test.for<[string, unknown]>([
  ['texts, numbers, booleans and null', { a: 'b', c: 1.5, d: [true, false, null], e: {}, f: -1e300 }],
  ['keys that hold undefined', { a: undefined, b: { c: undefined } }],
  ['a date', { at: new Date(0) }],
  ['a URL', { at: new URL('https://platform.kore.ai') }],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
  [
    'an object of a class',
    new (class Changes {
      name = 'Call back'
    })(),
  ],
  ['objects and lists of another realm', runInNewContext('({ a: [{ b: 1 }] })')],
  ['one object in two places', ((shared) => ({ a: shared, b: [shared, shared] }))({ c: 1 })],
  ['a key named __proto__', JSON.parse('{"__proto__":{"a":1}}')],
  ['a toJSON that looks at its key', { a: { toJSON: (key: string) => `at ${key}` } }],
  ['a toJSON that gives an object with one', { a: { toJSON: () => ({ at: new Date(0) }) } }],
  ['half a character', { a: '\uD800' }],
])('%s are written as JSON.stringify writes them', ([, value]) => {
  expect(jsonText(value, refuse)).toBe(JSON.stringify(value))
})

test('what is written is what was looked at, though a getter gives another value each time', () => {
  let looks = 0
  const value = Object.defineProperty({}, 'limit', {
    enumerable: true,
    get: () => (looks++ === 0 ? 1 : Number.NaN),
  })
  expect(jsonText(value, refuse)).toBe('{"limit":1}')
})
