import { isDeepStrictEqual } from 'node:util'
import { createSandbox, type Sandbox } from '@case-management/sandbox'
import { moving } from '../../src/host/not-restored.ts'
import { runConformance, type ConformanceOptions } from '../../src/index.ts'
import { textOf, type JsonObject } from '../../src/projection/json.ts'
import { objectOf } from '../faults/fault.ts'
import { sandboxApp, sandboxTarget } from './honest-sandbox.ts'

/**
 * Makes a strict run on a sandbox as it is without options, whose tasks are the generated ones and those of the
 * contract's examples.
 *
 * @returns the report, and which values of tasks are others after it. What was added is left out.
 */
export async function changedByRun(options: Partial<ConformanceOptions>) {
  const sandbox = await createSandbox({ checkEvery: 0 })
  try {
    const before = await recordsOf(sandbox)
    const report = await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      fetch: sandbox.fetch,
      ...options,
    })
    const after = await recordsOf(sandbox)
    const changed = [...before].flatMap(([id, record]) =>
      Object.entries(record)
        .filter(([key, value]) => !moving.has(key) && !isDeepStrictEqual(after.get(id)?.[key], value))
        .map(([key]) => `${key} of ${id}`),
    )
    return { report, changed }
  } finally {
    await sandbox.close()
  }
}

async function recordsOf({ storage }: Sandbox): Promise<Map<string, JsonObject>> {
  const records = new Map<string, JsonObject>()
  for await (const { record: text } of storage.export()) {
    const record = objectOf(text) ?? {}
    records.set(textOf(record['_id']), record)
  }
  return records
}
