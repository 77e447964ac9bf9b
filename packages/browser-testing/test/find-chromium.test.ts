import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findChromium } from '../src/index.ts'

/** A folder with one executable file of that name. */
function folderWith(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), '', { mode: 0o755 })
  return folder
}

it('takes what CHROMIUM_PATH names before anything on PATH', () => {
  const named = join(folderWith('my-browser'), 'my-browser')
  expect(findChromium({ CHROMIUM_PATH: named, PATH: folderWith('chromium') })).toBe(named)
})

it.each(['chromium', 'chromium-browser', 'google-chrome'])('finds %s on PATH', (name) => {
  const folder = folderWith(name)
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, name))
})

it('finds nothing where nothing is', () => {
  expect(findChromium({ PATH: folderWith('firefox') })).toBeUndefined()
  expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folderWith('chromium') })).toBeUndefined()
})

it.each([
  [{ CHROMIUM_PATH: '/nowhere/chromium' }, /^CHROMIUM_PATH=\/nowhere\/chromium is no executable file: .*\n$/],
  [{ PATH: '/nowhere' }, /^Browser tests need Chromium: install the package chromium, .*\n$/],
])('says in one line what to do, and ends with exit code 2', (environment, message) => {
  const script = `import { ensureChromium } from ${JSON.stringify(join(import.meta.dirname, '../src/ensure-chromium.ts'))}; ensureChromium()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...environment },
    encoding: 'utf8',
  })
  expect(stderr).toMatch(message)
  expect(status).toBe(2)
})
