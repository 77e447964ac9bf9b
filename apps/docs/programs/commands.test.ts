import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demo } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { variables } from '../samples/variables.ts'
import { guides } from '../site/guides/guides.ts'
import { packageFolder } from '../site/paths.ts'
import { codeBlocks } from '../test/support/code-blocks.ts'
import { run } from '../test/support/program.ts'
import { scratchFolder } from '../test/support/scratch-folder.ts'

const workspace = join(packageFolder, '../..')
const manifest: { scripts: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  await readFile(join(workspace, 'package.json'), 'utf8'),
)
const blocks = guides.flatMap(({ markdown }) => codeBlocks(markdown))
const conformance = [
  '--conditions=@case-management/source',
  join(workspace, 'packages/conformance/src/cli.ts'),
]
const shell = blocks.filter(({ language }) => ['sh', 'yaml'].includes(language)).map(({ code }) => code)
const text = guides.map(({ markdown }) => markdown).join('\n')

it('every script and program that a guide starts is one of the workspace', () => {
  const commands = text.matchAll(/(?:\bnpm|pnpm(?:@\d+)?(?: --silent)?) (?:run )?([a-z]+)/g)
  const started = new Set(Array.from(commands, ([, name]) => name))
  const ofPnpm = ['install', 'exec']
  expect([...started].filter((name) => !ofPnpm.includes(name ?? ''))).not.toEqual([])
  const known = [manifest.scripts, manifest.devDependencies].flatMap(Object.keys)
  for (const name of started) expect([...known, ...ofPnpm]).toContain(name)
})

it('a script whose name is also a command of pnpm is started with run', () => {
  expect(text.match(/pnpm(?:@\d+)?(?: --silent)? (?:token|docs|test)\b/g)).toBeNull()
})

it('every command with pnpm works where pnpm is not installed', () => {
  const commands = shell.flatMap((code) => code.match(/.*\bpnpm\b.*/g) ?? [])
  expect(commands.length).toBeGreaterThan(3)
  for (const command of commands) expect(command).toContain('npx -y pnpm@12 ')
})

it('every option and variable of the conformance suite is one that it has', async () => {
  const { stdout: help } = await run(process.execPath, [...conformance, 'run', '--help'])
  const used = shell
    .filter((code) => code.includes('conformance run'))
    .flatMap((code) => code.slice(code.indexOf('conformance run')).match(/(?<= )--[a-z-]+/g) ?? [])
  const named = text.match(/CONFORMANCE_[A-Z_]+/g) ?? []
  expect(used.length).toBeGreaterThan(4)
  for (const option of [...used, ...named]) expect(help).toContain(option)
})

const runs = guides.flatMap(({ markdown }) => {
  const ofGuide = codeBlocks(markdown)
  return ofGuide
    .filter(({ language, code }) => language === 'sh' && code.includes('conformance run'))
    .map(({ code }) => ({
      code,
      command: code.trim().split('\n').at(-1),
      // What a reader of the guide has by then: the variables of earlier blocks, and the file that one shows.
      exported: ofGuide
        .slice(
          0,
          ofGuide.findIndex((block) => block.code === code),
        )
        .flatMap((block) => block.code.match(/^export CONFORMANCE_.*/gm) ?? [])
        .map((line) => line.replaceAll('…', 'of-the-reader')),
      dialect: ofGuide.find((block) => block.language === 'json')?.code ?? '',
    }))
})
const folder = await scratchFolder()

it.for(runs)(
  'a run of the suite has all that it needs to ask a host: $command',
  async ({ code, exported, dialect }) => {
    await writeFile(join(folder, 'tenant.json'), dialect)
    const suite = [process.execPath, ...conformance].map((word) => `'${word}'`).join(' ')
    const silent = 'http://127.0.0.1:9'
    const command = code
      .replace('npx -y pnpm@12 run conformance', suite)
      .replace(/ --report \S+/, '')
      .replace(/http:\/\/127\.0\.0\.1:4010|https:\/\/platform\.kore\.ai/, silent)
      .replace('tenant.json', join(folder, 'tenant.json'))
    const outcome = await run('bash', ['-euc', [...exported, command].join('\n')], {
      [variables.url]: silent,
      [variables.token]: 'demo',
      [variables.accountId]: demo.accountId,
      [variables.streamId]: demo.streamId,
    })
    // Wrong use would be 2. A plan asks nobody.
    expect(outcome).toMatchObject({ status: command.includes('--plan') ? 0 : 3 })
  },
)

it('no secret stands in a command line', () => {
  for (const { code } of runs) expect(code).not.toMatch(/--(?:token|[a-z-]*secret)\b/)
})

it('no guide links to a host that only the reader can start, where an API answers', () => {
  expect(text.match(/(?:<|\]\()http:\/\/(?:127|localhost).{0,20}/g)).toBeNull()
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
  for (const name of Object.values(variables)) expect(text).toContain(`\nexport ${name}=`)
})
