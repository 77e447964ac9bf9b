import { LinkChecker, LinkState } from 'linkinator'

/** What a check of links found. */
export interface LinkReport {
  /** How many links were followed. */
  checked: number
  /** One line for each link that leads nowhere: the file, the link and why. */
  broken: string[]
}

/**
 * Follows the links of some files within their folder, with their anchors. Links to other hosts are not followed:
 * a check must not fail because another host is down, and needs no network.
 *
 * @param root - the folder, which is served while the check runs.
 * @param files - HTML or Markdown, relative to the folder.
 * @param madeByScript - regular expressions of anchors that a script makes in the browser.
 */
export async function checkLinks(
  root: string,
  files: readonly string[],
  madeByScript: readonly string[] = [],
): Promise<LinkReport> {
  // The first link is the first file, on the server that was started for it.
  let origin: string | undefined
  const { links } = await new LinkChecker().check({
    path: [...files],
    serverRoot: root,
    directoryListing: true,
    checkFragments: true,
    concurrency: 8,
    linksToSkip: (link) => {
      origin ??= new URL(link).origin
      return Promise.resolve(new URL(link).origin !== origin)
    },
    markdown: true,
    fragmentsToSkip: [...madeByScript],
  })
  const followed = links.filter(({ state }) => state !== LinkState.SKIPPED)
  const broken = followed.filter(({ state }) => state === LinkState.BROKEN)
  return {
    checked: followed.length,
    broken: broken.map(
      ({ parent, url, status }) => `${local(parent)}: ${local(url)} (${status || 'no such anchor'})`,
    ),
  }
}

/** Path of a URL below the server that ran for the check. */
function local(url = ''): string {
  return decodeURIComponent(url.replace(/^http:\/\/[^/]+\//, ''))
}
