// What runs on this machine, without any dependency.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Process
 * @property {number} pid
 * @property {number} parent
 * @property {number} group
 */

/**
 * Everything that runs; what has ended and is only not yet collected is left out.
 *
 * @returns {Process[]} none on Windows.
 */
function runningProcesses() {
  if (process.platform === 'linux') return readdirSync('/proc').filter(isNumber).flatMap(fromProc)
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8' })
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [pid, parent, group, state = 'Z'] = line.trim().split(/\s+/)
    return state.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group) }]
  })
}

/**
 * A process, its group, and all that those started, and so on.
 *
 * @param {Iterable<number>} pids - those of processes; one that has ended stands for what is left of its group.
 * @returns {Set<number>} the pids of what runs.
 */
export function familyOf(pids) {
  const running = runningProcesses()
  const known = new Set(pids)
  /** @type {Set<number>} */
  const family = new Set()
  for (let before = -1; before < family.size;) {
    before = family.size
    for (const { pid, parent, group } of running) {
      if (!known.has(pid) && !known.has(parent) && !known.has(group)) continue
      known.add(pid)
      family.add(pid)
    }
  }
  family.delete(process.pid)
  return family
}

/** @param {string} pid @returns {Process[]} */
function fromProc(pid) {
  try {
    // The name of a program stands in brackets, and may hold blanks and brackets itself.
    const [state, parent, group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group) }]
  } catch {
    // It has ended meanwhile.
    return []
  }
}

/** @param {string} name */
function isNumber(name) {
  return /^\d+$/.test(name)
}
