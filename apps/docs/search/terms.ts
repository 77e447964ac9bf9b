const partsOf = new Map<string, readonly string[]>()

/**
 * The words of a text. Names of code count as a whole and by their parts, so that "due date" finds `dueDate`
 * and "timezone" finds `X-Timezone-Offset`.
 */
export function termsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_]+/gu) ?? []).flatMap((word) => {
    const known = partsOf.get(word)
    if (known) return known
    const parts = word.split(/_|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    const terms = [...new Set(parts.length > 1 ? [word, ...parts] : [word])].filter(Boolean)
    partsOf.set(word, terms)
    return terms
  })
}

/** What the forms of a word have in common, roughly: "migrate" and "migrating" give one stem. */
export function stemOf(term: string): string {
  return term.toLowerCase().replace(/(?<=.{4})(?:ing|ed|es|e|s)$/u, '')
}
