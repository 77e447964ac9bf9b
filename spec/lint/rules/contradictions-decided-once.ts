import {
  isObject,
  type Context,
  type Json,
  type JsonObject,
  type Location,
  type Rule,
} from '../redocly-types.ts'

/** Options of the rule in `redocly.yaml`. */
export interface Options {
  /** How many contradictions there are by the letter of their ids: `{G: 2}` stands for G1 and G2. */
  ids: Record<string, number>
}

/**
 * Every contradiction of the vendor's pages is decided in exactly one place, by an entry of `x-contradictions`
 * with an id, what the sources say and what the contract decides.
 */
export const contradictionsDecidedOnce: Rule<Options> = ({ ids }) => {
  const expected = new Set(
    Object.entries(ids).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    ),
  )
  /** Where each id was decided first. */
  const decided = new Map<string, string>()

  // Redocly walks a shared component once for each kind of use, hence the comparison of places.
  const collect = (node: Json, { location, report }: Context) => {
    if (!isObject(node) || node['x-contradictions'] === undefined) return
    const entries = node['x-contradictions']
    const place = location.child(['x-contradictions'])
    if (!Array.isArray(entries) || entries.length === 0) {
      report({ message: 'x-contradictions must be a list with an entry.', location: place })
      return
    }
    entries.forEach((entry, index) => collectEntry(entry, place.child([index]), report))
  }

  const collectEntry = (entry: Json, place: Location, report: Context['report']) => {
    const id = isObject(entry) && isComplete(entry) ? entry['id'] : undefined
    if (typeof id !== 'string') {
      report({
        message: 'An entry of x-contradictions must have id, says and decision, each a text.',
        location: place,
      })
      return
    }
    const first = decided.get(id)
    if (!expected.has(id)) report({ message: `There is no contradiction ${id}.`, location: place })
    else if (first === undefined) decided.set(id, place.absolutePointer)
    else if (first !== place.absolutePointer)
      report({
        message: `Contradiction ${id} is decided twice; the other place is ${first}.`,
        location: place,
      })
  }

  return {
    any: { enter: collect },
    ref: { enter: collect },
    Root: {
      leave(_root, { location, report }) {
        const missing = [...expected].filter((id) => !decided.has(id))
        if (missing.length > 0)
          report({
            message: `No x-contradictions entry decides ${missing.join(', ')}.`,
            location: location.key(),
          })
      },
    },
  }
}

function isComplete(entry: JsonObject): boolean {
  return ['id', 'says', 'decision'].every((key) => typeof entry[key] === 'string' && entry[key] !== '')
}
