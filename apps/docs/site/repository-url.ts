import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './paths.ts'

const publisher: { repository: string | null } = JSON.parse(
  readFileSync(join(packageFolder, '../../publisher.json'), 'utf8'),
)

/** Where the repository is on the web; `undefined` as long as `publisher.json` does not say under which owner it stands. */
export const repositoryUrl =
  publisher.repository === null ? undefined : `https://github.com/${publisher.repository}`
