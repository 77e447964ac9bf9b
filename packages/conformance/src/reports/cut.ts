/** A text up to a length; of a longer one its beginning, and how long it is. */
export function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text
}
