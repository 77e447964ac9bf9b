// What the targets of the clients in other languages share: to run checks, say what is left out, and count.
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What a target checked, as `npm test` adds it up. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** One check: it passes unless it throws, with what is wrong. */
export interface Check {
  name: string
  run: () => void | Promise<void>
}

/** Thrown by a check that this machine cannot make, with what it lacks. */
export class LeftOut extends Error {
  override name = 'LeftOut'
}

/** What a machine has of a tool, or why it cannot be used. */
export type Tool = object | { cannot: string }

/**
 * Writes what a target of a package checked, and ends this process with a failure when a check failed.
 *
 * @param folder - the folder of the package.
 */
export function writeReport(folder: string, target: string, { passed, failed, skipped }: Counts): void {
  mkdirSync(join(folder, 'reports'), { recursive: true })
  writeFileSync(join(folder, 'reports', `${target}.json`), JSON.stringify({ passed, failed, skipped }))
  console.log(`${nameOf(folder)}, ${target}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (failed > 0) process.exitCode = 1
}

/** Says what a target of a package leaves out, and why. */
export function tellLeftOut(folder: string, target: string, what: string, why: string): void {
  console.warn(`${nameOf(folder)}, ${target}: ${what} left out: ${why}.`)
}

/**
 * Runs checks one after the other and reports them; where the tool is missing, it says which are left out and why,
 * and counts them as skipped.
 */
export async function runChecks(
  folder: string,
  target: string,
  tool: Tool,
  checks: readonly Check[],
): Promise<void> {
  if ('cannot' in tool) {
    tellLeftOut(folder, target, checks.map(({ name }) => name).join(', '), tool.cannot)
    return writeReport(folder, target, { passed: 0, failed: 0, skipped: checks.length })
  }
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, run } of checks) {
    try {
      await run()
      counts.passed += 1
      console.log(`✓ ${name}`)
    } catch (error) {
      if (error instanceof LeftOut) {
        counts.skipped += 1
        tellLeftOut(folder, target, name, error.message)
        continue
      }
      counts.failed += 1
      console.error(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`)
    }
  }
  writeReport(folder, target, counts)
}

/** A package as people call it, such as `packages/go`; the workspace by the name of its folder. */
function nameOf(folder: string): string {
  const name = basename(folder)
  return basename(dirname(folder)) === 'packages' ? `packages/${name}` : name
}
