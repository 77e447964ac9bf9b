/** A name as filters compare it: ignoring case, and whether words are parted by a space, a hyphen or an underscore. */
export function foldName(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
}

/** A text as filters compare it: ignoring case. */
export function foldCase(text: string): string {
  return text.toLowerCase()
}

/**
 * Whether every rule for ignoring case agrees on a text. They part over letters whose two cases do not pair up,
 * such as `ß`, `İ` and the final sigma, and the contract leaves these open.
 */
export function isFoldedAlike(text: string): boolean {
  return Array.from(text).every((character) => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
    return (
      !/[Σσς]/.test(character) &&
      (lower === upper ? lower === character : lower.toUpperCase() === upper && upper.toLowerCase() === lower)
    )
  })
}

/** A text in capitals where every rule for ignoring case takes that for the same text; else as it is. */
export function inCapitals(text: string): string {
  return isFoldedAlike(text) ? text.toUpperCase() : text
}
