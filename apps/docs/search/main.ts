// The script of the search, which the shell of every page loads when a reader opens it.
import { SearchDialog } from './dialog.ts'
import { Finder } from './finder.ts'
import { recordsFile, type SearchRecord } from './record.ts'

/** The script lies at the root of the site, wherever the page does. */
const root = new URL('.', import.meta.url)

/**
 * Loads what can be found, and shows what is found in a dialog from then on, beginning with what was typed so far.
 *
 * @param element - the dialog, as it stands in every page.
 */
export async function startSearch(element: HTMLDialogElement): Promise<SearchDialog> {
  const finder = await loadFinder()
  await finder.ready
  return new SearchDialog(element, { finder, root })
}

async function loadFinder(): Promise<Finder> {
  const answer = await fetch(new URL(recordsFile, root))
  if (!answer.ok) throw new Error(`${recordsFile}: ${answer.status}`)
  const records: SearchRecord[] = await answer.json()
  return new Finder(records)
}
