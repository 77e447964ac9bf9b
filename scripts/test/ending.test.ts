import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { familyOf } from '../processes.mjs'

const scripts = join(import.meta.dirname, '..')
const urlOf = (file: string) => pathToFileURL(join(scripts, file)).href

/** A server that says when it listens, and takes a moment to put things in order. */
const server = `
import { createServer } from 'node:net'
const server = createServer().listen(0, '127.0.0.1', () => console.log('listening', process.pid, server.address().port))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => setTimeout(() => { console.log('closed'); process.exit(0) }, 100))
`
/** What nx does: its tasks lead groups of their own, and it does not wait for them. */
const starter = `
import { spawn } from 'node:child_process'
for (let task = 0; task < 2; task++)
  spawn(process.execPath, ['server.mjs'], { detached: true, stdio: 'inherit' })
`
const stubborn = `
import { createServer } from 'node:net'
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => console.log('no'))
const server = createServer().listen(0, '127.0.0.1', () => console.log('listening', process.pid, server.address().port))
`

/** Runs a script of the same folder, and ends as it does. */
const runner = (script: string) => `
import { runToEnd } from '${urlOf('run-to-end.mjs')}'
const { code } = await runToEnd(process.execPath, ['${script}'], { cwd: process.cwd() })
process.exit(code)`

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ending-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

interface StartOptions {
  cwd: string
  /** How many servers to wait for. */
  servers?: number
  env?: Record<string, string>
  /** Whether the command leads a group of its own, as in a terminal. */
  detached?: boolean
}

interface Started {
  command: ChildProcess
  output: () => string
  /** Each server that listens, as it says itself. */
  servers: () => { pid: number; port: number }[]
}

/** Starts a command, and waits until its servers listen. */
async function started(
  command: string,
  args: string[],
  { cwd, servers: count = 1, env = {}, detached = false }: StartOptions,
): Promise<Started> {
  // No package manager started it, as far as it knows, but the one of the test.
  const { npm_lifecycle_event: _, ...rest } = process.env
  const child = spawn(command, args, { cwd, detached, env: { ...rest, ...env } })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const output = () => text
  const servers = () =>
    Array.from(text.matchAll(/listening (\d+) (\d+)/g), ([, pid, port]) => ({
      pid: Number(pid),
      port: Number(port),
    }))
  onTestFinished(() => {
    for (const { pid } of servers()) if (familyOf([pid]).has(pid)) process.kill(pid, 'SIGKILL')
    child.kill('SIGKILL')
  })
  await expect.poll(() => servers().length).toBe(count)
  return { command: child, output, servers }
}

async function expectAllGone({ servers }: Started): Promise<void> {
  for (const { pid, port } of servers()) {
    await expect.poll(() => [...familyOf([pid])]).toEqual([])
    await expectClosed(port)
  }
}

/** A port stays open for a moment after the process is gone, until its last thread has ended. */
async function expectClosed(port: number): Promise<void> {
  await expect.poll(() => answerOf(port)).toBe('ECONNREFUSED')
}

/** What a connection to a port comes to. */
async function answerOf(port: number): Promise<string | undefined> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return 'connected'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined
  } finally {
    socket.destroy()
  }
}

async function endedBy(
  { command }: Started,
  signal: NodeJS.Signals,
  whom: 'process' | 'group' = 'process',
): Promise<number | null> {
  const ended = once(command, 'exit')
  const { pid = 0 } = command
  process.kill(whom === 'group' ? -pid : pid, signal)
  const [code]: (number | null)[] = await ended
  return code ?? null
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

describe('a command that was run to its end', () => {
  it.each(signals)(
    'ends by %s with all that it started, also what leads a group of its own',
    async (signal) => {
      const wait = `${starter}\nsetInterval(() => {}, 1000)`
      const folder = folderWith({
        'run.mjs': runner('starter.mjs'),
        'starter.mjs': wait,
        'server.mjs': server,
      })
      const running = await started(process.execPath, ['run.mjs'], { cwd: folder, servers: 2 })
      expect(await endedBy(running, signal)).toBe(128 + constants.signals[signal])
      await expectAllGone(running)
      // Each of them had the time to put things in order.
      await expect.poll(() => running.output().match(/closed/g)).toHaveLength(2)
    },
  )

  it('is killed when a second signal follows, because it does not end', async () => {
    const folder = folderWith({ 'run.mjs': runner('stubborn.mjs'), 'stubborn.mjs': stubborn })
    const running = await started(process.execPath, ['run.mjs'], { cwd: folder })
    const ended = once(running.command, 'exit')
    const again = setInterval(() => running.command.kill('SIGTERM'), 300)
    onTestFinished(() => clearInterval(again))
    expect(await ended).toEqual([143, null])
    await expectAllGone(running)
  })

  it('ends when the process that runs it is killed', async () => {
    const watching = `import '${urlOf('end-with-parent.mjs')}'\n${server}`
    const folder = folderWith({ 'run.mjs': runner('server.mjs'), 'server.mjs': watching })
    const running = await started(process.execPath, ['run.mjs'], { cwd: folder })
    await endedBy(running, 'SIGKILL')
    await expectAllGone(running)
    await expect.poll(running.output).toContain('closed')
  })

  it('that ends by itself gives its exit code, and leaves nothing to wait for', async () => {
    const folder = folderWith({ 'run.mjs': runner('seven.mjs'), 'seven.mjs': 'process.exitCode = 7' })
    const command = spawn(process.execPath, ['run.mjs'], { cwd: folder })
    expect(await once(command, 'exit')).toEqual([7, null])
  })
})

describe('a script of a package', () => {
  it.each([...signals, 'SIGKILL'] as const)('ends when npm is ended by %s', async (signal) => {
    const serve = `node --import ${urlOf('end-with-parent.mjs')} server.mjs`
    const manifest = JSON.stringify({ scripts: { serve } })
    const folder = folderWith({ 'package.json': manifest, 'server.mjs': server })
    const running = await started('npm', ['run', 'serve'], { cwd: folder, detached: true })
    // Ctrl-C goes to all that a terminal runs; npm alone would keep it to itself.
    await endedBy(running, signal, signal === 'SIGINT' ? 'group' : 'process')
    await expectAllGone(running)
    await expect.poll(running.output).toContain('closed')
  })

  it('goes on when the shell is gone that left it in the background', async () => {
    const folder = folderWith({ 'server.mjs': server })
    const background = `"${process.execPath}" --import ${urlOf('end-with-parent.mjs')} server.mjs & read line`
    const running = await started('sh', ['-c', background], { cwd: folder })
    const left = once(running.command, 'exit')
    running.command.stdin?.end()
    await left
    const [{ pid } = { pid: 0 }] = running.servers()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect([...familyOf([pid])]).toEqual([pid])
  })
})

describe('bootstrap.mjs', () => {
  /** Runs what it is given as npx and pnpm do, in a shell; there is nothing to install. */
  const npx =
    '#!/bin/sh\ncd "$4"\nshift 4\nif [ "$1" = install ]; then exit 0; fi\nshift\nsh -c \'"$@"; exit $?\' sh "$@"\n'

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends by %s with all that it started', async (signal) => {
    const folder = folderWith({ npx, 'data/.keep': '' })
    chmodSync(join(folder, 'npx'), 0o755)
    const env = {
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
      SANDBOX_DATA: join(folder, 'data'),
      SANDBOX_PORT: '0',
      MOCK_PORT: '0',
      DOCS_PORT: '0',
    }
    const bootstrap = await started(process.execPath, [join(scripts, 'bootstrap.mjs'), 'serve'], {
      cwd: folder,
      servers: 0,
      env,
    })
    await expect.poll(bootstrap.output).toContain('Serving until Ctrl-C')
    const family = familyOf([bootstrap.command.pid ?? 0])
    const ports = [...bootstrap.output().matchAll(/^ {2}\w+ \(\w+\) +http:\/\/127\.0\.0\.1:(\d+)/gm)]
    expect([family.size > 2, ports.length]).toEqual([true, 3])
    const code = signal === 'SIGKILL' ? null : 128 + constants.signals[signal]
    expect(await endedBy(bootstrap, signal)).toBe(code)
    await expect.poll(() => [...family].filter((pid) => familyOf([pid]).size > 0)).toEqual([])
    for (const [, port] of ports) await expectClosed(Number(port))
    await expect.poll(bootstrap.output).toContain('Stopping')
  })
})
