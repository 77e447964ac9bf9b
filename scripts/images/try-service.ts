import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { argumentOf, wordsOf, type Stage } from './dockerfile.ts'
import type { LaidOut } from './lay-out.ts'

/** How often a service is asked whether it is well, half a second apart, until it must be. */
const tries = 120

/** What an engine is told beside the image. */
export interface Started {
  options?: readonly string[]
  variables?: Record<string, string>
}

/**
 * Starts what a stage starts, waits until its health check is content, and ends it as an engine does.
 *
 * @throws an error of one line when it never gets well, or does not end cleanly.
 */
export async function tryService(
  stage: Stage,
  { root, workdir, environment }: LaidOut,
  { options: flags = [], variables = {} }: Started = {},
): Promise<void> {
  const user = argumentOf(stage, 'USER')
  if (user === undefined || ['0', 'root'].includes(user)) throw new Error('it runs as root: name a USER.')
  const [program = '', ...args] = [
    ...wordsOf(argumentOf(stage, 'ENTRYPOINT')),
    ...wordsOf(argumentOf(stage, 'CMD')),
    ...flags,
  ]
  const options = { cwd: join(root, workdir), env: { ...process.env, ...environment, ...variables } }
  const service = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    const [check = '', ...rest] = wordsOf(argumentOf(stage, 'HEALTHCHECK'))
    await untilWell(service, () => spawnSync(check, rest, options).status === 0)
    service.kill('SIGTERM')
    const [code, signal] = await once(service, 'exit')
    if (code !== 0) throw new Error(`it ended with ${signal ?? code} on SIGTERM.`)
  } finally {
    service.kill('SIGKILL')
  }
}

async function untilWell(service: ChildProcess, isWell: () => boolean): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    if (service.exitCode !== null) throw new Error(`it ended with ${service.exitCode} before it was well.`)
    if (isWell()) return
    await setTimeout(500)
  }
  throw new Error('its health check was never content.')
}
