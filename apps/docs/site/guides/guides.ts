import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../paths.ts'
import { withPictureTexts } from '../pictures/pictures.ts'
import { contradictionsMarkdown } from './contradictions-markdown.ts'
import { openQuestionsMarkdown } from './open-questions-markdown.ts'

/** A guide: a text for people who have a task to do. */
export interface Guide {
  /** Path below the root of the site, without an ending. */
  path: string
  /** Its heading of the first level. */
  title: string
  /** Its first paragraph, as plain text. */
  description: string
  markdown: string
}

/** The folder of the guides that are written by hand. */
export const guidesFolder = join(packageFolder, 'guides')

/** Files in the folder of the guides, in reading order. */
const written = [
  'first-call',
  'authentication',
  'filtering-and-sorting',
  'paging',
  'updating',
  'errors-and-retries',
  'rate-limits',
  'testing',
  'conformance-in-ci',
  'with-other-testers',
  'your-tenant',
  'migrating',
  'other-languages',
]

/** Every guide in reading order. */
export const guides: readonly Guide[] = [
  ...written.map((name) =>
    guideOf(name, withPictureTexts(readFileSync(join(guidesFolder, `${name}.md`), 'utf8'))),
  ),
  guideOf('open-questions', openQuestionsMarkdown()),
  guideOf('contradictions', contradictionsMarkdown()),
]

function guideOf(name: string, markdown: string): Guide {
  const [, title, description] = /^# (.+)\n\n([^\n]+(?:\n[^\n]+)*)/.exec(markdown) ?? []
  if (title === undefined || description === undefined) {
    throw new Error(`guides/${name}.md must begin with a heading of the first level and a paragraph.`)
  }
  return { path: `guides/${name}`, title, description: plain(description), markdown }
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .replaceAll('\n', ' ')
}
