// `pnpm nx keep-status docs`: keeps the last conformance runs, for the page that shows what is checked.
import { writeFile } from 'node:fs/promises'
import { hosts, keptFile, lastRun } from '../site/status/kept-runs.ts'

for (const host of hosts) {
  const { checks, coverage, ...run } = lastRun(host)
  if (!run.conforms)
    throw new Error(`The ${host} does not keep the contract: mend it before its run is kept.`)
  // One check a line, so that a difference between two runs can be read.
  const lines = checks.map((check) => `    ${JSON.stringify(check)}`)
  const head = JSON.stringify({ ...run, coverage }, null, 2).replace(/\n\}$/, '')
  await writeFile(keptFile(host), `${head},\n  "checks": [\n${lines.join(',\n')}\n  ]\n}\n`)
  console.log(`The run against the ${host} is kept in ${keptFile(host)}: commit it.`)
}
