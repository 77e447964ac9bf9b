import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import openapi30Document from '@case-management/contract/openapi.3.0.json' with { type: 'json' }
import generatorsDocument from '@case-management/contract/openapi.generators.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { siteFolder } from '../site/paths.ts'

const read = (name: string) => readFile(join(siteFolder, name), 'utf8')
const pages = (await readdir(siteFolder, { recursive: true })).filter((name) => name.endsWith('.html'))

/** The console calls the host that its reader names. */
const callsOthers = ['console.html']

describe.each(pages)('%s', (name) => {
  it('has a title, a description, an icon and a language', async () => {
    const html = await read(name)
    expect(html).toMatch(/<html lang="en"/)
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/)
    expect(html).toMatch(/<link rel="icon" type="image\/svg\+xml" href="[./]+icon\.svg">/)
  })

  it('refers to everything by a relative URL, but for links that a reader follows', async () => {
    const html = await read(name)
    const loaded = html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g)
    const linked = html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)
    expect(Array.from(loaded, ([, url]) => url).filter((url) => !/^\.{1,2}\//.test(url ?? ''))).toEqual([])
    expect(Array.from(linked, ([, url]) => url).filter((url) => url?.startsWith('/'))).toEqual([])
  })

  it('names no address of its own, because nobody told the build where the site will lie', async () => {
    expect(await read(name)).not.toMatch(/rel="canonical"|og:(?:url|image)/)
  })

  it('forbids every request to another host', async () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(await read(name))?.[1]
    expect(policy).toMatch(/^default-src 'none'; /)
    const allowed = policy?.split('; ').filter((directive) => /https?:|\*/.test(directive))
    expect(allowed?.map((directive) => directive.split(' ')[0])).toEqual(
      callsOthers.filter((page) => page === name).map(() => 'connect-src'),
    )
  })
})

it('runs no inline code in the console but the one line that every page has', async () => {
  const html = await read('console.html')
  expect(html).toMatch(/script-src 'self' 'sha256-[^']+';/)
  expect(html).not.toMatch(/unsafe-(?:inline|eval)/)
})

it('carries the bundle as it is, the one for generators, and the one in OpenAPI 3.0', async () => {
  expect(JSON.parse(await read('openapi.json'))).toEqual(document)
  expect(JSON.parse(await read('openapi.generators.json'))).toEqual(generatorsDocument)
  expect(JSON.parse(await read('openapi.3.0.json'))).toEqual(openapi30Document)
})

it('has a script without the CDN of Redoc', async () => {
  expect(await read('redoc.js')).not.toContain('cdn.redoc.ly')
  expect(await read('reference.html')).not.toMatch(/cdn\.redoc|cdn\.redocly/)
})

it('has telemetry off', async () => {
  expect(await read('reference.html')).toMatch(/const __redoc_options = \{[^\n]*"disableTelemetry":true/)
})
