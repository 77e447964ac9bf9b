import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { workflowFiles } from './arazzo.ts'
import { workflowMarkdown } from './workflow-markdown.ts'

/** For every file with workflows a page, its Markdown, and the file itself. */
export function workflowPages(): SiteFile[] {
  return workflowFiles.flatMap((file) => {
    const { name, text, arazzo } = file
    const raw = `${name}.arazzo.yaml`
    return [
      ...textPage({
        path: `workflows/${name}`,
        title: arazzo.info.title,
        description: arazzo.info.summary,
        markdown: workflowMarkdown(file),
        raw: { label: 'Arazzo', file: raw },
      }),
      { path: `workflows/${raw}`, text },
    ]
  })
}
