import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const source = pathToFileURL(join(import.meta.dirname, '../src/end-on-signal.ts')).href

/** A program that runs until it is ended, and then says so; `end` is what it does then. */
async function running(end: string): Promise<{ child: ChildProcess; said: () => string }> {
  const program = `
    import { endOnSignal } from '${source}'
    const timer = setInterval(() => {}, 1000)
    endOnSignal(async () => { console.log('ending'); ${end} })
    console.log('ready')`
  const args = ['--input-type=module', '--eval', program]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const said = () => text
  await expect.poll(said).toContain('ready')
  return { child, said }
}

const closes = 'clearInterval(timer)'

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends what runs, and the exit code is 0',
  async (signal) => {
    const { child, said } = await running(closes)
    const ended = once(child, 'exit')
    child.kill(signal)
    expect(await ended).toEqual([0, null])
    expect(said()).toBe('ready\nending\n')
  },
)

it('the same Ctrl-C may arrive from several sides, and a later one ends the process at once', async () => {
  const { child, said } = await running('')
  const ended = once(child, 'exit')
  for (let time = 0; time < 3; time++) child.kill('SIGINT')
  await expect.poll(said).toContain('ending')
  expect(child.exitCode).toBeNull()
  const again = setInterval(() => child.kill('SIGTERM'), 100)
  expect(await ended).toEqual([143, null])
  clearInterval(again)
  expect(said().match(/ending/g)).toHaveLength(1)
})
