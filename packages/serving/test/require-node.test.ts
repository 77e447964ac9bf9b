import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'require-node-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command that says it needs such a Node. */
function commandThatNeeds(range: string) {
  const manifest = pathToFileURL(join(folder, 'package.json')).href
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ engines: { node: range } }))
  const module = pathToFileURL(join(import.meta.dirname, '../src/require-node.ts')).href
  const program = `const { requireNode } = await import('${module}'); requireNode('mock', new URL('${manifest}')); console.log('runs')`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

test.for([`>=${major}`, `>=${major}.${minor}`, `>=${process.versions.node}`, `>=${major - 1}.99`])(
  'a command that needs Node %s runs',
  (range) => {
    expect(commandThatNeeds(range)).toMatchObject({ status: 0, stdout: 'runs\n' })
  },
)

test.for([`>=${major + 1}`, `>=${major}.${minor + 1}`])(
  'a command that needs Node %s says so in one line, and does nothing else',
  (range) => {
    const needed = range.slice(2)
    expect(commandThatNeeds(range)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `mock: this is Node ${process.versions.node}; it needs ${needed} or newer.\n`,
    })
  },
)
