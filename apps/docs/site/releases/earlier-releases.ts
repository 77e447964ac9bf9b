import { contract } from '@case-management/contract'
import { releasesFolder, releasesIn, type Release } from '@case-management/spec/versions'

/** The releases before the newest version of the contract, the oldest first. */
export const earlierReleases: readonly Release[] = releasesIn(releasesFolder).filter(
  ({ version }) => version !== contract.version,
)

/** The name of the page that keeps the reference of a release. */
export function releaseTitle(version: string): string {
  return `Version ${version}`
}

/** Where that page lies below the root of the site. */
export function releasePath(version: string): string {
  return `releases/${version}/index.html`
}
