import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path/posix'
import { operations } from '@case-management/contract'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { siteFolder } from '../site/paths.ts'

const files = (await readdir(siteFolder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
const pages = files.filter((name) => name.endsWith('.html'))
const texts = files.filter((name) => name.endsWith('.md') || name === 'llms.txt')
const contents = new Map<string, string>()
for (const name of [...pages, ...texts]) contents.set(name, await readFile(join(siteFolder, name), 'utf8'))

/** Addresses that Redoc understands without an element of that id. */
const redocAnchors = new Set(
  document.tags.flatMap(({ name }) => Object.keys(operations).map((id) => `tag/${name}/operation/${id}`)),
)

/** What is wrong with a link on a page of the site; nothing for a good one, and for one to another host. */
function problemOf(page: string, href: string): string | undefined {
  if (/^https:\/\/|^http:\/\/127\.0\.0\.1/.test(href)) return undefined
  const [path = '', anchor] = href.split('#', 2)
  const target = path === '' ? page : normalize(join(dirname(page), path))
  if (!files.includes(target)) return `${href}: there is no ${target}`
  if (anchor === undefined || (target === 'index.html' && redocAnchors.has(anchor))) return undefined
  const html = contents.get(target.replace(/\.md$/, '.html')) ?? ''
  return html.includes(`id="${anchor}"`) ? undefined : `${href}: there is no #${anchor} in ${target}`
}

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

describe('every link leads somewhere', () => {
  it.each(pages)('on %s', (page) => {
    const links = linksIn(contents.get(page) ?? '')
    expect(links.length).toBeGreaterThan(0)
    expect(links.flatMap((href) => problemOf(page, href) ?? [])).toEqual([])
  })

  it.each(texts)('in %s', (text) => {
    const links = linksInMarkdown(contents.get(text) ?? '')
    expect(links.flatMap((href) => problemOf(text, href) ?? [])).toEqual([])
  })

  it('and one that does not is named', () => {
    expect(problemOf('guides/paging.html', 'nothing.html')).toBe(
      'nothing.html: there is no guides/nothing.html',
    )
    expect(problemOf('guides/paging.html', '#nothing')).toBe(
      '#nothing: there is no #nothing in guides/paging.html',
    )
    expect(problemOf('guides/paging.html', '../index.html#tag/Tasks/operation/none')).toMatch(/no #tag/)
  })
})

it.each(pages.filter((page) => page !== 'index.html'))('%s has one heading of the first level', (page) => {
  expect(contents.get(page)?.match(/<h1\b/g)).toHaveLength(1)
})

it.each(pages.filter((page) => page !== 'index.html'))('%s leads to every other page', (page) => {
  const links = linksIn(contents.get(page) ?? '')
  const targets = new Set(links.map((href) => normalize(join(dirname(page), href))))
  expect(pages.filter((other) => !targets.has(other))).toEqual([])
})

it('llms.txt names every text', () => {
  const named = linksInMarkdown(contents.get('llms.txt') ?? '')
  expect(named.toSorted()).toEqual(
    [...texts.filter((text) => text !== 'llms.txt'), 'openapi.json', 'openapi.yaml'].toSorted(),
  )
})
