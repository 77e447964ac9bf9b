// `pnpm nx keep-release spec`: keeps the bundle of this version, with which later versions are compared.
import { fileURLToPath } from 'node:url'
import { checkVersion } from './check-version.ts'
import { keepRelease } from './keep-release.ts'
import { releasesFolder } from './releases.ts'

const entry = fileURLToPath(new URL('../openapi.yaml', import.meta.url))
try {
  const problem = await checkVersion(entry, releasesFolder)
  if (problem !== undefined) throw new Error(problem)
  const { file, version } = await keepRelease(entry, releasesFolder)
  console.log(`Version ${version} is kept in ${file}: commit it.`)
} catch (error) {
  console.error(`keep-release: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
