import { onTestFinished } from 'vitest'
import { demo } from '../../src/demo.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox.ts'
import type { Task } from '../../src/model.ts'

/** A sandbox with these tasks in the demo stream, closed after the test; it fails the test when an answer breaks the contract. */
export async function sandboxWith(tasks: readonly Task[], options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ tasks: 0, ...options })
  onTestFinished(async () => {
    await sandbox.close()
    // Every answer of every test is held against the contract.
    const { lastViolation } = sandbox.answers
    if (lastViolation !== undefined) throw new Error(`An answer broke the contract: ${lastViolation}`)
  })
  await sandbox.storage.insert(demo, tasks)
  return sandbox
}
