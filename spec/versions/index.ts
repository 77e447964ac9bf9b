/**
 * The released versions of the contract, and what changed between them.
 *
 * @packageDocumentation
 */
export { diffVersions, type Change, type Diff, type Impact } from './diff.ts'
export { releasesFolder, releasesIn, type Release } from './releases.ts'
