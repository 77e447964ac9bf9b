import { rememberedTheme, sitePolicy } from './content-security-policy.ts'
import { escapeHtml } from './escape-html.ts'
import { siteHeader } from './header.ts'
import { groupOf, navigation, steps } from './navigation.ts'
import { pageContents, type Heading } from './page-contents.ts'
import { document } from './reference/openapi.ts'
import { searchDialog } from './search/search-dialog.ts'
import { fontFace, stylesOf } from './site-styles.ts'

/** What a page of the site is made of. */
export interface PageParts {
  /** Path below the root of the site. */
  path: string
  title: string
  /** One sentence for search engines and previews. */
  description: string
  /** HTML of the page, with one heading of the first level. */
  main: string
  /** How the room is shared out. @defaultValue `text` */
  layout?: Layout
  /** Headings that the page lists at its side. */
  contents?: readonly Heading[]
  /** The same content in other forms, with addresses from the page. */
  forms?: readonly { label: string; href: string }[]
  /** What stands in `<head>` on this page alone. */
  head?: string
  /** The version of the contract that the page tells of. @defaultValue the newest */
  version?: string
  /** What the page may load and call. @defaultValue {@link sitePolicy} */
  policy?: string
}

/** A text of one column; one with a panel beside it; the front page; or what Redoc draws. */
export type Layout = 'text' | 'operation' | 'front' | 'console' | 'reference'

/** Layouts whose contents are a bar under the header, because what stands beside the text needs the room. */
const withBar: ReadonlySet<Layout> = new Set(['operation', 'console', 'reference'])

/** A whole HTML page: the shell of the site around a content. It refers to everything by relative URLs, so that the site works from any sub-path. */
export function page(parts: PageParts): string {
  const {
    path,
    title,
    description,
    layout = 'text',
    contents = [],
    head = '',
    policy = sitePolicy,
    version,
  } = parts
  const root = '../'.repeat(path.split('/').length - 1) || './'
  const fullTitle = title === document.info.title ? title : `${title} - ${document.info.title}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(fullTitle)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${escapeHtml(fullTitle)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:type" content="website">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" type="image/svg+xml" href="${root}icon.svg">
<link rel="preload" as="font" type="font/woff2" href="${root}inter.woff2" crossorigin>
${head}
<style>${fontFace(root)}</style>
<style>${stylesOf(layout)}</style>
<script>${rememberedTheme}</script>
</head>
<body class="${layout}-page${withBar.has(layout) ? ' with-bar' : ''}">
<a class="skip-link" href="#content">Skip to the content</a>
${siteHeader(root, version)}
<div class="layout">
<div class="rails">
${navigation(root, path)}
${pageContents(contents)}
</div>
${mainOf(parts, root, layout)}
</div>
${searchDialog}
<script type="module" src="${root}accessibility.js"></script>
<script type="module" src="${root}shell.js"></script>
</body>
</html>
`
}

function mainOf(parts: PageParts, root: string, layout: Layout): string {
  const { path, main } = parts
  if (layout === 'reference')
    return `<main class="redoc" id="content">
<div class="text start">${above(parts)}</div>
${main}
<div class="text end">${steps(root, path)}</div>
</main>`
  return `<main class="text ${layout}" id="content">
${above(parts)}
${main}
${steps(root, path)}
</main>`
}

/** The group that the page belongs to, and its other forms. */
function above({ path, forms = [] }: PageParts): string {
  const links = forms.map(({ label, href }) => `<a href="${href}">${escapeHtml(label)}</a>`)
  return `<p class="above"><span>${escapeHtml(groupOf(path))}</span><span class="forms">${links.join('')}</span></p>`
}
