import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from './dockerfile.ts'

/** A stage as it lies in a folder of this machine, which stands for the root of its file system. */
export interface LaidOut {
  root: string
  /** Path in it that commands run in. */
  workdir: string
  environment: Record<string, string>
}

/** What a stage may copy from. */
export interface Sources {
  /** Copies the context of the build to a folder. */
  context: (from: string, to: string) => void
  stages: ReadonlyMap<string, LaidOut>
}

/**
 * Runs the steps of a stage in a folder, without an engine: what its base holds, this machine has to have.
 *
 * @throws an error of one line for a command that fails.
 */
export function layOut(stage: Stage, root: string, { context, stages }: Sources): LaidOut {
  const laid: LaidOut = { root, workdir: '/', environment: {} }
  for (const { name, argument } of stage.instructions) {
    if (name === 'WORKDIR') {
      laid.workdir = argument
      mkdirSync(join(root, argument), { recursive: true })
    } else if (name === 'ENV') {
      for (const [, key = '', value = ''] of argument.matchAll(/(\w+)=(\S+)/g)) laid.environment[key] = value
    } else if (name === 'COPY') {
      const [, from, path = '', to = ''] = /^(?:--from=(\S+) )?(\S+) (\S+)$/.exec(argument) ?? []
      const target = to.startsWith('/') ? join(root, to) : join(root, laid.workdir, to)
      if (from === undefined) context(path, target)
      else
        cpSync(join(stages.get(from)?.root ?? '', path), target, { recursive: true, verbatimSymlinks: true })
    } else if (name === 'RUN') runStep(argument, laid)
  }
  return laid
}

function runStep(command: string, { root, workdir, environment }: LaidOut): void {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: join(root, workdir),
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`RUN ${command} ended with ${status}:\n${stdout}${stderr}`)
}
