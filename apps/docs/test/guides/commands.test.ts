import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demo } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { variables } from '../../samples/variables.ts'
import { guides } from '../../site/guides/guides.ts'
import { packageFolder } from '../../site/paths.ts'
import { codeBlocks } from '../support/code-blocks.ts'
import { run } from '../support/program.ts'

const workspace = join(packageFolder, '../..')
const manifest: { scripts: Record<string, string> } = JSON.parse(
  await readFile(join(workspace, 'package.json'), 'utf8'),
)
const blocks = guides.flatMap(({ markdown }) => codeBlocks(markdown))
const shell = blocks.filter(({ language }) => ['sh', 'yaml'].includes(language)).map(({ code }) => code)
const text = guides.map(({ markdown }) => markdown).join('\n')

it('every script that a guide starts is one of the workspace', () => {
  const commands = text.matchAll(/(?:\bnpm|pnpm(?:@\d+)?(?: --silent)?) (?:run )?([a-z]+)/g)
  const started = new Set(Array.from(commands, ([, name]) => name))
  const ofPnpm = ['install', 'exec']
  expect([...started].filter((name) => !ofPnpm.includes(name ?? ''))).not.toEqual([])
  for (const name of started) expect([...Object.keys(manifest.scripts), ...ofPnpm]).toContain(name)
})

it('a script whose name is also a command of pnpm is started with run', () => {
  expect(text.match(/pnpm(?:@\d+)?(?: --silent)? (?:token|docs|test)\b/g)).toBeNull()
})

it('every command with pnpm works where pnpm is not installed', () => {
  const commands = shell.flatMap((code) => code.match(/.*\bpnpm\b.*/g) ?? [])
  expect(commands.length).toBeGreaterThan(3)
  for (const command of commands) expect(command).toContain('npx -y pnpm@12 ')
})

it('every option and variable of the conformance suite is one that it has', { timeout: 60_000 }, async () => {
  const script = join(workspace, 'packages/conformance/src/cli.ts')
  const { stdout: help } = await run(process.execPath, [
    '--conditions=@case-management/source',
    script,
    'run',
    '--help',
  ])
  const used = shell
    .filter((code) => code.includes('conformance run'))
    .flatMap((code) => code.slice(code.indexOf('conformance run')).match(/(?<= )--[a-z-]+/g) ?? [])
  const named = text.match(/CONFORMANCE_[A-Z_]+/g) ?? []
  expect(used.length).toBeGreaterThan(4)
  for (const option of [...used, ...named]) expect(help).toContain(option)
})

it('the workflow of GitHub Actions is YAML with a job', () => {
  const workflow = blocks.find(({ language }) => language === 'yaml')
  expect(parse(workflow?.code ?? '')).toMatchObject({
    permissions: { contents: 'read' },
    jobs: { conformance: { steps: expect.any(Array) } },
  })
})

it('the first guide exports what the demo app is', () => {
  expect(text).toContain(`export ${variables.accountId}=${demo.accountId}\n`)
  expect(text).toContain(`export ${variables.streamId}=${demo.streamId}\n`)
})
