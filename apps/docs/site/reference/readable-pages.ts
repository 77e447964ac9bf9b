import { documentedOperations } from './openapi.ts'

/**
 * Links to the pages that tell without JavaScript what the reference of the newest version shows.
 *
 * @param root - the root of the site, seen from the page with the links.
 */
export function readablePages(root: '' | '../../'): string {
  const pages = [
    ...documentedOperations.map(({ operation: { operationId, summary } }) => [
      `operations/${operationId}`,
      summary,
    ]),
    ['conventions', 'Conventions'],
  ]
  return `<ul>
${pages.map(([path, title]) => `<li><a href="${root}${path}.html">${title}</a></li>`).join('\n')}
</ul>`
}
