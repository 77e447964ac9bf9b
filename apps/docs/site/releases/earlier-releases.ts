import { contract } from '@case-management/contract'
import { releasesFolder, releasesIn, type Release } from '@case-management/spec/versions'

/** The releases before the newest version of the contract, the oldest first. */
export const earlierReleases: readonly Release[] = releasesIn(releasesFolder).filter(
  ({ version }) => version !== contract.version,
)
