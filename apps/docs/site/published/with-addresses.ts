import { escapeHtml } from '../escape-html.ts'
import { replaceExactly } from '../replace-exactly.ts'
import type { SiteFile } from '../site-file.ts'

/** The picture that a link to the site is shown with, at the root of the site. */
export const cardPath = 'card.png'

/** Pages that are no place to come to: they have no address of their own, and stand in no list. */
const hidden = '<meta name="robots" content="noindex">'

/**
 * The files of a site that will have an address: each page names its own, and the social card, and a sitemap lists all.
 * Both must be whole addresses, so a site that may lie anywhere has neither.
 */
export function withAddresses(files: readonly SiteFile[], baseUrl: URL): SiteFile[] {
  const pages = files.filter(({ path, text }) => path.endsWith('.html') && !text.includes(hidden))
  return [
    ...files.map((file) => (pages.includes(file) ? withAddress(file, baseUrl) : file)),
    { path: 'sitemap.xml', text: sitemap(pages.map(({ path }) => addressOf(path, baseUrl))) },
  ]
}

function withAddress({ path, text }: SiteFile, baseUrl: URL): SiteFile {
  const address = escapeHtml(addressOf(path, baseUrl))
  const card = escapeHtml(new URL(cardPath, baseUrl).href)
  const tags = [
    `<link rel="canonical" href="${address}">`,
    `<meta property="og:url" content="${address}">`,
    `<meta property="og:image" content="${card}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ]
  const find = '<link rel="icon"'
  const replace = `${tags.join('\n')}\n${find}`
  return { path, text: replaceExactly(text, [{ find, replace, why: 'addresses of the page' }]) }
}

/** Servers give the index of a folder under the address of the folder. */
function addressOf(path: string, baseUrl: URL): string {
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), baseUrl).href
}

function sitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${escapeHtml(address)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}
