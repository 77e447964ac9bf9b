/** A body as a sentence shows it. */
export function shortened(body: unknown): string {
  const text = JSON.stringify(body)
  return text.length > 120 ? `${text.slice(0, 80)}… (${text.length} characters)` : text
}
