import { escapeHtml } from './escape-html.ts'
import { icons } from './icons.ts'
import { repositoryUrl } from './repository-url.ts'
import { document } from './reference/openapi.ts'

/**
 * The head of every page: name, version, search, theme, and the repository where its address is known.
 * What needs a script is hidden until one shows it.
 *
 * @param root - path from the page to the root of the site, such as `./` or `../`.
 * @param version - of the contract that the page tells of.
 */
export function siteHeader(root: string, version = document.info.version): string {
  const { title } = document.info
  const repository =
    repositoryUrl === undefined
      ? ''
      : `<a class="icon" href="${escapeHtml(repositoryUrl)}" aria-label="Repository">${icons.repository}</a>`
  return `<header class="site">
<a class="home" href="${root}index.html"><img src="${root}icon.svg" alt="" width="24" height="24">${escapeHtml(title)}</a>
<a class="version" href="${root}changelog.html" aria-label="Version ${version}, changelog">${version}</a>
<button type="button" class="search" hidden>${icons.search}<span>Search</span><kbd>Ctrl K</kbd></button>
<button type="button" class="icon theme" hidden>${icons.sun}${icons.moon}</button>
${repository}
</header>`
}
