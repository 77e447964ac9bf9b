/** The first line of what a thrown value tells. */
export function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const { cause, message } = thrown
  // Node says "fetch failed", and why in the cause; where it tried several addresses, only the cause's code tells.
  const told =
    cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : message) : message
  return told.replace(/\n[^]*/, '')
}
