import type { ViteUserConfig } from 'vitest/config'

/** What tests in the browser set: all files share one browser and one served site, whose pages forget what a test did. */
export const inOneBrowser: ViteUserConfig['test'] = { fileParallelism: false, isolate: false }
