import type { RunReport } from './run-report.ts'
import { toHtml } from './html.ts'
import { toJson } from './json-report.ts'
import { toJUnit } from './junit.ts'
import { toMarkdown } from './markdown.ts'
import { toSarif } from './sarif.ts'

/** What makes the text of a report, by the ending of its file. HAR is none of them: it is written while the run goes on. */
export const formats: Record<string, (run: RunReport) => string> = {
  '.json': toJson,
  '.xml': toJUnit,
  '.html': toHtml,
  '.md': toMarkdown,
  '.sarif': toSarif,
}
