import { recordsFile, type SearchRecord } from '../../search/record.ts'
import { groupOf, sitePages } from '../navigation.ts'
import type { SiteFile } from '../site-file.ts'
import { sampleRecords } from './sample-records.ts'
import { sectionsOf, type ReadingOptions } from './sections.ts'

/** Code that is repeated for each example and language would hide what is said about it. */
const withoutSamples = { without: ['pre', 'samples'] }
const readings: Readonly<Record<string, ReadingOptions>> = {
  'checks.html': { rows: true },
  'faults.html': { rows: true },
}

/** The file with all that the search finds in the pages of the navigation, one record a section. */
export function searchIndex(files: readonly SiteFile[]): SiteFile {
  const records = [...sitePages.flatMap(({ path }) => recordsOf(path, files)), ...sampleRecords()]
  return { path: recordsFile, text: JSON.stringify(records) }
}

function recordsOf(path: string, files: readonly SiteFile[]): SearchRecord[] {
  const html = files.find((file) => file.path === path)?.text ?? ''
  const reading = path.startsWith('operations/') ? withoutSamples : (readings[path] ?? {})
  const sections = sectionsOf(html, reading)
  const [whole] = sections
  return sections.map(({ fragment, title, within, text }, index) => ({
    title,
    within: [groupOf(path), ...(index > 0 && whole ? [whole.title] : []), ...within],
    url: fragment === '' ? path : `${path}#${fragment}`,
    text,
  }))
}
