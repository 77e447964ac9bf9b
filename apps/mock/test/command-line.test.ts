import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { startMock } from '../src/index.ts'

function run(...flags: string[]): ChildProcess {
  const script = join(import.meta.dirname, '../src/cli.ts')
  const child = spawn(process.execPath, ['--conditions=@case-management/source', script, ...flags], {
    env: { ...process.env, MOCK_PORT: undefined },
  })
  onTestFinished(() => void child.kill())
  return child
}

async function outcome(...flags: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const child = run(...flags)
  if (!child.stdout || !child.stderr) throw new Error('The command line has no output')
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, stdout, stderr }
}

it('--help names every flag, its variable and the exit codes', async () => {
  const { code, stdout } = await outcome('--help')
  expect(code).toBe(0)
  expect(stdout).toMatch(/--port.*MOCK_PORT/s)
  expect(stdout).toMatch(/--host/)
  expect(stdout).toMatch(/Prefer: example=/)
  expect(stdout).toMatch(/Exit codes/)
})

it.each([
  ['an unknown flag', ['--prot', '1'], /^error: unknown option '--prot'/],
  [
    'a port that is no number',
    ['--port', 'x'],
    /^error: option '--port <number>' .* It must be a whole number/,
  ],
])('%s is one line and exit code 2', async (_, flags, message) => {
  const { code, stderr } = await outcome(...flags)
  expect(code).toBe(2)
  expect(stderr).toMatch(message)
  expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  expect(stderr).not.toMatch(/ {4}at /)
})

it('a taken port is one line that names it, and exit code 2', async () => {
  const taken = await startMock({ port: 0 })
  onTestFinished(() => taken.close())
  const { port } = new URL(taken.url)
  const { code, stderr } = await outcome('--port', port)
  expect(code).toBe(2)
  expect(stderr).toBe(`mock: Port ${port} on 127.0.0.1 is taken; free it, or set MOCK_PORT to another.\n`)
})

it('serves until a signal ends it, and logs one line per answer', async () => {
  const child = run('--port', '0')
  if (!child.stdout) throw new Error('The command line has no output')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const banner = await lines.next()
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(banner.value))?.[0]
  await fetch(`${url}/nowhere`)
  expect((await lines.next()).value).toBe('GET /nowhere 404')
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([0, null])
})

it('--stock starts the command prism as it comes, on the contract, and ends with it', async () => {
  const child = run('--stock', '--port', '0')
  if (!child.stdout) throw new Error('The command line has no output')
  const closed = once(child, 'close')
  let url: string | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    url = /Prism is listening on (\S+)/.exec(line)?.[1]
    if (url !== undefined) break
  }
  const answer = await fetch(`${url}/caseManagement/api/public/analytics/st-1/getTasks`, {
    method: 'POST',
    headers: { auth: 'any', accountId: '6639f7bd58c97ffac03bxxxx', 'Content-Type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toHaveProperty('results')
  child.kill('SIGTERM')
  const [code] = await closed
  expect(code).toBe(0)
})
