/** The moment that `dueDate` or `ETA` stands for, in milliseconds since 1970. */
export function momentOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : value
  return typeof moment === 'number' && Number.isFinite(moment) ? moment : undefined
}
