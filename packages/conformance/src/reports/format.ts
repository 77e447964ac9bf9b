import type { RecordedRun } from './run-report.ts'
import { toHar } from './har.ts'
import { toHtml } from './html.ts'
import { toJson } from './json-report.ts'
import { toJUnit } from './junit.ts'
import { toMarkdown } from './markdown.ts'
import { toSarif } from './sarif.ts'

/** What makes the text of a report, by the ending of its file. */
export const formats: Record<string, (run: RecordedRun) => string> = {
  '.json': toJson,
  '.xml': toJUnit,
  '.har': toHar,
  '.html': toHtml,
  '.md': toMarkdown,
  '.sarif': toSarif,
}
