import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('an entry that is larger than its budget fails the check of sizes', () => {
  const program = join(import.meta.dirname, '../node_modules/size-limit/bin.js')
  const { status, stdout } = spawnSync(process.execPath, [program, '--limit', '10 B', 'dist/log.js'], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toMatch(/exceeded by/)
})
