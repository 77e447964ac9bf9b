/** A file of the site: its path below the root, and its text. */
export interface SiteFile {
  path: string
  text: string
}
