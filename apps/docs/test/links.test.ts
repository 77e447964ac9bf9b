import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path/posix'
import { operations } from '@case-management/contract'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import MarkdownIt from 'markdown-it'
import { expect, it } from 'vitest'
import { siteFolder } from '../site/paths.ts'

const files = (await readdir(siteFolder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
/** The page of an address that is none is linked to from nowhere, and its own links depend on who serves it. */
const pages = files.filter((name) => name.endsWith('.html') && name !== '404.html')
const texts = files.filter((name) => name.endsWith('.md') || name === 'llms.txt')
const contents = new Map<string, string>()
for (const name of [...pages, ...texts]) contents.set(name, await readFile(join(siteFolder, name), 'utf8'))

// Whether links and anchors lead somewhere is checked for the whole repository: `pnpm nx prose workspace`.
// Here is what that check does not know: the addresses of Redoc, and that all is found from everywhere.

/** Addresses that Redoc understands without an element of that id. */
const redocAddresses = document.tags.flatMap(({ name }) =>
  Object.keys(operations).map((id) => `/${name}/${id}`.toLowerCase()),
)

/** Links of a page, but for those that Redoc resolves itself. */
function linksIn(html: string): string[] {
  const links = Array.from(html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g), ([, href]) => href ?? '')
  return links.filter((href) => !href.startsWith('#/'))
}

function linksInMarkdown(markdown: string): string[] {
  return new MarkdownIt()
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href')))
}

it('every operation is linked to in Redoc, and nothing that Redoc does not know', () => {
  const addresses = pages.flatMap((page) =>
    linksIn(contents.get(page) ?? '').flatMap((href) => /reference\.html#(\/.*)/.exec(href)?.[1] ?? []),
  )
  expect(new Set(addresses)).toEqual(new Set(redocAddresses))
})

it.each(pages.filter((page) => page !== 'reference.html' && !page.startsWith('releases/')))(
  '%s has one heading of the first level',
  (page) => {
    expect(contents.get(page)?.match(/<h1\b/g)).toHaveLength(1)
  },
)

/** Where the links of a page lead within the site. */
const targetsOf = (page: string) =>
  new Set(linksIn(contents.get(page) ?? '').map((href) => normalize(join(dirname(page), href))))

it.each(pages)('%s leads to every other page, by way of one other at most', (page) => {
  const targets = targetsOf(page)
  const further = [...targets].flatMap((target) => [...targetsOf(target)])
  const reached = new Set([page, ...targets, ...further])
  expect(pages.filter((other) => !reached.has(other))).toEqual([])
})

it.each(pages)('%s shows no more than a dozen lines of navigation, whichever group is open', (page) => {
  const menu = /<details class="menu">.*?<\/nav>/s.exec(contents.get(page) ?? '')?.[0] ?? ''
  const groups = menu.split('<details name="navigation"').slice(1)
  const lines = groups.map((group) => groups.length + (group.match(/<a /g)?.length ?? 0))
  expect(Math.max(...lines)).toBeLessThanOrEqual(12)
  expect(menu.match(/<details name="navigation" open>/g)).toHaveLength(1)
})

it('llms.txt names every text', () => {
  const named = linksInMarkdown(contents.get('llms.txt') ?? '')
  expect(named.toSorted()).toEqual(
    [
      ...texts.filter((text) => text !== 'llms.txt'),
      'openapi.3.0.json',
      'openapi.generators.json',
      'openapi.json',
      'openapi.yaml',
    ].toSorted(),
  )
})
