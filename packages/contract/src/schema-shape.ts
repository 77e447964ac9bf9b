/**
 * Formats that tell a generator how wide a number is, and nothing to a validator: JSON Schema has no such format,
 * and one that took them for checks of their own would say of one wrong number that two things are wrong.
 */
export const numberFormats: ReadonlySet<unknown> = new Set(['int32', 'int64', 'float', 'double'])

/**
 * A union whose branches are of one type each, as one schema with the list of those types: `{ anyOf: [{ type: 'string',
 * maxLength: 9 }, { type: 'null' }] }` says the same as `{ type: ['string', 'null'], maxLength: 9 }`, because each keyword
 * speaks of values of its own type only. Generators read the first form; programs that look at one schema at a time, the second.
 * Formats of numbers are left out, as the list would not show whose format it is.
 *
 * @param branches - the branches of `anyOf`, references followed.
 * @returns nothing where a branch has no type or several, or two of them share a type or a keyword.
 * @example
 * joinedTypes([{ type: 'string', maxLength: 9 }, { type: 'null' }]) // { type: ['string', 'null'], maxLength: 9 }
 */
export function joinedTypes<Value>(
  branches: readonly { readonly [keyword: string]: Value }[],
): { [keyword: string]: Value | string[] } | undefined {
  const types: string[] = []
  const joined: { [keyword: string]: Value | string[] } = { type: types }
  for (const branch of branches) {
    const { type, ...keywords } = branch
    if (typeof type !== 'string' || types.includes(type) || 'enum' in branch || 'const' in branch) {
      return undefined
    }
    types.push(type)
    for (const [keyword, value] of Object.entries(keywords)) {
      if (keyword === 'format' && numberFormats.has(value)) continue
      if (Object.hasOwn(joined, keyword)) return undefined
      joined[keyword] = value
    }
  }
  return joined
}
