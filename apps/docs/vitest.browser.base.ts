import type { ViteUserConfig } from 'vitest/config'

/**
 * What tests in the browser set: two files at a time, because one keeps hardly more than a core busy, each in a process
 * whose files share one browser and one served site, whose pages forget what a test did.
 */
export const inSharedBrowsers: ViteUserConfig['test'] = { maxWorkers: 2, isolate: false }
