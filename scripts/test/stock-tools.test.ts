import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { demo, mintToken, startSandbox } from '@case-management/sandbox'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const bundle = join(root, 'packages/contract/dist/generated/openapi.json')
const folder = mkdtempSync(join(tmpdir(), 'stock-tools-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command of a tool as its README gives it, in an empty folder; the output comes also when it fails. */
async function stock(project: string, command: string, ...args: string[]): Promise<string> {
  const program = join(root, project, 'node_modules/.bin', command)
  const options = { cwd: folder, env: { ...process.env, REDOCLY_TELEMETRY: 'off' } }
  const { stdout } = await promisify(execFile)(program, args, options).catch(
    (error: { stdout: string }) => error,
  )
  return stdout
}

test('openapi-typescript openapi.json -o schema.d.ts writes types of both operations', async () => {
  await stock('packages/contract', 'openapi-typescript', bundle, '-o', './schema.d.ts')
  const types = readFileSync(join(folder, 'schema.d.ts'), 'utf8')
  expect(types).toContain('export interface paths')
  expect(types).toMatch(/^ {4}getTasks: \{$/m)
  expect(types).toMatch(/^ {4}updateTask: \{$/m)
})

test('redocly build-docs openapi.json writes one page that holds the contract', async () => {
  await stock('.', 'redocly', 'build-docs', bundle)
  const page = readFileSync(join(folder, 'redoc-static.html'), 'utf8')
  expect(page).toContain('Case Management')
  expect(page).toContain('/getTasks')
})

test('dredd openapi.json <host> sends one request for each documented answer, and passes where a plain call gets it', async () => {
  const sandbox = await startSandbox({ port: 0 })
  try {
    const header = `--header=auth: ${await mintToken(demo)}`
    const output = await stock('packages/conformance', 'dredd', bundle, sandbox.url, header, '--color=false')
    const passed = [...output.matchAll(/^pass: POST \((\d+)\).*\/(getTasks|updateTask)/gm)].map((found) =>
      found.slice(1, 3).join(' '),
    )
    expect(new Set(passed)).toEqual(new Set(['200 getTasks', '200 updateTask']))
    expect(output).toMatch(/14 total/)
  } finally {
    await sandbox.close()
  }
})
