import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { isTag } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect, it } from 'vitest'
import { colouredParts, type Grammar } from '../../console/coloured.ts'
import { codeSamples } from '../../samples/code-samples.ts'
import { highlight } from '../../site/highlight.ts'

const ids = Object.values(operations).map(({ id }) => id)
const programs = (lang: string) =>
  ids.flatMap((id) =>
    codeSamples(id)
      .filter(({ language }) => language.lang === lang)
      .map(({ source }) => source),
  )

it.each<[Grammar, string[]]>([
  ['json', ids.map((id) => JSON.stringify([examples[id], -1.5e-3, true, 'say "x": \\'], null, 2))],
  ['sh', [...programs('shell'), `export TASKS_URL='http://127.0.0.1:4000'\nexport TASKS_TOKEN='<JWT>'`]],
  [
    'ts',
    [
      ...programs('typescript'),
      `const answer = await client.getTasks({}, { headers: { Prefer: 'code=429' } })`,
    ],
  ],
])('what the console shows as %s has the colours that the pages have', (grammar, texts) => {
  for (const text of texts) {
    const parts = colouredParts(text, grammar)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(kinds(parts)).toEqual(kinds(partsOfPage(highlight(text, grammar))))
  }
})

/** The words of a block of the pages, as the console has them. */
function partsOfPage(html: string) {
  const [code] = DomUtils.getElementsByTagName('code', parseDocument(html), true, 1)
  return (code?.children ?? []).map((node) => ({
    text: DomUtils.textContent(node),
    kind: isTag(node) ? node.attribs['class'] : undefined,
  }))
}

/** Each sign with the class of its colour. What stands between words has none to see. */
function kinds(parts: readonly { text: string; kind?: string | undefined }[]): string[] {
  return parts.flatMap(({ text, kind = '' }) =>
    Array.from(text.replaceAll(/\s/g, ''), (sign) => `${sign} ${kind}`),
  )
}
