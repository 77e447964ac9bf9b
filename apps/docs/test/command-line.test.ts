import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { serveDocs } from '../src/index.ts'

function outcome(...flags: string[]) {
  const script = join(import.meta.dirname, '../src/cli.ts')
  return spawnSync(process.execPath, ['--conditions=@case-management/source', script, ...flags], {
    encoding: 'utf8',
  })
}

it('--help names every flag, its variable and the exit codes', () => {
  const { status, stdout } = outcome('--help')
  expect(status).toBe(0)
  expect(stdout).toMatch(/--port.*DOCS_PORT.*--host.*--base-path.*Exit codes/s)
})

it('an unknown flag is one line and exit code 2', () => {
  const { status, stderr } = outcome('--prot')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^error: unknown option '--prot'/)
})

it('a taken port is one line that names it, and exit code 2', async () => {
  const taken = await serveDocs({ port: 0 })
  onTestFinished(() => taken.close())
  const { port } = new URL(taken.url)
  const { status, stderr } = outcome('--port', port)
  expect(status).toBe(2)
  expect(stderr).toBe(`docs: Port ${port} on 127.0.0.1 is taken; free it, or set DOCS_PORT to another.\n`)
})
