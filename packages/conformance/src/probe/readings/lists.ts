import { findBoundary, tell, tellBoundary, tellNone, tellNothing, type Reader } from './reading.ts'

/** More values than anybody picks. */
export const many = 10_000
const usual = [1, 2, 5, 10, 20, 25, 30, 50, 100, 200, 250, 256, 500, 1000, 1024, 2000, 5000]

/** Asks how long a list of a filter may be. @returns the longest one. */
export async function readLongestList(reader: Reader): Promise<number> {
  const { asker, pageSize } = reader
  const id = 'longest-list'
  const ask = async (length: number) => {
    const channel = Array.from({ length }, (_, index) => `z${index}`)
    const seen = await asker.search({ channel, limit: pageSize })
    return { taken: seen.status === 200, seen }
  }
  const beyond = await ask(101)
  if (beyond.taken) {
    const most = await ask(many)
    if (most.taken) {
      tell(reader, id, 'unlimited', most.seen)
      return many
    }
    if (!most.seen.refused) {
      const reason = `a list of ${many} values is answered with ${most.seen.status}, and one of 101 is taken`
      tellNothing(reader, id, reason, most.seen)
      return 101
    }
    const boundary = await findBoundary(ask, 101, { value: many, refusal: most.seen }, { usual })
    tellBoundary(reader, id, boundary)
    return boundary.largest
  }
  if (!beyond.seen.refused) {
    tellNothing(reader, id, `a list of 101 values is answered with ${beyond.seen.status}`, beyond.seen)
    return 1
  }
  const low = reader.generous === undefined ? 0 : 100
  const high = { value: 101, refusal: beyond.seen }
  const boundary = await findBoundary(ask, low, high, { usual, likely: 100 })
  if (boundary.largest === 0) tellNothing(reader, id, 'a list of one value is refused', boundary.refusal)
  else tellBoundary(reader, id, boundary)
  return boundary.largest
}

const days = [
  1, 7, 14, 28, 30, 31, 60, 61, 62, 90, 91, 92, 93, 100, 120, 180, 183, 184, 365, 366, 400, 730, 731, 1000,
  1095, 1096, 1826, 3650, 3653, 10_000,
]
/** A century: longer than anybody looks back. */
const centuryDays = 36_500
/** A day in milliseconds. */
export const dayLength = 86_400_000
/** The same in milliseconds. */
export const century = centuryDays * dayLength

/** Asks how long a window may be. @returns the longest one in milliseconds. */
export async function readWindowSpan(reader: Reader): Promise<number> {
  const { asker, pageSize, generous } = reader
  const id = 'window-span'
  if (generous !== undefined) {
    tell(reader, id, 'unlimited', generous)
    return Infinity
  }
  const ask = async (span: number) => {
    const seen = await asker.search({
      startDate: new Date(0).toISOString(),
      endDate: new Date(span * dayLength).toISOString(),
      limit: pageSize,
    })
    return { taken: seen.status === 200, seen }
  }
  const most = await ask(centuryDays)
  if (most.taken) {
    tell(reader, id, 'unlimited', most.seen)
    return Infinity
  }
  if (!most.seen.refused) {
    tellNone(reader, id, `a window of a century is answered with ${most.seen.status}`, most.seen)
    return dayLength
  }
  const high = { value: centuryDays, refusal: most.seen }
  const boundary = await findBoundary(ask, 0, high, { usual: days })
  if (boundary.largest === 0) {
    tellNothing(reader, id, 'a window of one day is refused', boundary.refusal)
    return dayLength
  }
  tellBoundary(reader, id, boundary)
  return boundary.largest * dayLength
}
