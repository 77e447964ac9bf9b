// Imported ahead of a program (`node --import`): when whoever started it is gone, however that ended, the program gets
// SIGTERM. npm, npx and pnpm do not pass every signal on, and SIGKILL cannot be passed on.
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Set by run-to-end.mjs for a program whose standard input ends when its parent does, whatever is in between. */
export const watchesInput = 'CASE_MANAGEMENT_WATCHES_INPUT'

if (isMainThread) watch()

function watch() {
  if (process.env[watchesInput]) {
    // The programs that this one starts have another input.
    delete process.env[watchesInput]
    process.stdin
      .once('close', end)
      .on('error', () => {})
      .resume()
    process.stdin.unref()
  } else if (process.env.npm_lifecycle_event) {
    const starters = startersOf(process.ppid)
    const timer = setInterval(() => {
      if (startersOf(process.ppid) === starters) return
      clearInterval(timer)
      end()
    }, 200).unref()
  }
}

/**
 * The package managers that started this script, with the shells between them, such as npx, sh, pnpm and sh: they wait
 * for what they start. A shell of a person does not, and what it left in the background goes on without it.
 *
 * @param {number} pid of a process that may be one of them
 * @returns {string} the pids
 */
function startersOf(pid) {
  try {
    const [, parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/^.*\) . (\d+)/s) ?? []
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (isPackageManager(command)) return `${pid} ${startersOf(Number(parent))}`
    const above = /^\S*sh -c /.test(command) ? startersOf(Number(parent)) : ''
    return above === '' ? '' : `${pid} ${above}`
  } catch {
    // Only Linux tells more than the parent.
    return pid === process.ppid ? String(pid) : ''
  }
}

/** @param {string} command */
function isPackageManager(command) {
  return /^(?:\S*node(?: -\S+)* )?\S*\b(?:npm|npx|pnpm|yarn|corepack)(?:-cli)?(?:\.[cm]?js)?(?: |$)/.test(
    command,
  )
}

function end() {
  process.kill(process.pid, 'SIGTERM')
}
