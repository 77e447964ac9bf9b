import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ViteUserConfig } from 'vitest/config'

// Journals of runs in tests are not put among those of the person who tests.
const state = mkdtempSync(join(tmpdir(), 'conformance-state-'))
process.on('exit', () => rmSync(state, { recursive: true, force: true }))

/** Two files at a time, because they wait for hosts and processes much of the time. */
export const besideHosts: ViteUserConfig['test'] = { maxWorkers: 2, env: { XDG_STATE_HOME: state } }
