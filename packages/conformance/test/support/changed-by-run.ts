import { isDeepStrictEqual } from 'node:util'
import { createSandbox } from '@case-management/sandbox'
import { moving } from '../../src/host/not-restored.ts'
import type { ConformanceOptions } from '../../src/index.ts'
import { recordsOf } from './probed-sandbox.ts'
import { strictRun } from './strict-run.ts'

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
    const report = await strictRun(sandbox, options)
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
