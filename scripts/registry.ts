// `pnpm run registry`: publishes the packages to a registry on this machine, and does with them what teams do.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startSandbox } from '@case-management/sandbox'
import { launchChromium } from '@case-management/browser-testing'
import { publish } from './publishing/publish.ts'
import { root } from './publishing/publishable.ts'
import { build, pack, publishAs, stage } from './publishing/stage.ts'
import type { Surroundings } from './registry/cell.ts'
import { bundleCells } from './registry/cells/bundles.ts'
import { commandCells } from './registry/cells/commands.ts'
import { installCells } from './registry/cells/installs.ts'
import { nextCells } from './registry/cells/next.ts'
import { programCells } from './registry/cells/programs.ts'
import { readmeCells } from './registry/cells/readmes.ts'
import { Results, stateOf } from './registry/results.ts'
import { startRegistry } from './registry/verdaccio.ts'

const usage = `pnpm run registry [options] [name...]

Publishes all packages under a trial scope to a local registry, installs them from there into empty projects, and
compiles, bundles and runs programs with them. With arguments, runs only cells whose names contain one of them.
A cell that passed with the same packages is skipped, so an interrupted run resumes. Fails if any cell fails.

  --again   run all cells again
  --list    list the cells and exit
  --help    show this help

Environment: REGISTRY_CACHE is the cache folder (default: .cache/registry).`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}

/** A scope that is not the one of this workspace, as that of a publisher may be. */
const publisher = { repository: 'case-management-trial/kit', scope: '@case-management-trial' }
const cache = process.env['REGISTRY_CACHE'] ?? join(root, '.cache/registry')
const work = mkdtempSync(join(tmpdir(), 'case-management-registry-'))
const storage = join(cache, 'storage')
mkdirSync(storage, { recursive: true })
rmSync(join(storage, publisher.scope), { recursive: true, force: true })

build()
const staged = publishAs(publisher, stage(join(work, 'staged')))
const registry = await startRegistry(storage, publisher.scope)
const sandbox = await startSandbox({ port: 0 })
const browser = await launchChromium()
let folders = 0
const surroundings: Surroundings = {
  registry: registry.url,
  scope: publisher.scope,
  published: (folder) => join(work, 'staged', folder),
  sandbox,
  emptyFolder: (name) => {
    const folder = join(work, `${(folders += 1)}-${name}`)
    mkdirSync(folder)
    return folder
  },
  openPage: () => browser.newPage(),
}
const cells = [installCells, commandCells, programCells, readmeCells, bundleCells, nextCells]
  .flatMap((cellsOf) => cellsOf(surroundings))
  .filter(({ name }) => positionals.length === 0 || positionals.some((text) => name.includes(text)))

try {
  if (values.list) for (const { name } of cells) console.log(name)
  else await runAll()
} finally {
  await browser.close()
  await sandbox.close()
  registry.close()
  rmSync(work, { recursive: true, force: true })
}

async function runAll(): Promise<void> {
  await publishAll()
  const state = stateOf(join(work, 'staged'))
  const results = new Results(join(cache, values.again ? 'again.json' : 'results.json'), state)
  const failed: string[] = []
  let before = 0
  for (const { name, run } of cells) {
    if (results.has(name) && !values.again) {
      before += 1
      console.log(`✓ ${name} (before)`)
      continue
    }
    const start = performance.now()
    try {
      await run()
      results.add(name)
      console.log(`✓ ${name} (${Math.round((performance.now() - start) / 1000)} s)`)
    } catch (error) {
      failed.push(name)
      console.error(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const name of failed) console.error(`✗ ${name}`)
  console.log(
    `${cells.length - failed.length} of ${cells.length} cells passed, ${before} of them in a run before`,
  )
  process.exitCode = failed.length > 0 || cells.length === 0 ? 1 : 0
}

/** Publishes as the first release does. */
async function publishAll(): Promise<void> {
  const options = ['--registry', registry.url, `--${registry.url.slice('http:'.length)}:_authToken=anybody`]
  for (const { place, manifest } of staged) {
    await publish(pack(place, join(work, 'packed')), manifest, { byLogin: true, options })
  }
}
