import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'packed-'))
let unpacked: string[] = []

/** Packs as a reader of the README does, and unpacks each file. */
beforeAll(() => {
  const program = [join(root, 'scripts/pack.ts'), folder]
  const { status, stderr } = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Packing failed: ${stderr}`)
  unpacked = globSync('*.tgz', { cwd: folder }).map((file) => {
    const place = join(folder, basename(file, '.tgz'))
    mkdirSync(place)
    spawnSync('tar', ['-xzf', join(folder, file), '-C', place])
    return join(place, 'package')
  })
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the contract, the client, the hooks and the handlers are packed', () => {
  expect(unpacked).toHaveLength(4)
})

test('a packed package depends on none that a registry would be asked for under the scope of the project', () => {
  for (const place of unpacked) {
    const manifest: { dependencies?: object } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
    const scoped = Object.keys(manifest.dependencies ?? {}).filter((name) =>
      name.startsWith('@case-management/'),
    )
    expect([place, scoped]).toEqual([place, []])
  }
})

test('a packed package imports its own copy of the contract, from JavaScript and from declarations', () => {
  for (const place of unpacked) {
    for (const file of globSync('dist/**/*.{js,d.ts}', { cwd: place })) {
      const text = readFileSync(join(place, file), 'utf8')
      expect([file, /^(?:import|export|\})[^'"\n]*['"]@case-management\/contract/m.test(text)]).toEqual([
        file,
        false,
      ])
      for (const [, target = ''] of text.matchAll(/\bfrom ['"](\.[^'"]*\/contract\/[^'"]+)['"]/g)) {
        expect([file, target, existsSync(join(place, dirname(file), target))]).toEqual([file, target, true])
      }
    }
  }
})
