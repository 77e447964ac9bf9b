import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

function outcome(...flags: string[]) {
  const script = join(import.meta.dirname, '../scripts/build.ts')
  return spawnSync(process.execPath, ['--conditions=@case-management/source', script, ...flags], {
    encoding: 'utf8',
  })
}

it('--help of the build names the address of the site and the exit codes', () => {
  const { status, stdout } = outcome('--help')
  expect(status).toBe(0)
  expect(stdout).toMatch(/--base-url <url>.*sitemap.*Exit codes/s)
})

it('an address that is none is one line and exit code 2', () => {
  const { status, stderr } = outcome('--base-url', 'docs.example')
  expect(status).toBe(2)
  expect(stderr).toMatch(
    /^error: option '--base-url <url>' argument 'docs\.example' is invalid\. It must be [^\n]+\n$/,
  )
})
