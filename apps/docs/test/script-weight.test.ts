import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path/posix'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { siteFolder } from '../site/paths.ts'

const kilobyte = 1024
const pages = (await readdir(siteFolder, { recursive: true })).filter((name) => name.endsWith('.html'))

/** Most bytes of script that a page may load before its reader does anything, by gzip. */
const mostOf = (page: string) => {
  if (page === 'console.html') return 33 * kilobyte
  return page === 'reference.html' || page.startsWith('releases/') ? 628 * kilobyte : 3 * kilobyte
}
/** Most bytes of style sheets and of the site's own scripts together, by gzip. */
const mostOfOwn = 57 * kilobyte

/** What imports another part of the console: at once, or when it is needed. */
const importsOf = {
  atOnce: /\b(?:from|import)\s*"(\.\/console-[^"]+)"/g,
  inTheEnd: /\b(?:from\s*|import\s*\(?)"(\.\/console-[^"]+)"/g,
}

/** The scripts that a page loads, with those that they import at once, or also those that come with a call. */
async function scriptsOf(page: string, when: keyof typeof importsOf = 'atOnce'): Promise<string[]> {
  const html = await readFile(join(siteFolder, page), 'utf8')
  const named = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g), ...html.matchAll(/ from "(\.[^"]+)"/g)]
  const found = new Set<string>()
  const follow = async (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const code = await readFile(join(siteFolder, name), 'utf8')
    const imports = code.matchAll(importsOf[when])
    for (const [, other = ''] of imports) await follow(normalize(join(dirname(name), other)))
  }
  for (const [, url = ''] of named) await follow(normalize(join(dirname(page), url)))
  return [...found]
}

async function weightOf(page: string): Promise<number> {
  const scripts = await scriptsOf(page)
  const weights = scripts.map(
    async (name) => gzipSync(await readFile(join(siteFolder, name)), { level: 9 }).length,
  )
  return (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0)
}

/** The style sheets of a page: those that stand in it, but for what Redoc brings, and those that it links to. */
async function stylesOf(page: string): Promise<string[]> {
  const html = await readFile(join(siteFolder, page), 'utf8')
  const inline = Array.from(html.matchAll(/<style>(.*?)<\/style>/gs), ([, css = '']) => css)
  const linked = html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)
  const files = Array.from(linked, ([, url = '']) =>
    readFile(join(siteFolder, normalize(join(dirname(page), url))), 'utf8'),
  )
  return [...inline, ...(await Promise.all(files))]
}

it.each(pages)(
  'the style sheets and the own scripts of %s weigh no more than 57 KB, after a call too',
  async (page) => {
    const own = (await scriptsOf(page, 'inTheEnd')).filter((name) => name !== 'redoc.js')
    const scripts = await Promise.all(own.map((name) => readFile(join(siteFolder, name), 'utf8')))
    const styles = await stylesOf(page)
    expect(styles.length).toBeGreaterThan(0)
    const weight = [...scripts, ...styles].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
    expect(weight).toBeLessThanOrEqual(mostOfOwn)
  },
)

describe('the scripts of a page', () => {
  it.each(pages)('%s weigh no more than they must', async (page) => {
    expect(await weightOf(page)).toBeLessThanOrEqual(mostOf(page))
  })

  it('are weighed whole: Redoc in the reference, the parts of the console in the console', async () => {
    expect(await scriptsOf('reference.html')).toContain('redoc.js')
    expect(
      (await scriptsOf('console.html')).filter((name) => name.includes('console')).length,
    ).toBeGreaterThan(1)
    expect(await weightOf('reference.html')).toBeGreaterThan(600 * kilobyte)
    expect(await scriptsOf('console.html', 'inTheEnd')).toEqual(
      expect.arrayContaining(
        ['validators', 'sign'].map((part) => expect.stringContaining(`console-${part}-`)),
      ),
    )
  })

  it('are those of the console in the console alone', async () => {
    for (const page of pages.filter((name) => name !== 'console.html'))
      expect((await scriptsOf(page)).filter((name) => name.includes('console'))).toEqual([])
  })
})

it('what the search loads when it is opened is counted apart: 20 KB of script, 160 KB of texts', async () => {
  const [script, texts] = await Promise.all(
    ['search.js', 'search-index.json'].map(
      async (name) => gzipSync(await readFile(join(siteFolder, name)), { level: 9 }).length,
    ),
  )
  expect(script).toBeLessThanOrEqual(20 * kilobyte)
  expect(texts).toBeLessThanOrEqual(160 * kilobyte)
})
