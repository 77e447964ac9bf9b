import { parseArgs } from 'node:util'
import { rehearse } from './rehearsal/rehearse.ts'

const usage = `rehearsal [--seeds 1,2,3] [--tasks 5000] [--divisor 20] [--moves 0.04]

Plays a tenant on this machine, and goes the whole way of a new user against it by the commands of the guides.

  --seeds <numbers>   one rehearsal each, with other answers to the open questions (default 1)
  --tasks <number>    tasks in the stream (default 5000; the sandbox reads every task for a search that is not as the contract
                      says, which takes two seconds with 50000)
  --divisor <number>  RATE_LIMIT_DIVISOR of the host and of the commands: divides the windows of limits and the waits
                      for them, nothing else (default 20)
  --moves <number>    changes by others while a request is answered (default 0.04)`

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    seeds: { type: 'string', default: '1' },
    tasks: { type: 'string', default: '5000' },
    divisor: { type: 'string', default: '20' },
    moves: { type: 'string', default: '0.04' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const seeds = values.seeds.split(',').map(Number)
const red: string[] = []
for (const seed of seeds) {
  const tasks = Number(values.tasks)
  console.log(`seed ${seed}: a stream of ${tasks} tasks`)
  const start = Date.now()
  const { wrong } = await rehearse({
    seed,
    tasks,
    divisor: Number(values.divisor),
    moves: Number(values.moves),
    late: [50, 300],
    gatewayOneIn: 500,
  })
  const minutes = ((Date.now() - start) / 60_000).toFixed(1)
  console.log(`  ${wrong.length === 0 ? 'green' : `RED: ${wrong.join('; ')}`}, ${minutes} minutes`)
  if (wrong.length > 0) red.push(String(seed))
}
console.log(
  red.length === 0
    ? `all of ${seeds.length} went well`
    : `${red.length} of ${seeds.length} did not: seeds ${red.join(', ')}`,
)
process.exitCode = red.length > 0 ? 1 : 0
