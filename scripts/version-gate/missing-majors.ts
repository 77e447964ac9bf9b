import type { Change } from '@case-management/spec/versions'
import type { Publishable } from '../publishing/publishable.ts'
import { nameOf } from './breaking-changes.ts'

/** A changeset, as far as versions go. */
export interface PendingChange {
  releases: readonly { name: string; type: 'major' | 'minor' | 'patch' | 'none' }[]
}

/**
 * Which packages show a breaking change of the contract without saying so by their version.
 *
 * @param released - the version that the packages had when the contract was released that the changes count from.
 * @returns a line for each change, which names the packages that have no major changeset; none when all have.
 */
export function missingMajors(
  breaking: readonly Change[],
  packages: readonly Publishable[],
  pending: readonly PendingChange[],
  released: string,
): string[] {
  const announced = new Set(
    pending.flatMap(({ releases }) =>
      releases.filter(({ type }) => type === 'major').map(({ name }) => name),
    ),
  )
  const silent = showing(packages)
    .filter(({ manifest }) => !announced.has(manifest.name) && majorOf(manifest.version) <= majorOf(released))
    .map(({ manifest }) => manifest.name)
  if (silent.length === 0) return []
  return breaking.map((change) => {
    const why = change.verdicts.map(({ message }) => message).join(' ')
    return `${nameOf(change)}: ${why} It needs a major changeset of ${silent.join(', ')}: \`pnpm changeset\`.`
  })
}

/** The packages through which a user meets the contract: those that need it, or one that does. */
function showing(packages: readonly Publishable[]): Publishable[] {
  const names = new Set(['@case-management/contract'])
  return packages.filter(({ manifest: { name, dependencies, peerDependencies } }) => {
    const shows = [name, ...Object.keys({ ...dependencies, ...peerDependencies })].some((one) =>
      names.has(one),
    )
    if (shows) names.add(name)
    return shows
  })
}

function majorOf(version: string): number {
  return Number(version.split('.', 1)[0])
}
