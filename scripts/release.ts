// `pnpm run release`: publishes each package whose version the registry does not have yet. `--dry-run` packs and checks only.
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './publishing/publishable.ts'
import { publish } from './publishing/publish.ts'
import { readPublisher, type Publisher } from './publishing/publisher.ts'
import { build, pack, publishAs, stage } from './publishing/stage.ts'

const [option, ...others] = process.argv.slice(2)
if (others.length > 0 || (option !== undefined && option !== '--dry-run')) {
  console.error('pnpm run release takes one option, --dry-run, which sends nothing to the registry.')
  process.exit(2)
}
let publisher: Publisher
try {
  publisher = readPublisher()
  const runsIn = process.env['GITHUB_REPOSITORY']
  if (runsIn !== undefined && runsIn !== publisher.repository)
    throw new Error(`This is ${runsIn}; only ${publisher.repository}, which publisher.json names, publishes.`)
  const pending = globSync('.changeset/*.md', { cwd: root })
  if (pending.length > 0 && option !== '--dry-run')
    throw new Error(
      `${pending.length} changesets wait, such as ${pending[0]}: raise the versions first (pnpm changeset version).`,
    )
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(2)
}
const work = mkdtempSync(join(tmpdir(), 'case-management-release-'))
try {
  build()
  for (const { manifest, place } of publishAs(publisher, stage(work))) {
    const file = pack(place, join(work, 'packed'))
    const what = `${manifest.name}@${manifest.version}`
    const outcome = await publish(file, manifest, option === '--dry-run' ? ['--dry-run'] : [])
    console.log(`${what} ${outcome}`)
  }
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
