/**
 * Measures the sandbox and the rest of the kit, and writes the figures as a table and a chart to `bench/results`.
 *
 * pnpm bench --only ratios --seconds 2 --rounds 5
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { growthChart } from './chart.ts'
import { measureDatabase, type DatabaseFigures } from './database.ts'
import { measureKit } from './kit.ts'
import { measureRatios } from './ratios.ts'
import { aimsTable, databaseTable, environmentTable, growthTable } from './report.ts'
import { aimsOf, measureStream, type StreamFigures } from './streams.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    calls: { type: 'string', default: '50' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    files: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`pnpm bench [options]

--only ratios|kit|streams|database
                       measure one part
--seconds <number>     of each measurement of a ratio (3)
--rounds <number>      of each ratio, of which the middle one counts (5)
--calls <number>       of each search (50)
--sizes <numbers>      of the streams (10000,100000,1000000); PostgreSQL gets the first two
--files <folder>       that keeps the streams, so that the next run need not load them`)
} else {
  await measure()
}

async function measure(): Promise<void> {
  const folder = new URL('../../../bench/results/', import.meta.url)
  await mkdir(folder, { recursive: true })
  if (isAsked('ratios')) {
    const aims = await measureRatios({
      tasks: 10_000,
      seconds: Number(values.seconds),
      rounds: Number(values.rounds),
    })
    const text = `# The sandbox beside other hosts\n\n${environmentTable()}\n\n${aimsTable(aims)}\n`
    await writeFile(new URL('ratios.md', folder), text)
    console.log(text)
  }
  if (isAsked('kit')) {
    const text = `# Working with the kit\n\n${environmentTable()}\n\n${aimsTable(await measureKit())}\n`
    await writeFile(new URL('kit.md', folder), text)
    console.log(text)
  }
  if (isAsked('streams')) {
    const figures: StreamFigures[] = []
    for (const tasks of values.sizes.split(',').map(Number)) {
      figures.push(await measureStream(tasks, Number(values.calls), values.files))
      console.log(growthTable(figures))
    }
    const largest = figures.at(-1)
    const aims = largest === undefined ? [] : aimsOf(largest)
    const text = `# Streams that grow

${environmentTable()}

## ${largest?.tasks.toLocaleString('en-US')} tasks in one stream

${aimsTable(aims)}

## Growth

Milliseconds of processor time in the middle of ${values.calls} calls inside the process, each with its total and a page of 50: what a call takes where nothing else runs. What other work does to the clock would hide it; loading and opening are by the clock, answers over HTTP by the clock without what host and caller waited for a processor.

${growthTable(figures)}

![How the searches grow with the stream](growth.svg)
`
    await writeFile(new URL('streams.md', folder), text)
    await writeFile(new URL('growth.svg', folder), growthChart(figures))
    console.log(text)
  }
  if (isAsked('database')) {
    const figures: DatabaseFigures[] = []
    for (const tasks of values.sizes.split(',').slice(0, 2).map(Number)) {
      figures.push(await measureDatabase(tasks, Number(values.calls)))
      console.log(databaseTable(figures))
    }
    const text = `# Costs of a call in the database

${environmentTable()}

Milliseconds of processor time for one call, by itself: what PostgreSQL takes, and what storage takes in the sandbox's process. A search brings its exact total and a page of 50; an update is one of fifty that arrive together, and is on disk. HTTP, the token and the checks of a call come on top ([ratios.md](ratios.md)).

${databaseTable(figures)}
`
    await writeFile(new URL('database.md', folder), text)
    console.log(text)
  }
}

function isAsked(part: 'ratios' | 'kit' | 'streams' | 'database'): boolean {
  return values.only === undefined || values.only === part
}
