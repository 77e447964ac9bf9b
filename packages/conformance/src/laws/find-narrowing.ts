import type { Narrowing } from '../check/narrowing.ts'

/** A narrowed stream has about so many tasks. */
const wanted = { least: 150, most: 300 }

const day = 86_400_000
/** Longer times than this are not tried: in days, about as long as there are computers. */
const longest = 2 ** 15
/** So often the time is halved at most. */
const mostHalvings = 16

/**
 * Finds the shortest time up to a moment in which enough tasks were created, and not too many.
 *
 * @param end - in milliseconds since 1970.
 * @param countIn - how many tasks were created in a time.
 * @returns nothing when there is none, as in a stream that was filled at once.
 */
export async function findNarrowing(
  end: number,
  countIn: (narrowing: Narrowing) => Promise<number>,
): Promise<Narrowing | undefined> {
  const within = (span: number): Narrowing => ({
    startDate: new Date(end - span).toISOString(),
    endDate: new Date(end).toISOString(),
  })
  let [tooShort, span] = [0, day]
  let count = await countIn(within(span))
  while (count < wanted.least) {
    ;[tooShort, span] = [span, span * 2]
    if (span > longest * day) return undefined
    count = await countIn(within(span))
  }
  let enough = span
  for (let halving = 0; isOff(count) && halving < mostHalvings; halving++) {
    span = Math.round((tooShort + enough) / 2)
    count = await countIn(within(span))
    if (count < wanted.least) tooShort = span
    else enough = span
  }
  return isOff(count) ? undefined : within(span)
}

function isOff(count: number): boolean {
  return count < wanted.least || count > wanted.most
}
