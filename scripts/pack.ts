// `pnpm run pack <folder>`: packs what other projects install, each file standing alone.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inlineContract } from './pack/inline-contract.ts'

const root = join(import.meta.dirname, '..')
const packed = ['contract', 'client', 'react-query', 'msw']

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
  const projects = packed.map((name) => `@case-management/${name}`)
  run('nx', ['run-many', '--targets', 'build', '--projects', projects.join(',')])
  const unpacked = new Map(packed.map((name) => [name, unpack(name)]))
  mkdirSync(target, { recursive: true })
  for (const place of unpacked.values()) {
    inlineContract(place, unpacked.get('contract') ?? '')
    run('pnpm', ['pack', '--pack-destination', target, '--silent'], place)
  }
  console.log(`Packed into ${target}:`)
  for (const file of readdirSync(target).filter((name) => name.endsWith('.tgz'))) console.log(`  ${file}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Packs a project as pnpm does, and unpacks it into a folder of its own. */
function unpack(name: string): string {
  const place = join(work, name)
  mkdirSync(place, { recursive: true })
  run('pnpm', ['--filter', `@case-management/${name}`, 'pack', '--pack-destination', place, '--silent'])
  const [file = ''] = readdirSync(place)
  run('tar', ['-xzf', join(place, file), '-C', place])
  return join(place, 'package')
}

function run(command: string, args: readonly string[], cwd = root): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status === 0) return
  console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`)
  process.exit(1)
}
