import { withBundle } from './bundle.ts'
import { diffVersions } from './diff.ts'
import { releasesIn } from './releases.ts'

/**
 * Whether the version of the spec says enough of what changed since the last release.
 *
 * @param entry - path of `openapi.yaml`.
 * @param folder - where the released bundles lie.
 * @returns what is wrong, in one line; `undefined` when nothing is, or nothing was released yet.
 */
export async function checkVersion(entry: string, folder: string): Promise<string | undefined> {
  const last = releasesIn(folder).at(-1)
  if (!last) return undefined
  const { versionProblem } = await withBundle(entry, (file) => diffVersions(last.file, file))
  return versionProblem && `Since release ${last.version}: ${versionProblem} Raise it in spec/openapi.yaml.`
}
