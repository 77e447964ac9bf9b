/** A word with a capital, as it begins a sentence. */
export function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
