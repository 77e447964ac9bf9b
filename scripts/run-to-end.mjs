// Runs a command so that nothing of it outlives this process. No dependency: bootstrap.mjs needs it before the install.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { watchesInput } from './end-with-parent.mjs'
import { familyOf } from './processes.mjs'

/** How long what was told to end may take to put things in order, in milliseconds. */
const graceMs = 15_000

const isWindows = process.platform === 'win32'

/**
 * Runs a command to its end. A signal to this process ends the command, with all that it started: each gets the signal,
 * and what still runs after 15 seconds, or at a second signal, is killed.
 * When this process is killed itself, the input of the command ends, which end-with-parent.mjs listens for.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, interrupted: boolean }>} its exit code, or 128 + the number of the signal that ended it.
 * @throws an error with a `code` such as `ENOENT` when the command cannot be started.
 */
export async function runToEnd(command, args, { cwd, env = process.env }) {
  const child = spawn(command, args, {
    cwd,
    env: { ...env, [watchesInput]: '1' },
    stdio: ['pipe', 'inherit', 'inherit'],
    // A group of its own: Ctrl-C reaches this process only, which passes it on once.
    detached: !isWindows,
    // There npx is a script, which only a shell can run.
    shell: isWindows && command === 'npx',
  })
  // A command that ends early has closed its input.
  child.stdin.on('error', () => {})
  /** @type {NodeJS.Signals | undefined} */
  let interruption
  /** @type {NodeJS.Timeout | undefined} */
  let impatience
  let askedAt = 0
  /** @type {Set<number>} */
  let family = new Set()
  const look = () => {
    if (child.pid !== undefined) family = familyOf([child.pid, ...family])
  }
  const looking = setInterval(look, 2000).unref()
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (interruption && performance.now() - askedAt < 1000) return
    look()
    if (interruption) for (const pid of family) kill(pid, 'SIGKILL')
    else if (child.pid !== undefined) kill(isWindows ? child.pid : -child.pid, signal)
    if (!interruption) impatience = setTimeout(() => stop(signal), graceMs)
    interruption ??= signal
    askedAt = performance.now()
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  try {
    const [code, signal] = await ended(child)
    if (interruption ?? signal) {
      // It did not wait for what it started, or could not pass the signal on.
      look()
      for (const pid of family) kill(pid, 'SIGTERM')
      await allEnded(() => {
        look()
        return family
      })
    }
    return { code: exitCode(code, interruption ?? signal), interrupted: interruption !== undefined }
  } finally {
    clearInterval(looking)
    clearTimeout(impatience)
    for (const signal of signals) process.off(signal, stop)
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<[number | null, NodeJS.Signals | null]>} */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve([code, signal]))
  })
}

/** Waits until nothing runs any more, and kills what takes too long. @param {() => Set<number>} running */
async function allEnded(running) {
  const deadline = performance.now() + graceMs
  for (let left = running(); left.size > 0; left = running()) {
    if (performance.now() > deadline) for (const pid of left) kill(pid, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** @param {number | null} code @param {NodeJS.Signals | null | undefined} signal */
function exitCode(code, signal) {
  return signal ? 128 + constants.signals[signal] : (code ?? 1)
}

/** @param {number} pid of a process, or of a group with a minus before it. @param {NodeJS.Signals} signal */
function kill(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has just ended.
  }
}
