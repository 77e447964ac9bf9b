import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type Outcome } from './program.ts'

type Python = { command: string } | { cannot: string }

let found: Promise<Python> | undefined

/** A Python 3 that has `requests`: the machine's own, or one in a temporary folder that it is installed into. */
export function findPython(): Promise<Python> {
  return (found ??= lookForPython())
}

async function lookForPython(): Promise<Python> {
  if (await has('python3', '')) {
    if (await has('python3', 'import requests')) return { command: 'python3' }
    return installRequests()
  }
  return { cannot: 'There is no python3 on this machine.' }
}

async function installRequests(): Promise<Python> {
  const folder = await mkdtemp(join(tmpdir(), 'case-management-python-'))
  process.once('exit', () => void rm(folder, { recursive: true, force: true }))
  const command = join(folder, 'bin/python')
  for (const [program, args] of [
    ['python3', ['-m', 'venv', folder]],
    [command, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'requests']],
  ] as const) {
    const { status, stderr } = await run(program, args)
    if (status !== 0)
      return { cannot: `Python has no requests, and it could not be installed: ${lastLine(stderr)}` }
  }
  return { command }
}

async function has(command: string, code: string): Promise<boolean> {
  const outcome: Outcome | undefined = await run(command, ['-c', code]).catch(() => undefined)
  return outcome?.status === 0
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
