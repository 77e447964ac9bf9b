// `pnpm run pack <folder>`: packs what other projects install, each file standing alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build, pack, stage } from './publishing/stage.ts'
import { standAlone } from './publishing/stand-alone.ts'

const [folder, ...others] = process.argv.slice(2).filter((argument) => argument !== '--')
if (folder === undefined || others.length > 0 || folder.startsWith('-')) {
  console.error(
    'pnpm run pack takes one folder, which gets the packed files: pnpm run pack ../your-project/packed',
  )
  process.exit(2)
}
const target = resolve(folder)
const work = mkdtempSync(join(tmpdir(), 'case-management-pack-'))
try {
  build()
  const staged = stage(work)
  standAlone(staged)
  console.log(`Packed into ${target}:`)
  for (const { place } of staged) console.log(`  ${basename(pack(place, target))}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
