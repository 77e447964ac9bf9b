// npm takes the identity of a workflow only for a package that it knows, so somebody has to publish each for the first time.

/** What is asked before a release. */
export interface Registry {
  isKnown: (name: string) => Promise<boolean>
  whoIsLoggedIn: () => Promise<string | undefined>
}

/** The name of the workflow that releases, and of its environment, which npm compares. */
const workflow = { file: 'release.yml', environment: 'npm' }

/**
 * Which packages a release may publish: in a workflow those that the registry knows, which must be all; by hand, as the
 * first release, the others.
 *
 * @param names - of all packages, as they are published.
 * @param first - whether this is to be the first release of some of them.
 * @throws an error of one line, when the release cannot be made this way.
 */
export async function packagesToRelease(
  names: readonly string[],
  first: boolean,
  environment: NodeJS.ProcessEnv,
  registry: Registry,
): Promise<string[]> {
  if (first && environment['GITHUB_ACTIONS'] !== undefined)
    throw new Error('The first release is made by hand: a workflow has no login, and needs none afterwards.')
  const asked = await Promise.all(names.map(async (name) => ({ name, known: await registry.isKnown(name) })))
  const unknown = asked.filter(({ known }) => !known).map(({ name }) => name)
  if (!first) {
    if (unknown.length === 0) return [...names]
    throw new Error(
      `npm does not know ${unknown.join(', ')}, and takes the identity of a workflow only for what it knows: release them by hand first (pnpm run release --first, see CONTRIBUTING.md).`,
    )
  }
  if (unknown.length === 0)
    throw new Error('--first is not needed: npm knows all packages, so the workflow releases them.')
  if ((await registry.whoIsLoggedIn()) === undefined)
    throw new Error('npm does not know who you are: run npm login, as somebody who may publish in the scope.')
  return unknown
}

/** What whoever made the first release runs next, so that the workflow makes all others. */
export function trustCommands(names: readonly string[], repository: string): string[] {
  const { file, environment } = workflow
  return names.map(
    (name) =>
      `npm trust github ${name} --file ${file} --repo ${repository} --env ${environment} --allow-publish --yes`,
  )
}
