import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { start } from '../support/process.ts'

test('sandbox seed fills a stream, shows how far it is, and does nothing the second time', async () => {
  const path = await mkdtemp(join(tmpdir(), 'sandbox-seed-'))
  onTestFinished(() => rm(path, { recursive: true }))
  const args = ['seed', '--db', join(path, 'sandbox.db'), '--tasks', '2500']
  const first = await start('cli.ts', args).ended
  expect(first).toMatchObject({ code: 0, stdout: 'Stored 2500 tasks; the stream holds 2500.\n' })
  expect(first.stderr).toMatch(/2,500 of 2,500 tasks \(100 %\)/u)
  const second = await start('cli.ts', args).ended
  expect(second).toMatchObject({ code: 0, stdout: 'Stored 0 tasks; the stream holds 2500.\n' })
})
