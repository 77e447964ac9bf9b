// The script of the search, which the shell of every page loads when a reader opens it.
import { SearchDialog } from './dialog.ts'
import { Finder } from './finder.ts'
import { recordsFile, type SearchRecord } from './record.ts'

/** The script lies at the root of the site, wherever the page does. */
const root = new URL('.', import.meta.url)
let dialog: SearchDialog | undefined

/**
 * Opens the search; the first time, it is loaded.
 *
 * @param query - what to look for. Without it, what was looked for last.
 */
export async function openSearch(query?: string): Promise<void> {
  if (!dialog) {
    const finder = loadFinder()
    // What goes wrong is told in the dialog.
    finder.catch(() => {})
    await loadStyles()
    dialog ??= new SearchDialog({ finder, root })
  }
  dialog.open(query)
}

async function loadFinder(): Promise<Finder> {
  const answer = await fetch(new URL(recordsFile, root))
  if (!answer.ok) throw new Error(`${recordsFile}: ${answer.status}`)
  const records: SearchRecord[] = await answer.json()
  return new Finder(records)
}

function loadStyles(): Promise<unknown> {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'stylesheet', href: new URL('search-dialog.css', root).href })
  const loaded = new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
  })
  document.head.append(link)
  return loaded
}
