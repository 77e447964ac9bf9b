import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { workflowFiles } from './arazzo.ts'
import { workflowMarkdown } from './workflow-markdown.ts'

/** A page of all workflows; and for every file with workflows a page, its Markdown, and the file itself. */
export function workflowPages(): SiteFile[] {
  const links = workflowFiles.map(
    ({ name, arazzo: { info } }) => `- [${info.title}](workflows/${name}.md): ${info.summary}`,
  )
  return [
    ...textPage({
      path: 'workflows',
      title: 'Workflows',
      description: 'Stories that call both operations, step by step.',
      markdown: `# Workflows\n\nStories that call both operations, step by step. Each is an Arazzo document too, which the conformance suite plays.\n\n${links.join('\n')}\n`,
    }),
    ...workflowFiles.flatMap((file) => {
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
    }),
  ]
}
