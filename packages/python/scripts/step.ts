import { spawnSync } from 'node:child_process'
import { isOffline } from './environment.ts'
import { packageFolder } from './paths.ts'
import { tellSkipped, type Counts } from './report.ts'

/**
 * Runs a step and adds it to the counts, as skipped where it needs a registry that cannot be reached.
 *
 * @returns whether it went well.
 */
export function step(
  what: string,
  command: string,
  args: string[],
  counts: Counts,
  folder = packageFolder,
): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (status === 0) {
    console.log(`ok: ${what}`)
    counts.passed += 1
  } else if (isOffline(stderr)) {
    tellSkipped(what, 'the registry cannot be reached')
    counts.skipped += 1
  } else {
    console.error(`failed: ${what}\n${stdout}${stderr}`)
    counts.failed += 1
  }
  return status === 0
}
