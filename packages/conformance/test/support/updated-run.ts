import { operations, security } from '@case-management/contract'
import {
  createSandbox,
  createSqliteStorage,
  demo,
  demoOther,
  mintToken,
  type Sandbox,
} from '@case-management/sandbox'
import * as fc from 'fast-check'
import { runConformance, type RunReport } from '../../src/index.ts'
import { sandboxApp, sandboxTarget } from './honest-sandbox.ts'
import { records } from './records.ts'
import { rememberedUpdates, validUpdates } from './valid-updates.ts'

/** What became of a sandbox under many updates. */
export interface UpdatedRun {
  report: RunReport
  /** Updates that were refused, and answers that broke the contract as the sandbox itself sees them. */
  violations: string[]
}

/** How a sandbox is updated and then checked. */
export interface UpdatedRunOptions {
  /** Start of every random choice. */
  seed: number
  /** How many random updates are sent, before those that once left a state that the suite disliked. */
  updates: number
  /** Which tasks the laws write to: one with every key, or one with hardly any. */
  scratch: 'full' | 'sparse'
  /** Random cases of each law; as many as in any run, when left out. */
  runs?: number
}

const fullTasks = 4
const sparse = { _id: 'ti-1', caseId: 'ci-1', caseRefId: 'CS000001', name: 'Nearly nothing' }

/** Sends random valid updates to a sandbox, to full tasks and to one with the required keys alone, then runs all laws on it. */
export async function updatedRun({ seed, updates, scratch, runs }: UpdatedRunOptions): Promise<UpdatedRun> {
  const { accountId, streamId } = demo
  const stored = [...records(fullTasks, demo), sparse]
  const ids = stored.map(({ _id }) => _id)
  const storage = createSqliteStorage({ file: ':memory:' })
  await storage.insert({ accountId, streamId }, stored)
  await storage.insert(demoOther, records(3, demoOther, '8'))
  const sandbox = await createSandbox({ storage })
  try {
    const violations = new Set<string>()
    await sendUpdates(sandbox, ids, { seed, updates }, violations)
    const report = await runConformance({
      target: { ...sandboxTarget(), taskIds: scratch === 'sparse' ? [sparse._id] : ids },
      credentials: sandboxApp,
      strict: true,
      fetch: sandbox.fetch,
      phases: ['laws'],
      seed,
      ...(runs !== undefined && { runs }),
    })
    const { lastViolation } = sandbox.answers
    if (lastViolation !== undefined) violations.add(lastViolation)
    return { report, violations: [...violations] }
  } finally {
    await sandbox.close()
  }
}

async function sendUpdates(
  sandbox: Sandbox,
  ids: readonly string[],
  { seed, updates }: { seed: number; updates: number },
  violations: Set<string>,
): Promise<void> {
  const { method, path, contentType } = operations.updateTask
  const headers = {
    [security.header]: await mintToken(demo),
    accountId: demo.accountId,
    'Content-Type': contentType,
  }
  const random = fc.sample(fc.record({ id: fc.constantFrom(...ids), body: validUpdates() }), {
    seed,
    numRuns: updates,
  })
  // Last, and each to another task, so that what they leave is there when the laws look.
  const remembered = rememberedUpdates.map((body, index) => ({ id: ids[index % ids.length] ?? '', body }))
  for (const { id, body } of [...random, ...remembered]) {
    const place = path.replace('{streamId}', demo.streamId).replace('{taskId}', id)
    const text = JSON.stringify(body)
    const response = await sandbox.fetch(`http://sandbox${place}`, { method, headers, body: text })
    if (response.status !== 200) violations.add(`${response.status} for ${text}: ${await response.text()}`)
    const { lastViolation } = sandbox.answers
    if (lastViolation !== undefined) violations.add(`${lastViolation} for ${text}`)
  }
}

/** What a run disliked, as texts. */
export function dislikes({ report, violations }: UpdatedRun): string[] {
  const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
  return [...violations, ...failed.map(({ id, messages }) => `${id}: ${messages.join('; ')}`)]
}
