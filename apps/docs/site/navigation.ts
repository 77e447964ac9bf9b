import { guides } from './guides/guides.ts'
import { escapeHtml } from './page.ts'
import { document, documentedOperations } from './reference/openapi.ts'
import { workflowFiles } from './workflows/arazzo.ts'

/** A page of the site, as the navigation names it. */
interface Place {
  title: string
  /** Path below the root of the site. */
  path: string
}

interface Group {
  title: string
  /** What the places are, in Markdown, where their names do not say it. */
  about?: string
  places: Place[]
}

/** Every page of the site, in reading order. */
export const sitePlaces: Group[] = [
  {
    title: 'Reference',
    places: [
      { title: 'Overview', path: 'index.html' },
      ...documentedOperations.map(({ operation: { operationId, summary } }) => ({
        title: summary,
        path: `operations/${operationId}.html`,
      })),
    ],
  },
  {
    title: 'Console and checks',
    places: [
      { title: 'Console', path: 'console.html' },
      { title: 'Status of the truth', path: 'status.html' },
      { title: 'Every check', path: 'checks.html' },
      { title: 'Coverage', path: 'coverage.html' },
      { title: 'Every fault', path: 'faults.html' },
      { title: 'Generators', path: 'generators.html' },
      { title: 'Changelog', path: 'changelog.html' },
    ],
  },
  { title: 'Guides', places: guides.map(({ title, path }) => ({ title, path: `${path}.html` })) },
  {
    title: 'Workflows',
    about: 'Stories that call both operations, step by step.',
    places: workflowFiles.map(({ name, arazzo }) => ({
      title: arazzo.info.title,
      path: `workflows/${name}.html`,
    })),
  },
  {
    title: 'For agents',
    about:
      'Programs get the same texts as people. `llms.txt` lists all of them. The page of each guide and operation is also Markdown, at the same address with `.md` at its end. The contract is one OpenAPI 3.1 document; where a generator of clients cannot use it, take the one for generators, which says the same in simpler terms, or the one in OpenAPI 3.0 for tools that read nothing newer.',
    places: [
      { title: 'llms.txt', path: 'llms.txt' },
      { title: 'Contract as YAML', path: 'openapi.yaml' },
      { title: 'Contract as JSON', path: 'openapi.json' },
      { title: 'Contract for generators', path: 'openapi.generators.json' },
      { title: 'Contract as OpenAPI 3.0', path: 'openapi.3.0.json' },
    ],
  },
]

/**
 * The head of a page of text: the name of the site, the switch of the theme, and all pages.
 *
 * @param root - path from the page to the root of the site, such as `./` or `../`.
 * @param current - path of the page itself below the root.
 */
export function siteHeader(root: string, current?: string): string {
  return `<header class="site">
<div class="bar">
<a class="home" href="${root}index.html">${escapeHtml(document.info.title)}</a>
<button type="button" class="theme" hidden>Switch the theme</button>
</div>
${allPages(root, current)}
</header>`
}

/** The head of the reference: the same pages, above what Redoc draws. */
export function referenceHeader(): string {
  return `<header class="site above">\n${allPages('./', 'index.html')}\n</header>`
}

function allPages(root: string, current: string | undefined): string {
  return `<details class="menu">
<summary>All pages</summary>
<nav aria-label="Site">
${sitePlaces.map((group) => navigationGroup(group, root, current)).join('\n')}
</nav>
</details>`
}

function navigationGroup({ title, places }: Group, root: string, current: string | undefined): string {
  const links = places.map(({ title: name, path }) => {
    const here = path === current ? ' aria-current="page"' : ''
    return `<li><a href="${root}${path}"${here}>${escapeHtml(name)}</a></li>`
  })
  return `<div>\n<p>${escapeHtml(title)}</p>\n<ul>\n${links.join('\n')}\n</ul>\n</div>`
}
