import { cpus, loadavg, totalmem } from 'node:os'
import type { CallCost, DatabaseFigures } from './database.ts'
import { isReached, type Aim } from './aims.ts'
import type { StreamFigures } from './streams.ts'

/** On what was measured, and how busy it was with other work. */
export function environmentTable(): string {
  const [model] = cpus()
  return table(
    ['machine', 'Node', 'SQLite', 'other work'],
    [
      [
        `${cpus().length} × ${model?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB`,
        process.version,
        process.versions['sqlite'] ?? '',
        `${loadavg()[2]?.toFixed(1)} processes ready to run in the last 15 minutes, those of the measurement included`,
      ],
    ],
  )
}

/** Every aim with its figure, whether it is reached or not. */
export function aimsTable(aims: readonly Aim[]): string {
  const verdicts = new Map([
    [true, 'yes'],
    [false, '**no**'],
  ])
  return table(
    ['what', 'figure', 'aim', 'reached', 'more'],
    aims.map((aim) => [
      aim.name,
      `${shown(aim.value)}${aim.unit === 'times' ? '' : ` ${aim.unit}`}`,
      aim.least === undefined ? `≤ ${aim.most}` : `≥ ${aim.least}`,
      verdicts.get(isReached(aim) ?? false) ?? '',
      aim.note,
    ]),
  )
}

/** Every figure of streams by their size. */
export function growthTable(figures: readonly StreamFigures[]): string {
  const names = Object.keys(figures[0]?.searches ?? {})
  const row = (name: string, of: (each: StreamFigures) => number | undefined) => [
    name,
    ...figures.map((each) => shown(of(each) ?? Number.NaN)),
  ]
  return table(
    ['', ...figures.map(({ tasks }) => `${tasks.toLocaleString('en-US')} tasks`)],
    [
      ...names.map((name) => row(name, ({ searches }) => searches[name]?.median)),
      row('first page alone, p99 over HTTP', ({ alone }) => alone.processing),
      row(
        'first page beside the dearest search, p99 over HTTP',
        ({ besideDearest }) => besideDearest.processing,
      ),
      row('the same with what waited for a processor', ({ besideDearest }) => besideDearest.clock),
      row('loading (s)', (each) => each.loadSeconds),
      row('loading, processor time (s)', (each) => each.loadProcessorSeconds),
      row('memory while loading (MB)', (each) => each.loadMegabytes),
      row('opening, to the first answer (s)', (each) => each.openSeconds),
      row('opening, processor time (s)', (each) => each.openProcessorSeconds),
      row('memory after all searches (MB)', (each) => each.servingMegabytes),
      row('file (MB)', (each) => each.fileMegabytes),
    ],
  )
}

/** What calls cost in PostgreSQL by the size of the stream, the database's part and the sandbox's. */
export function databaseTable(figures: readonly DatabaseFigures[]): string {
  const names = Object.keys(figures[0]?.calls ?? {})
  const bytes = (of: keyof DatabaseFigures['bytesPerTask']) =>
    figures.map((each) => shown(each.bytesPerTask[of]))
  return table(
    ['', ...figures.map(({ tasks }) => `${tasks.toLocaleString('en-US')} tasks`)],
    [
      ...names.map((name) => [name, ...figures.map(({ calls }) => cost(calls[name]))]),
      ['to store a task', ...figures.map(({ stored }) => cost(stored))],
      ['bytes of a row', ...bytes('rows')],
      ['bytes of its record', ...bytes('records')],
      ['bytes in indexes', ...bytes('indexes')],
    ],
  )
}

function cost(each: CallCost | undefined): string {
  return each ? `${shown(each.database)} + ${shown(each.sandbox)}` : ''
}

function shown(value: number): string {
  return value < 100 ? String(Number(value.toPrecision(2))) : Math.round(value).toLocaleString('en-US')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
