/** A part of a sentence: words, or a value as JSON. */
export interface SentencePart {
  text: string
  isValue: boolean
}

/** A text in quotes, the mark of a value that was cut, a bracket, or any other character. */
const token = /"(?:[^"\\…]|\\.|…(?! \(\d+ characters\)))*"|… \(\d+ characters\)|./gsu

/** Takes a sentence apart into its words and the values between them, also those that were cut. */
export function partsOfSentence(sentence: string): SentencePart[] {
  const parts: SentencePart[] = []
  let depth = 0
  for (const [text] of sentence.matchAll(token)) {
    const isOpened = text === '{' || text === '['
    const isValue = depth > 0 || isOpened || text.startsWith('"')
    if (isOpened) depth++
    else if (depth > 0 && (text === '}' || text === ']')) depth--
    else if (text.startsWith('… (')) depth = 0
    const last = parts.at(-1)
    if (last?.isValue === isValue) last.text += text
    else parts.push({ text, isValue })
  }
  return parts
}
