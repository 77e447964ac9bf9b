import { isObject, type Json } from '../projection/json.ts'
import { isMoment } from '../projection/moment-nodes.ts'
import { itemsOf, propertiesOf, type SchemaNode } from '../projection/schema-node.ts'

/** A place in a value where the contract has a moment as text. */
export interface MomentPlace {
  /** The schema of the moment. */
  node: SchemaNode
  /** The keys that lead there; `0` is the first entry of a list. */
  path: readonly string[]
  /** A value that holds this moment in this place, and nothing else. */
  holding: (moment: string) => Json
}

/** Every place of a schema where a moment stands. Keys that hold `""` or a moment, such as `ETA`, are not of this kind. */
export function momentPlaces(node: SchemaNode): MomentPlace[] {
  if (isMoment(node)) return [{ node, path: [], holding: (moment) => moment }]
  const items = itemsOf(node)
  return [
    ...(items ? momentPlaces(items).map((place) => within(place, '0', (value) => [value])) : []),
    ...propertiesOf(node).flatMap(([key, inner]) =>
      momentPlaces(inner).map((place) => within(place, key, (value) => ({ [key]: value }))),
    ),
  ]
}

function within(place: MomentPlace, key: string, wrap: (value: Json) => Json): MomentPlace {
  return {
    node: place.node,
    path: [key, ...place.path],
    holding: (moment) => wrap(place.holding(moment)),
  }
}

/** A value that was sent as a record shows it: with the moments of its schema written out to the millisecond. */
export function asShown(node: SchemaNode, value: unknown): unknown {
  if (isMoment(node) && typeof value === 'string') return new Date(value).toISOString()
  const items = itemsOf(node)
  if (Array.isArray(value)) return items ? value.map((item) => asShown(items, item)) : value
  if (!isObject(value)) return value
  const schemas = new Map(propertiesOf(node))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const schema = schemas.get(key)
      return [key, schema ? asShown(schema, inner) : inner]
    }),
  )
}
