import { examples } from '@case-management/contract/examples'
import { describe, expect, it } from 'vitest'
import { markdownToHtml } from '../site/markdown-html.ts'
import { documentedOperations } from '../site/reference/openapi.ts'
import { operationFiles } from '../site/operation/operation-pages.ts'
import { operationMarkdown } from '../site/reference/operation-markdown.ts'
import { codeSamples, sampleLanguages } from '../samples/code-samples.ts'

describe.each(documentedOperations)('the text of $operation.operationId', (documented) => {
  const text = operationMarkdown(documented)
  const id = documented.operation.operationId === 'getTasks' ? 'getTasks' : 'updateTask'

  it('has each named example of requests and responses', () => {
    const named = [examples[id].requests, ...Object.values(examples[id].responses)]
    for (const name of named.flatMap((group) => Object.keys(group)))
      expect(text).toContain(`Example \`${name}\`:`)
  })

  it('states the evidence of each field', () => {
    const fields = text.split('\n').filter((line) => /^- `[^`]+` \(/.test(line))
    expect(fields.length).toBeGreaterThan(50)
    expect(fields.filter((line) => !/Evidence: (documented|sample|sibling|inferred)\.$/.test(line))).toEqual(
      [],
    )
  })

  it('describes each object once', () => {
    const headings = text.match(/^#{3,4} [A-Z]\w+$/gm) ?? []
    expect(new Set(headings).size).toBe(headings.length)
  })
})

const files = operationFiles()

describe.each(['getTasks', 'updateTask'] as const)('the files of %s', (id) => {
  const textOf = (ending: string) => files.find(({ path }) => path === `operations/${id}.${ending}`)?.text

  it('have every sample in every language, as the guide for other languages says', () => {
    const samples = codeSamples(id)
    expect(new Set(samples.map(({ language }) => language))).toEqual(new Set(sampleLanguages))
    for (const { source } of samples) expect(textOf('md')).toContain(source)
    expect(textOf('html')?.match(/<pre>/g)?.length).toBeGreaterThanOrEqual(samples.length)
    expect(textOf('html')).toContain('>import</span> requests')
  })
})

it('says limits, defaults and choices in words', () => {
  const [getTasks] = documentedOperations
  const text = getTasks ? operationMarkdown(getTasks) : ''
  expect(text).toContain('- `limit` (integer, 1 to 1000, default `50`): ')
  expect(text).toContain('- `ETAlist` (list of one of `"overdue"`, `"dueToday"`, `"upcoming"`')
  expect(text).toMatch(/- `accountId` \(string, .*, \*\*required\*\*\): In the header\. /)
})

describe('Markdown as HTML', () => {
  it('gives headings ids that links lead to', () => {
    expect(markdownToHtml('## Paging, and more\n\n[there](#paging-and-more)')).toBe(
      '<h2 id="paging-and-more">Paging, and more</h2>\n<p><a href="#paging-and-more">there</a></p>\n',
    )
  })

  it('gives fields ids under their heading', () => {
    const field = '- `Retry-After` (integer): Seconds.'
    expect(markdownToHtml(`## Task\n\n${field}\n- \`other\` item`)).toContain(
      '<li id="task-retry-after"><code>Retry-After</code>',
    )
    expect(markdownToHtml(`## Task\n\n${field}\n- \`other\` item`)).toContain('<li><code>other</code>')
  })

  it('tells headings of the same text apart', () => {
    expect(markdownToHtml('# A\n\n# A')).toBe('<h1 id="a">A</h1>\n<h1 id="a-2">A</h1>\n')
  })

  it('shows HTML in the text as text', () => {
    expect(markdownToHtml('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n')
  })
})
