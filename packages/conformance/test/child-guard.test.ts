import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { guard, ownGroup } from '../src/host/child-guard.ts'

/** A process that starts another one, which writes to the same pipe; then both wait. */
const script = `
  const { spawn } = require('node:child_process')
  const inner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
  console.log('started')
  setInterval(() => {}, 1000)
`

async function started() {
  const child = spawn(process.execPath, ['-e', script], { ...ownGroup, stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  return child
}

it('ends a child and all that it started when the run is interrupted', async () => {
  const child = await started()
  const stop = new AbortController()
  const { forget } = guard(child, { signal: stop.signal, quietLimit: 60_000 })
  stop.abort()
  // The pipe closes when the last process that writes to it has ended.
  const [, signal]: unknown[] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  forget()
})

it('ends a child that shows no sign of work', async () => {
  const child = await started()
  const { forget } = guard(child, { quietLimit: 50 })
  const [, signal]: unknown[] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  forget()
})

it('leaves nothing behind when this process ends', () => {
  const before = process.listenerCount('exit')
  const child = spawn(process.execPath, ['-e', ''], { ...ownGroup, stdio: 'ignore' })
  const { forget } = guard(child, { quietLimit: 60_000 })
  expect(process.listenerCount('exit')).toBe(before + 1)
  forget()
  expect(process.listenerCount('exit')).toBe(before)
})
