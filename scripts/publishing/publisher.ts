import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who publishes the packages. */
export interface Publisher {
  /** Owner and name of the repository on GitHub, such as `owner/name`. */
  repository: string
  /** The scope on npm that whoever publishes owns, such as `@owner`. */
  scope: string
}

/** The one place that says who publishes. */
export const publisherFile = join(import.meta.dirname, '../../publisher.json')

/** The scope that the packages have in this workspace. */
export const workspaceScope = '@case-management'

/** The name that a package of this workspace has under another scope. */
export function nameUnder(scope: string, name: string): string {
  return name.replace(`${workspaceScope}/`, `${scope}/`)
}

/** What a setting looks like, and an example. */
const forms = {
  repository: [/^[\w-]+\/[\w.-]+$/, 'owner and name of the repository on GitHub, such as "owner/name"'],
  scope: [/^@[a-z0-9][a-z0-9._-]*$/, 'scope on npm that whoever publishes owns, such as "@owner"'],
} as const

/**
 * Who publishes the packages.
 *
 * @throws an error of one line when that is not said, or cannot be.
 */
export function readPublisher(file = publisherFile): Publisher {
  const said: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
  return { repository: setting(said, 'repository'), scope: setting(said, 'scope') }
}

/**
 * The address of GitHub Pages of a repository, which the docs must know there: a page for an address without one has no
 * other way to what it refers to.
 *
 * @param environment - in a workflow, that of the repository that runs it; else `publisher.json` names the repository.
 * @returns nothing as long as no repository is named.
 */
export function pagesAddress(environment: NodeJS.ProcessEnv, file = publisherFile): string | undefined {
  const said: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
  const repository = environment['GITHUB_REPOSITORY'] ?? said['repository'] ?? undefined
  if (repository === undefined) return undefined
  const [owner = '', name = ''] = setting({ repository }, 'repository').split('/')
  const host = `${owner.toLowerCase()}.github.io`
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`
}

function setting(said: Record<string, unknown>, name: keyof typeof forms): string {
  const [form, description] = forms[name]
  const value = said[name]
  if (typeof value === 'string' && form.test(value)) return value
  const problem =
    value === null || value === undefined ? 'does not say' : `cannot have ${JSON.stringify(value)} as`
  throw new Error(`publisher.json ${problem} the ${name}: give the ${description}.`)
}
