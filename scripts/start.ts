// `npm start`: generates, builds and serves everything until Ctrl-C.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { operations, security } from '@case-management/contract'
import { serveDocs } from '@case-management/docs'
import { startMock } from '@case-management/mock'
import { demo, demoToken, startSandbox } from '@case-management/sandbox'
import { PortError, startAll, type Service } from './services.ts'
import { curlCall, serviceTable, typescriptCall, type CallTarget } from './welcome.ts'

const root = join(import.meta.dirname, '..')
const sandbox: Service = {
  name: 'sandbox (stateful)',
  variable: 'SANDBOX_PORT',
  defaultPort: 4000,
  start: ({ port }) => startSandbox({ port, database: join(root, '.data', 'sandbox.db') }),
}
const mock: Service = { name: 'mock (Prism)', variable: 'MOCK_PORT', defaultPort: 4010, start: startMock }
const docs: Service = { name: 'docs (Redoc)', variable: 'DOCS_PORT', defaultPort: 4020, start: serveDocs }

if (process.argv.length > 2)
  fail(`Unknown argument ${process.argv[2]}: npm start takes none; ports are set by variables.`)

console.log('Generating and building …')
const build = spawnSync('nx', ['run-many', '--targets=generate,build', '--outputStyle=stream'], {
  cwd: root,
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(build.status ?? 1)

try {
  const started = await startAll([sandbox, mock, docs], process.env)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.log('\nStopping …')
      void Promise.all(started.map(({ running }) => running.close())).finally(() => process.exit(0))
    })
  }

  const rows = started.map(({ service, running }) => ({ service, url: running.url }))
  const target: CallTarget = {
    url: rows[0]?.url ?? '',
    path: operations.getTasks.path.replace('{streamId}', demo.streamId),
    accountId: demo.accountId,
    streamId: demo.streamId,
    token: await demoToken(),
    headers: { account: 'accountId', token: security.header },
  }
  console.log(`\nServing until Ctrl-C:\n\n${serviceTable(rows)}`)
  console.log(`\nA first call with curl:\n\n${curlCall(target)}`)
  console.log(
    `\nThe same in TypeScript (save it here as call.ts, run it with: npx pnpm exec node call.ts):\n`,
  )
  console.log(typescriptCall(target))
} catch (error) {
  if (error instanceof PortError) fail(error.message)
  throw error
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
