// `pnpm nightly`: what takes too long for every change, one after the other. What follows it goes to nx.
import { nx } from './nx.mjs'

/** CONTRIBUTING.md says what each does. */
const targets = [
  'test-all',
  'browser-all',
  'keep-score-all',
  'budget-curve',
  'findings-score',
  'false-alarms',
  'moving',
  'kill-runs',
  'kill-server',
  'several-servers',
  'fuzz',
  'memory',
  'large',
  'rehearsal',
  'probe-answers',
  'dialects',
  'any-updates',
  'first-updates',
  'prism-proxy',
  'other-testers',
  'pythons',
  'generators',
  'registry',
  'images',
  'linters',
]

const { code } = await nx([
  'run-many',
  '--targets',
  targets.join(','),
  '--parallel',
  '1',
  ...process.argv.slice(2),
])
process.exitCode = code
