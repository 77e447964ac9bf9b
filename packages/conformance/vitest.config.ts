import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testConfig } from '../../vitest.base.ts'

// Journals of runs in tests are not put among those of the person who tests.
const state = mkdtempSync(join(tmpdir(), 'conformance-state-'))
process.on('exit', () => rmSync(state, { recursive: true, force: true }))

// Each run of Dredd starts a process; how long that takes says nothing about conformance.
export default testConfig('test', { testTimeout: 300_000, env: { XDG_STATE_HOME: state } })
