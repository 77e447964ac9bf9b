import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

const checks = ['laws/getTasks/pages/page', 'laws/getTasks/pages/defaults', 'access/getTasks/none']

async function resumeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'run.jsonl')
}

async function run(file: string, ...flags: string[]) {
  const lines: string[] = []
  const output = { print: (line: string) => lines.push(line), printError: (line: string) => lines.push(line) }
  const code = await main(['run', '--strict', '--resume', file, ...flags, '--only', ...checks], output)
  return { code, lines }
}

it('goes on where an interrupted run was, with its seed, and removes the file at its end', async () => {
  const file = await resumeFile()
  const flags = sandboxFlags(await servedSandbox())
  expect((await run(file, ...flags)).code).toBe(exitCodes.conforms)
  await expect(stat(file)).rejects.toThrow('ENOENT')

  // What a run leaves that was killed while it wrote its second result.
  await writeFile(file, await headerOf(file, flags))
  const result = {
    id: checks[0],
    phase: 'laws',
    operation: 'getTasks',
    name: 'kept',
    basis: { pointers: ['#/components/schemas/TaskPage/properties/page'], grade: 'sample' },
    outcome: 'passed',
    messages: [],
    exchanges: [],
    duration: 1,
  }
  await writeFile(file, `${await readFile(file, 'utf8')}${JSON.stringify(result)}\n{"id":"laws/getTa`)
  const { code, lines } = await run(file, ...flags)
  expect(code).toBe(exitCodes.conforms)
  expect(lines.join('\n')).toContain(`goes on after 1 result of ${file}`)
  expect(
    lines.filter((line) => line.startsWith('ok ')).map((line) => line.replace(/^ok\s+/, '')),
  ).not.toContain(checks[0])
  expect(lines.join('\n')).toContain('seed 77,')
})

/** The first line of the file of a run with seed 77 that is interrupted at once. */
async function headerOf(file: string, flags: readonly string[]): Promise<string> {
  await run(file, ...flags, '--seed=77', '--host=http://127.0.0.1:1')
  const text = await readFile(file, 'utf8')
  expect((await stat(file)).mode & 0o077).toBe(0)
  const [host = ''] = flags.flatMap((flag) => /^--host=(.*)$/.exec(flag)?.[1] ?? [])
  return `${text.split('\n')[0]?.replace('http://127.0.0.1:1', host)}\n`
}

it('refuses the file of a run with other options', async () => {
  const file = await resumeFile()
  const flags = sandboxFlags(await servedSandbox())
  await writeFile(file, await headerOf(file, flags))
  const { code, lines } = await run(file, ...flags, '--seed=78')
  expect(code).toBe(exitCodes.wrongUse)
  expect(lines.join()).toMatch(/is of a run with other options \(seed\)/)
})
