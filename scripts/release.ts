// `pnpm run release`: publishes each package whose version the registry does not have yet. `--first` publishes by hand those
// that it has in no version; `--dry-run` packs and checks only.
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagesToRelease, trustCommands } from './publishing/first-release.ts'
import { publishable, root } from './publishing/publishable.ts'
import { isKnown, publish, whoIsLoggedIn } from './publishing/publish.ts'
import { nameUnder, readPublisher, type Publisher } from './publishing/publisher.ts'
import { build, pack, publishAs, stage } from './publishing/stage.ts'

interface Way {
  publisher: Publisher
  names: readonly string[]
}

const { first, dryRun } = options()
let way: Way
try {
  way = await wayToRelease()
} catch (error) {
  refuse(`release: ${error instanceof Error ? error.message : String(error)}`)
}
const work = mkdtempSync(join(tmpdir(), 'case-management-release-'))
const published: string[] = []
try {
  build()
  for (const { manifest, place } of publishAs(way.publisher, stage(work))) {
    if (!way.names.includes(manifest.name)) continue
    const file = pack(place, join(work, 'packed'))
    const outcome = await publish(file, manifest, {
      byLogin: first,
      options: dryRun ? ['--dry-run'] : [],
    })
    console.log(`${manifest.name}@${manifest.version} ${outcome}`)
    if (!dryRun) published.push(manifest.name)
  }
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  if (first && published.length > 0) {
    console.log(
      '\nHave npm trust the workflow with what was published, so that it makes the next releases:\n',
    )
    for (const command of trustCommands(published, way.publisher.repository)) console.log(command)
  }
  rmSync(work, { recursive: true, force: true })
}

function options(): { first: boolean; dryRun: boolean } {
  const given = new Set(process.argv.slice(2))
  const known = { first: given.delete('--first'), dryRun: given.delete('--dry-run') }
  if (given.size === 0) return known
  return refuse(
    'pnpm run release takes --first, which publishes by hand what the registry has in no version, and --dry-run, which sends nothing to it.',
  )
}

/**
 * Who publishes, and which packages.
 *
 * @throws an error of one line where nobody may.
 */
async function wayToRelease(): Promise<Way> {
  const publisher = readPublisher()
  const runsIn = process.env['GITHUB_REPOSITORY']
  if (runsIn !== undefined && runsIn !== publisher.repository)
    throw new Error(`This is ${runsIn}; only ${publisher.repository}, which publisher.json names, publishes.`)
  const pending = globSync('.changeset/*.md', { cwd: root })
  if (pending.length > 0 && !dryRun)
    throw new Error(
      `${pending.length} changesets wait, such as ${pending[0]}: raise the versions first (pnpm changeset version).`,
    )
  const all = publishable().map(({ manifest }) => nameUnder(publisher.scope, manifest.name))
  const asked = !dryRun || first
  const names = asked ? await packagesToRelease(all, first, process.env, { isKnown, whoIsLoggedIn }) : all
  return { publisher, names }
}

/** Ends this process before anything is built. */
function refuse(message: string): never {
  console.error(message)
  process.exit(2)
}
