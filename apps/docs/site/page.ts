import { rememberedTheme, sitePolicy } from './content-security-policy.ts'
import { siteStyles } from './site-styles.ts'

/** What a page of the site is made of. */
export interface PageParts {
  title: string
  /** One sentence for search engines and previews. */
  description: string
  /** Path from the page to the root of the site, such as `./` or `../`. */
  root: string
  head: string
  body: string
  /** What the page may load and call. @defaultValue {@link sitePolicy} */
  policy?: string
}

/** A whole HTML page. It refers to everything by relative URLs, so that the site works from any sub-path. */
export function page({ title, description, root, head, body, policy = sitePolicy }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:type" content="website">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" type="image/svg+xml" href="${root}icon.svg">
${head}
<style>${siteStyles}</style>
<script>${rememberedTheme}</script>
</head>
<body>
<a class="skip-link" href="#content">Skip to the content</a>
${body}
<script type="module" src="${root}accessibility.js"></script>
<script type="module" src="${root}theme.js"></script>
</body>
</html>
`
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
