import { describe, expect, it } from 'vitest'
import { baseUrlOf } from '../../site/published/base-url.ts'
import { withAddresses } from '../../site/published/with-addresses.ts'

const head = '<link rel="icon" href="./icon.svg">'
const files = [
  { path: 'index.html', text: head },
  { path: 'guides/paging.html', text: head },
  { path: 'guides/paging.md', text: '# Paging' },
  { path: '404.html', text: `<meta name="robots" content="noindex">${head}` },
]
const published = withAddresses(files, baseUrlOf('https://docs.example/a&b'))
const textOf = (path: string) => published.find((file) => file.path === path)?.text ?? ''

describe('a site with an address', () => {
  it('says on each page where it is, and which card it is shown with', () => {
    expect(textOf('index.html')).toContain('<link rel="canonical" href="https://docs.example/a&amp;b/">')
    expect(textOf('guides/paging.html')).toContain(
      '<meta property="og:url" content="https://docs.example/a&amp;b/guides/paging.html">',
    )
    expect(textOf('guides/paging.html')).toContain('content="https://docs.example/a&amp;b/card.png"')
  })

  it('lists every page in a sitemap, and no page that is no place to come to', () => {
    const listed = Array.from(
      textOf('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g),
      ([, address]) => address,
    )
    expect(listed).toEqual([
      'https://docs.example/a&amp;b/',
      'https://docs.example/a&amp;b/guides/paging.html',
    ])
    expect(textOf('404.html')).not.toContain('canonical')
    expect(textOf('guides/paging.md')).toBe('# Paging')
  })
})

it.each(['docs.example', 'file:///docs', 'https://docs.example/?page=1', 'https://me@docs.example', ''])(
  'refuses "%s" as the address of a site, in one line',
  (address) => {
    expect(() => baseUrlOf(address)).toThrow(/^It must be an address like [^\n]+$/)
  },
)
