import manifest from '../../../package.json' with { type: 'json' }

const { repository }: { name: string; repository?: string | { url: string } } = manifest

/** Where the repository is on the web, as its manifest says; `undefined` where it does not. */
export const repositoryUrl = (typeof repository === 'string' ? repository : repository?.url)?.replace(
  /^git\+|\.git$/g,
  '',
)
