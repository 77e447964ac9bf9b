/** The moment that `dueDate` or `ETA` stands for, in milliseconds since 1970. */
export function momentOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : value
  return typeof moment === 'number' && Number.isFinite(moment) ? moment : undefined
}

/** A moment in milliseconds since 1970 as ISO 8601 text; nothing where no date is that far away. */
export function textOfMoment(moment: number): string | undefined {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** The first millisecond of the second in which a moment lies. */
export function startOfSecond(moment: number): number {
  return Math.floor(moment / 1000) * 1000
}

/** Whether two moments are the same, as far as it shows of which one leaves out the part of a second. */
export function isSameOrItsSecond(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other
  return startOfSecond(Math.max(one, other)) === Math.min(one, other)
}

/** Whether two values of a record stand for one moment, as far as it shows of which one is a text without the part of a second. */
export function isOneMoment(one: unknown, other: unknown): boolean {
  const [first, second] = [momentOf(one), momentOf(other)]
  return [one, other].some(hidesMilliseconds) ? isSameOrItsSecond(first, second) : first === second
}

function hidesMilliseconds(value: unknown): boolean {
  return typeof value === 'string' && /T\d{2}:\d{2}:\d{2}(?:Z|[+-])/.test(value)
}
