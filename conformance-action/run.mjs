// Runs the suite as the environment says, and tells GitHub what came of it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exitCodes } from '../packages/conformance/src/exit-codes.ts'

const {
  GITHUB_WORKSPACE = '.',
  GITHUB_OUTPUT,
  GITHUB_STEP_SUMMARY,
  REPORTS_FOLDER,
  ...environment
} = process.env

/** What an outcome means to whoever reads the log; a host that conforms needs no word. */
const sentences = {
  differs: 'the host does not keep the contract, or nothing was tested: the summary of this job says where.',
  wrongUse: 'an input is wrong or missing, or the host refuses the credentials: the line above says which.',
  unreachable: 'no answer came from the host: the line above says why.',
  interrupted: 'the run was ended before its end: what was written was put back, or is named above.',
}

const workspace = resolve(GITHUB_WORKSPACE)
const folder = resolve(workspace, REPORTS_FOLDER || 'conformance')
// A line break would begin another output.
if (/[\r\n]/.test(folder)) throw new Error('The folder of the reports has a line break in its name.')
const summary = join(folder, 'report.md')
const reports = {
  junit: join(folder, 'report.xml'),
  sarif: join(folder, 'report.sarif'),
  html: join(folder, 'report.html'),
  json: join(folder, 'report.json'),
}
const files = [summary, ...Object.values(reports)]

mkdirSync(folder, { recursive: true })
// A report of an earlier run must not be taken for one of this run.
for (const file of files) rmSync(file, { force: true })
const suite = join(import.meta.dirname, '../packages/conformance/src/cli.ts')
const running = spawn(
  process.execPath,
  ['--conditions=@case-management/source', suite, 'run', '--report', ...files],
  { cwd: workspace, env: environment, stdio: 'inherit' },
)
// Who cancels the job ends this process alone; the suite then still puts back what it wrote.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.kill(signal))
const [status] = await once(running, 'exit')
const code = status ?? exitCodes.interrupted
const outcome = Object.entries(exitCodes).find(([, each]) => each === code)?.[0] ?? 'interrupted'

if (GITHUB_OUTPUT) {
  const written = Object.entries(reports).map(([name, file]) => `${name}=${existsSync(file) ? file : ''}`)
  const kebab = outcome.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  appendFileSync(GITHUB_OUTPUT, [`outcome=${kebab}`, `exit-code=${code}`, ...written, ''].join('\n'))
}
const sentence = sentences[outcome]
if (GITHUB_STEP_SUMMARY)
  appendFileSync(
    GITHUB_STEP_SUMMARY,
    existsSync(summary) ? readFileSync(summary, 'utf8') : `Conformance: ${sentence ?? outcome}\n`,
  )
if (sentence) console.log(`::error title=Conformance::${sentence[0].toUpperCase()}${sentence.slice(1)}`)
process.exitCode = code
