import { contractDialect } from '@case-management/contract/questions'
import { createSandbox } from '@case-management/sandbox'
import { probeHost } from '../../src/probe/probe.ts'
import { sandboxApp, sandboxTarget } from './honest-sandbox.ts'
import { createMover, type Movement } from './mover.ts'
import { mistakesOf } from './probed-sandbox.ts'

/** What a probe says of a host that behaves as the contract says, while others move its tasks. */
export async function movingProbe({ rate, seed }: Pick<Movement, 'rate' | 'seed'>, tasks = 150) {
  const sandbox = await createSandbox({ tasks, seed, checkEvery: 0 })
  try {
    const mover = await createMover(sandbox, { rate, seed, spared: [] })
    const host = mover.beside((request) => sandbox.fetch(request))
    const probe = await probeHost({
      target: { ...sandboxTarget(), writable: false },
      credentials: sandboxApp,
      fetch: (input, init) => host(new Request(input, init)),
    })
    const { updated, added, removed } = mover.changes
    return { ...probe, mistakes: mistakesOf(probe, contractDialect), changes: updated + added + removed }
  } finally {
    await sandbox.close()
  }
}
