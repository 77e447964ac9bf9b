/** A name as filters compare it: ignoring case, and whether words are parted by a space, a hyphen or an underscore. */
export function foldName(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
}

/** A text as filters compare it: ignoring case. */
export function foldCase(text: string): string {
  return text.toLowerCase()
}
