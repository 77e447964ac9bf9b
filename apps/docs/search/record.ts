/** A section of the site, as the search knows it. */
export interface SearchRecord {
  title: string
  /** Titles of what it lies in: a group of the navigation, a page, headings. */
  within: readonly string[]
  /** Address below the root of the site. */
  url: string
  /** What it says. Empty for a row of a table, which its title says all of. */
  text: string
}

/** The file of all records, beside the script of the search. */
export const recordsFile = 'search-index.json'

/** Whether a record is a row of a table, of which there are many. */
export function isRow({ text }: SearchRecord): boolean {
  return text === ''
}
