/**
 * Lossless JSON, for the bodies that are sent to a host.
 *
 * @packageDocumentation
 */

/**
 * Makes the error for a value that JSON cannot write as it is.
 *
 * @param what - a clause that says where and what, such as `/dueDate is NaN, which JSON cannot write`.
 * @param pointer - JSON pointer to the value, such as `/dueDate`; `""` is the whole.
 *
 * @example
 * ```ts
 * import { jsonText, type RefuseValue } from '@case-management/contract/json'
 *
 * const refuse: RefuseValue = (what) => new TypeError(what)
 * console.log(jsonText({ dueDate: null }, refuse)) // {"dueDate":null}
 * ```
 */
export type RefuseValue = (what: string, pointer: string) => Error

/**
 * Writes a value as JSON, and refuses what `JSON.stringify` would write as another value: `NaN`, `Infinity` and invalid
 * dates (`null`), `undefined`, holes, functions and symbols (`null` or nothing), and `Map`, `Set`, `Error`, buffers and
 * the like (an object of other content). As ever, a key that holds `undefined` is not there, and what has a `toJSON` is
 * written as that says; one that says nothing is refused.
 *
 * @throws what `refuse` makes of the first such value, or of a BigInt, a circle, a getter that throws, or more than 500
 *   values inside each other.
 *
 * @example
 * ```ts
 * import { jsonText } from '@case-management/contract/json'
 *
 * const refuse = (what: string) => new TypeError(what)
 * console.log(jsonText({ name: 'Call back', desc: undefined }, refuse)) // {"name":"Call back"}
 * try {
 *   jsonText({ dueDate: Date.parse('2026-13-40') }, refuse)
 * } catch (error) {
 *   console.log(String(error)) // TypeError: /dueDate is NaN, which JSON cannot write
 * }
 * ```
 */
export function jsonText(value: unknown, refuse: RefuseValue): string {
  // The copy is what is written: a getter can give another value at the second look.
  return JSON.stringify(copied(value, '', '', new Set(), refuse))
}

/** So deep is no record nested, and no runtime runs out of stack. */
const deepest = 500

/** A value of plain objects, lists, texts, finite numbers, booleans and null. */
function copied(
  given: unknown,
  key: string,
  pointer: string,
  above: Set<unknown>,
  refuse: RefuseValue,
): unknown {
  // A getter, a `toJSON`, a proxy: code of the value's own, which may throw.
  const read = <Result>(get: () => Result, at = pointer): Result => {
    try {
      return get()
    } catch (cause) {
      throw refuse(`${at || 'the body'} cannot be read (${String(cause)})`, at)
    }
  }
  const value = read(() => (hasToJson(given) ? given.toJSON(key) : given))
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value
  // A `toJSON` that gives null is that of an invalid date.
  if (value === null && given === null) return value
  const list: readonly unknown[] | undefined = read(() => (Array.isArray(value) ? value : undefined))
  const kind = above.has(value)
    ? 'a circle'
    : read(() => (list || isObject(value) ? undefined : kindOf(value ?? given)))
  if (kind) throw refuse(`${pointer || 'the body'} is ${kind}, which JSON cannot write`, pointer)
  if (above.size === deepest) throw refuse('the body is nested too deep', '')

  const source: Record<string, unknown> = Object(value)
  const pointerTo = (name: string) => `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  const inner = (item: unknown, name: string) => copied(item, name, pointerTo(name), above, refuse)
  above.add(value)
  // Each item of a list in turn, holes too: most of a list can be holes.
  const copy = list
    ? Array.from(list, (item, index) => inner(item, String(index)))
    : Object.fromEntries(
        read(() => Object.keys(source)).flatMap((name) => {
          const item = read(() => source[name], pointerTo(name))
          return item === undefined ? [] : [[name, inner(item, name)]]
        }),
      )
  above.delete(value)
  return copy
}

/** Bytes are refused, whatever a `Buffer` of Node would write of them. */
function hasToJson(value: unknown): value is { toJSON: (key: string) => unknown } {
  return typeof value !== 'string' && !ArrayBuffer.isView(value) && typeof Object(value).toJSON === 'function'
}

/** Whether a value is written by its keys: an object of any class but those that keep what they hold elsewhere. */
function isObject(value: unknown): boolean {
  return tagOf(value) === 'Object'
}

/** `Date`, `Map`, `Undefined`: what a value is, from whichever frame or realm it comes. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}

/** What a value is called in a message, without what it holds. */
function kindOf(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value)
  const tag = tagOf(value)
  return tag === 'Date' ? 'an invalid Date' : `${/^[AEO]/.test(tag) ? 'an' : 'a'} ${tag}`
}
