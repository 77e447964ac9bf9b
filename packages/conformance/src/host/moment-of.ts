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
