import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { startMock } from '@case-management/mock'
import {
  createSqliteStorage,
  demo,
  demoOther,
  demoWithoutScope,
  faultHeader,
  startSandbox,
} from '@case-management/sandbox'
import { main } from '../src/commands/program.ts'
import { records } from '../test/support/records.ts'

// The mock and the sandbox of this workspace must keep the contract; `npm test` counts from the report.
const mock = await startMock({ port: 0 })
const storage = createSqliteStorage({ file: ':memory:' })
const others = records(6, demoOther, '8')
await storage.insert({ accountId: demoOther.accountId, streamId: demoOther.streamId }, others)
const sandbox = await startSandbox({ port: 0, tasks: 120, storage, checkEvery: 1 })
await mkdir('reports', { recursive: true })

const common = [
  '--strict',
  `--account-id=${demo.accountId}`,
  `--stream-id=${demo.streamId}`,
  `--app-id=${demo.appId}`,
  `--client-secret=${demo.secret}`,
]
const hosts = {
  mock: [`--host=${mock.url}`, '--profile=mock'],
  sandbox: [
    `--host=${sandbox.url}`,
    `--subject=${demo.subject}`,
    `--unscoped-app-id=${demoWithoutScope.appId}`,
    `--unscoped-client-secret=${demoWithoutScope.secret}`,
    `--other-account-id=${demoOther.accountId}`,
    `--other-stream-id=${demoOther.streamId}`,
    `--other-task-id=${others[0]?._id ?? ''}`,
    `--error-header=${faultHeader}: status={status}; example={example}`,
    '--min-coverage=100',
  ],
}

const counts = { passed: 0, failed: 0, skipped: 0 }
for (const [name, flags] of Object.entries(hosts)) {
  const file = `reports/${name}.json`
  const args = ['run', ...common, ...flags, '--report', file, `reports/${name}.html`]
  const code = await main(args, {
    // Only what did not pass is worth a line among those of all projects.
    print: (line) => {
      if (!line.startsWith('ok ') && !line.startsWith('skipped ')) console.log(`${name}: ${line}`)
    },
    printError: (line) => console.error(`${name}: ${line}`),
  })
  if (code !== 0) process.exitCode = code
  const report: typeof counts = JSON.parse(await readFile(file, 'utf8'))
  counts.passed += report.passed
  counts.failed += report.failed
  counts.skipped += report.skipped
}
const { lastViolation } = sandbox.sandbox.answers
if (lastViolation !== undefined) {
  console.error(`sandbox: an answer broke the contract: ${lastViolation}`)
  process.exitCode = 1
}
await writeFile('reports/conformance.json', `${JSON.stringify(counts)}\n`)
await mock.close()
await sandbox.close()
