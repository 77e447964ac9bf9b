/** A change to a file of someone else: what is there, what takes its place, and why. */
export interface Replacement {
  find: string | RegExp
  replace: string
  why: string
}

/**
 * Makes each replacement exactly once, so that an update of the other side which moves or removes the place
 * breaks the build and not the site.
 *
 * @throws an error of one line that names the replacement which fits nowhere or in several places.
 */
export function replaceExactly(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((changed, { find, replace, why }) => {
    const places = changed.split(find).length - 1
    if (places !== 1) throw new Error(`Replacement "${why}" fits in ${places} places in place of one.`)
    return changed.replace(find, () => replace)
  }, text)
}
