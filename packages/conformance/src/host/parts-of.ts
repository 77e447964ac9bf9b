import type { JsonObject } from '../projection/json.ts'
import { withTogether } from './restoration.ts'

/**
 * An update in as few parts as fit. Keys that move together stay together, and what fits by itself no more is a part of
 * its own all the same.
 */
export function partsOf(body: JsonObject, fits: (part: JsonObject) => boolean): JsonObject[] {
  const parts: JsonObject[] = []
  const done = new Set<string>()
  for (const key of Object.keys(body)) {
    if (done.has(key)) continue
    const group = Object.keys(body).filter((each) => withTogether([key]).has(each))
    for (const each of group) done.add(each)
    const piece = Object.fromEntries(Object.entries(body).filter(([each]) => group.includes(each)))
    const last = parts.at(-1)
    if (last && fits({ ...last, ...piece })) Object.assign(last, piece)
    else parts.push(piece)
  }
  return parts
}
