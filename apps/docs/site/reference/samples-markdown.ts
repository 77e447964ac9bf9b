import type { OperationId } from '@case-management/contract'
import { codeSamples } from '../../samples/code-samples.ts'

/** The samples of every example of an operation, as Markdown: Redoc shows the same, but only to those with JavaScript. */
export function samplesMarkdown(id: OperationId): string {
  const samples = codeSamples(id)
  const examples = new Set(samples.map(({ example }) => example))
  return [
    '## Samples',
    ...[...examples].flatMap((name) => [
      `### Example \`${name}\` as a program`,
      ...samples
        .filter(({ example }) => example === name)
        .map(({ language: { label, lang }, source }) => `${label}:\n\n\`\`\`${lang}\n${source}\n\`\`\``),
    ]),
  ].join('\n\n')
}
