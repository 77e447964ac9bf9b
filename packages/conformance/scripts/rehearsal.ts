import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { rehearse } from './rehearsal/rehearse.ts'
import { seedsIn, seedsOfNight } from './rehearsal/seeds.ts'

const usage = `rehearsal [--seeds 1-10 | --tonight 2] [--tasks 50000] [--divisor 20] [--moves 0.04] [--keep]

Plays a tenant on this machine, and goes the whole way of a new user against it by the commands of the guides.

  --seeds <numbers>   one rehearsal each, with other answers to the open questions, such as 1-3,7 (default 1)
  --tonight <number>  so many of ten seeds that take turns, other ones each night
  --tasks <number>    tasks in the stream (default 50000)
  --divisor <number>  RATE_LIMIT_DIVISOR of the host and of the commands: divides the windows of limits and the waits
                      for them, nothing else (default 20)
  --moves <number>    changes by others for each request (default 0.04)
  --keep              keeps what is printed in test/rehearsal-output.txt, which the guide shows`

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    seeds: { type: 'string', default: '1' },
    tonight: { type: 'string' },
    tasks: { type: 'string', default: '50000' },
    divisor: { type: 'string', default: '20' },
    moves: { type: 'string', default: '0.04' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const seeds =
  values.tonight === undefined ? seedsIn(values.seeds) : seedsOfNight(new Date(), Number(values.tonight))
const red: string[] = []
const told: string[] = []
for (const seed of seeds) {
  const tasks = Number(values.tasks)
  tell(`seed ${seed}: a stream of ${tasks} tasks`)
  const start = Date.now()
  const { wrong } = await rehearse(
    {
      seed,
      tasks,
      divisor: Number(values.divisor),
      moves: Number(values.moves),
      late: [50, 300],
      gatewayOneIn: 500,
    },
    tell,
  )
  const minutes = ((Date.now() - start) / 60_000).toFixed(1)
  tell(`  ${wrong.length === 0 ? 'green' : `RED: ${wrong.join('; ')}`}, ${minutes} minutes`)
  if (wrong.length > 0) red.push(String(seed))
}
tell(
  red.length === 0
    ? `all of ${seeds.length} went well`
    : `${red.length} of ${seeds.length} did not: seeds ${red.join(', ')}`,
)
if (values.keep)
  await writeFile(new URL('../test/rehearsal-output.txt', import.meta.url), `${told.join('\n')}\n`)
process.exitCode = red.length > 0 ? 1 : 0

function tell(line: string): void {
  told.push(line)
  console.log(line)
}
