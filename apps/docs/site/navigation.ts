import { escapeHtml } from './escape-html.ts'
import { guides } from './guides/guides.ts'
import { document, documentedOperations } from './reference/openapi.ts'
import { earlierReleases, releasePath, releaseTitle } from './releases/earlier-releases.ts'
import { workflowFiles } from './workflows/arazzo.ts'

/** A page of the site, as the navigation names it. */
export interface Place {
  title: string
  /** Path below the root of the site. */
  path: string
  /** Pages that are reached from this one and have no entry of their own. */
  within?: readonly Place[]
}

/** A group of the navigation. */
export interface Group {
  title: string
  places: readonly Place[]
}

const guide = (name: string): Place => {
  const found = guides.find(({ path }) => path === `guides/${name}`)
  if (!found) throw new Error(`There is no guide ${name}.`)
  return { title: found.title, path: `${found.path}.html` }
}

/** Every page of the site, in reading order. */
export const siteGroups: readonly Group[] = [
  {
    title: 'Start',
    places: [
      { title: 'Overview', path: 'index.html' },
      guide('first-call'),
      guide('authentication'),
      guide('testing'),
      guide('other-languages'),
      guide('migrating'),
      { title: 'Changelog', path: 'changelog.html' },
    ],
  },
  {
    title: 'Reference',
    places: [
      ...documentedOperations.map(({ operation: { operationId, summary } }) => ({
        title: summary,
        path: `operations/${operationId}.html`,
      })),
      { title: 'Conventions', path: 'conventions.html' },
      {
        title: 'Interactive reference',
        path: 'reference.html',
        within: earlierReleases.map(({ version }) => ({
          title: releaseTitle(version),
          path: releasePath(version),
        })),
      },
      { title: 'Console', path: 'console.html' },
      guide('contradictions'),
      guide('open-questions'),
    ],
  },
  {
    title: 'Guides',
    places: [
      guide('filtering-and-sorting'),
      guide('paging'),
      guide('updating'),
      guide('errors-and-retries'),
      guide('rate-limits'),
      {
        title: 'Workflows',
        path: 'workflows.html',
        within: workflowFiles.map(({ name, arazzo }) => ({
          title: arazzo.info.title,
          path: `workflows/${name}.html`,
        })),
      },
    ],
  },
  {
    title: 'Conformance',
    places: [
      {
        title: 'Conformance status',
        path: 'status.html',
        within: [
          { title: 'Every check', path: 'checks.html' },
          { title: 'Coverage', path: 'coverage.html' },
          { title: 'Every fault', path: 'faults.html' },
        ],
      },
      guide('conformance-in-ci'),
      guide('with-other-testers'),
      guide('your-tenant'),
    ],
  },
  {
    title: 'For agents',
    places: [
      { title: 'Texts and contracts', path: 'for-agents.html' },
      { title: 'llms.txt', path: 'llms.txt' },
      { title: 'Contract as YAML', path: 'openapi.yaml' },
      { title: 'Contract as JSON', path: 'openapi.json' },
      { title: 'Contract for generators', path: 'openapi.generators.json' },
      { title: 'Contract as OpenAPI 3.0', path: 'openapi.3.0.json' },
      { title: 'Client generators', path: 'generators.html' },
    ],
  },
]

/** Every page, without the files for programs, in reading order. */
export const sitePages: readonly Place[] = siteGroups
  .flatMap(({ places }) => places.flatMap((place) => [place, ...(place.within ?? [])]))
  .filter(({ path }) => path.endsWith('.html'))

/** The title of the group that a page belongs to. */
export function groupOf(path: string): string {
  return siteGroups.find(({ places }) => places.some((place) => holds(place, path)))?.title ?? ''
}

function holds({ path, within = [] }: Place, wanted: string): boolean {
  return path === wanted || within.some((place) => place.path === wanted)
}

/**
 * The navigation: groups of which one is open, at first that of the page itself. On narrow screens all of it unfolds.
 *
 * @param root - path from the page to the root of the site, such as `./` or `../`.
 * @param current - path of the page itself below the root.
 */
export function navigation(root: string, current: string): string {
  const open = groupOf(current) || siteGroups[0]?.title
  return `<details class="menu">
<summary>Menu</summary>
<nav aria-label="${escapeHtml(document.info.title)}">
${siteGroups.map((group) => groupHtml(group, root, current, group.title === open)).join('\n')}
</nav>
</details>`
}

function groupHtml({ title, places }: Group, root: string, current: string, open: boolean): string {
  const links = places.map((place) => {
    const here = place.path === current ? 'page' : 'true'
    const mark = holds(place, current) ? ` aria-current="${here}"` : ''
    return `<li><a href="${root}${place.path}"${mark}>${escapeHtml(place.title)}</a></li>`
  })
  return `<details name="navigation"${open ? ' open' : ''}>
<summary>${escapeHtml(title)}</summary>
<ul>
${links.join('\n')}
</ul>
</details>`
}

/** Links to the pages before and after a page, in reading order. */
export function steps(root: string, current: string): string {
  const index = sitePages.findIndex(({ path }) => path === current)
  if (index < 0) return ''
  const step = (label: string, rel: string, place: Place | undefined) =>
    place
      ? `<a class="${rel}" rel="${rel}" href="${root}${place.path}"><span>${label}</span> ${escapeHtml(place.title)}</a>`
      : ''
  return `<nav class="steps" aria-label="Pages before and after">
${step('Previous', 'prev', sitePages[index - 1])}
${step('Next', 'next', sitePages[index + 1])}
</nav>`
}
