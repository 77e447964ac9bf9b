import { setFlagsFromString } from 'node:v8'

/**
 * Does work during which V8's young generation becomes no larger than it is. Each of its collections finds little alive
 * during a fill, but V8 adds that up and lets it grow to 128 MB in the end, which saves no time.
 */
export async function inYoungGenerationAsItIs<Result>(work: () => Promise<Result>): Promise<Result> {
  setFlagsFromString('--semi-space-growth-factor=1')
  try {
    return await work()
  } finally {
    // As V8 has it.
    setFlagsFromString('--semi-space-growth-factor=2')
  }
}
