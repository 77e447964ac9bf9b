// `pnpm score`: fails when a figure of `redocly score` falls beneath score-floor.json.
// When the spec gets better, raise the floor in the same commit.
import { fileURLToPath } from 'node:url'
import floor from './score-floor.json' with { type: 'json' }
import { redocly } from './redocly.ts'
import { fallsBeneath, type Score } from './score-ratchet.ts'

const spec = fileURLToPath(new URL('..', import.meta.url))
const { exitCode, stdout, stderr } = await redocly(
  ['score', 'openapi.yaml', '--format', 'json', '--config', '../redocly.yaml'],
  spec,
)
if (exitCode !== 0) {
  console.error(
    `redocly score failed: ${stderr.trim().split('\n').at(-1)}. Run pnpm lint to see what is wrong with the spec.`,
  )
  process.exit(2)
}
const score: Score = JSON.parse(stdout)
const rows = Object.entries(score.subscores).map(([name, value]) => `${name} ${(value * 100).toFixed(1)} %`)
console.log(`redocly score ${score.agentReadiness}: ${rows.join(', ')}`)

const fallen = fallsBeneath(score, floor)
for (const line of fallen) console.error(`✗ ${line} (spec/lint/score-floor.json)`)
process.exitCode = fallen.length > 0 ? 1 : 0
