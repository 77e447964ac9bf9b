/** Where a part of a name of code begins within a word. */
const humps = String.raw`(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})`
const betweenParts = new RegExp(`_|${humps}`, 'u')

/** Where words, and the parts of names of code, begin. */
export const termStarts = new RegExp(String.raw`(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|${humps}`, 'gu')

const partsOf = new Map<string, readonly string[]>()

/**
 * The words of a text. Names of code count as a whole and by their parts, so that "due date" finds `dueDate`
 * and "timezone" finds `X-Timezone-Offset`.
 */
export function termsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_]+/gu) ?? []).flatMap((word) => {
    const known = partsOf.get(word)
    if (known) return known
    const parts = word.split(betweenParts)
    const terms = [...new Set(parts.length > 1 ? [word, ...parts] : [word])].filter(Boolean)
    partsOf.set(word, terms)
    return terms
  })
}

/** Words of questions, which say nothing of what is looked for. */
const fillers = new Set(['a', 'an', 'the', 'of', 'can', 'do', 'does', 'how', 'what', 'which', 'why'])

/** Stems of words that mean the same as another, by which both are found. */
const meantBy = new Map([
  ['pagination', 'paging'],
  ['paginat', 'paging'],
])

/** What the index knows a word by; nothing for a word that says nothing. */
export function indexed(term: string): string | undefined {
  const stem = stemOf(term)
  return fillers.has(stem) ? undefined : (meantBy.get(stem) ?? stem)
}

/** What the forms of a word have in common, roughly: "migrate" and "migrating" give one stem. */
export function stemOf(term: string): string {
  return term.toLowerCase().replace(/(?<=.{4})(?:ing|ed|es|e|s)$/u, '')
}

/** Words that readers look for where a text says the same in others. */
const otherwise: readonly [said: RegExp, words: readonly string[]][] = [
  [/\b\d+ to \d+\b|\bat most \d/, ['max', 'maximum']],
  [/\b\d+ to \d+\b|\bat least \d/, ['min', 'minimum']],
  [/\bclears?\b/i, ['remove', 'unset', 'delete']],
  [/\bsend\w* .*twice\b/i, ['idempotent', 'idempotency']],
  [/\bdoubles with each attempt\b/i, ['backoff']],
  [/\bclocks that differ\b/i, ['clock', 'skew']],
  [/\blargest number of \w+ on (?:a|the) page\b/i, ['many', 'per']],
]

/** What a title and its text can also be found by. */
export function otherWords(text: string): string {
  return otherwise.flatMap(([said, words]) => (said.test(text) ? words : [])).join(' ')
}
