import { endOnSignal } from '@case-management/serving'
import { Command } from 'commander'
import { accountIdSchema, streamIdSchema } from '../config/identifiers.ts'
import { createProgressReporter, seedTasks } from '../data/index.ts'
import { demo } from '../demo.ts'
import { defaultFile, openStorage } from './open-storage.ts'
import { moment, textOf, wholeNumber } from './parse-options.ts'
import { inYoungGenerationAsItIs } from './young-generation.ts'

interface Flags {
  tasks: number
  seed: number
  now?: number
  db?: string
  account: string
  stream: string
}

/** `sandbox seed`: fills a stream with generated tasks. */
export function seedCommand(): Command {
  return new Command('seed')
    .description('Adds generated tasks to a stream. Run it again to resume after an interruption.')
    .option('--tasks <number>', 'number of tasks', wholeNumber(1, 100_000_000), 1000)
    .option('--seed <number>', 'seed of the generated tasks', wholeNumber(0, 2 ** 31 - 1), 1)
    .option(
      '--now <moment>',
      'time that the dates are spread around (ISO 8601, UTC; default: the system time)',
      moment,
    )
    .option('--db <file>', `SQLite file (default: "${defaultFile}", or PostgreSQL at DATABASE_URL)`)
    .option('--account <id>', 'account of the stream', textOf(accountIdSchema), demo.accountId)
    .option('--stream <id>', 'stream to fill', textOf(streamIdSchema), demo.streamId)
    .addHelpText(
      'after',
      `
Environment:
  DATABASE_URL   PostgreSQL to use if --db is not given

Exit codes: 0 filled, 1 failure or stopped, 2 wrong use or a database that cannot be opened, read or written.`,
    )
    .action(seed)
}

async function seed({ tasks, seed: from, now = Date.now(), db, account, stream }: Flags): Promise<void> {
  const storage = await openStorage(db, process.env['DATABASE_URL'])
  const progress = createProgressReporter(process.stderr)
  const stopped = new AbortController()
  endOnSignal(async () =>
    stopped.abort(new Error('Stopped. What was stored is kept; run the same command again to resume.')),
  )
  try {
    const scope = { accountId: account, streamId: stream }
    const added = await inYoungGenerationAsItIs(() =>
      seedTasks(storage, scope, {
        tasks,
        seed: from,
        now,
        onProgress: (state) => progress.report(state),
        signal: stopped.signal,
      }),
    )
    progress.end()
    console.log(`Stored ${added} tasks; the stream holds ${await storage.count(scope)}.`)
  } finally {
    progress.end()
    await storage.close()
  }
}
