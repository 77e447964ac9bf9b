// Serves what is built until Ctrl-C, and prints how to call it.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { operations, security } from '@case-management/contract'
import { serveDocs } from '@case-management/docs'
import { startMock } from '@case-management/mock'
import { createSqliteStorage, demo, mintToken, startSandbox } from '@case-management/sandbox'
import { ServiceError, startAll, type Service } from './services.ts'
import { curlCall, serviceTable, typescriptCall, type CallTarget } from './welcome.ts'

const data = process.env['SANDBOX_DATA'] ?? join(import.meta.dirname, '..', '.data')
const sandbox: Service = {
  name: 'sandbox (stateful)',
  variable: 'SANDBOX_PORT',
  defaultPort: 4000,
  start: ({ port }) => {
    mkdirSync(data, { recursive: true })
    return startSandbox({
      port,
      tasks: 300,
      storage: createSqliteStorage({ file: join(data, 'sandbox.db') }),
    })
  },
}
const mock: Service = { name: 'mock (Prism)', variable: 'MOCK_PORT', defaultPort: 4010, start: startMock }
const docs: Service = { name: 'docs (Redoc)', variable: 'DOCS_PORT', defaultPort: 4020, start: serveDocs }

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
    token: await mintToken({ ...demo, expiresIn: 24 * 60 * 60 }),
    headers: { account: 'accountId', token: security.header },
  }
  console.log(`\nServing until Ctrl-C:\n\n${serviceTable(rows)}`)
  console.log(`\nA first call with curl:\n\n${curlCall(target)}`)
  console.log(
    `\nThe same in TypeScript (save it here as call.ts, run it with: npx -y pnpm@12 exec node call.ts):\n`,
  )
  console.log(typescriptCall(target))
} catch (error) {
  if (!(error instanceof ServiceError)) throw error
  console.error(error.message)
  process.exit(2)
}
