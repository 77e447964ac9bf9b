// `pnpm nx keep-status docs`: keeps the last conformance runs, for the page that shows what is checked.
import { writeFile } from 'node:fs/promises'
import { hosts, keptFile, lastRun } from '../site/status/kept-runs.ts'

for (const host of hosts) {
  const { checks, coverage, ...run } = lastRun(host)
  if (!run.conforms)
    throw new Error(`The ${host} does not keep the contract: mend it before its run is kept.`)
  const { rows, operations, ...sums } = coverage
  await writeFile(
    keptFile(host),
    `{
${members(run)},
"coverage": {
${members(sums)},
"rows": ${linesOf(rows)},
"operations": ${linesOf(operations)}
},
"checks": ${linesOf(checks)}
}
`,
  )
  console.log(`The run against the ${host} is kept in ${keptFile(host)}: commit it.`)
}

function members(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')
}

/** One item a line, so that a difference between two runs can be read. */
function linesOf(items: readonly object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}
