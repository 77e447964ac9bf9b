import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secondTypes, swapGenerator } from '../src/swap-generator.ts'

const folder = mkdtempSync(join(tmpdir(), 'second-generator-'))
beforeAll(() => swapGenerator(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the compiler says of the client in the folder; `''` when nothing is wrong. */
function compile(): string {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const args = [tsc, '-p', folder, '--pretty', 'false']
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout
}

test('the client compiles over the types of a second generator', () => {
  expect(compile()).toBe('')
})

test('and does not where that generator loses a key that the client reads', () => {
  const { file, text } = secondTypes(folder)
  writeFileSync(file, text.replace(/^ {4}dueDate\?:/gm, '    due?:'))
  try {
    expect(compile()).toMatch(/dueDate/)
  } finally {
    writeFileSync(file, text)
  }
})
