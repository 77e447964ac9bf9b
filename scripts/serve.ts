// Serves what is built until Ctrl-C, and prints how to call it.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { operations, security } from '@case-management/contract'
import { serveDocs } from '@case-management/docs'
import { startMock } from '@case-management/mock'
import {
  createLogger,
  credentialsFromEnvironment,
  demo,
  mintToken,
  openStorage,
  readDialect,
  startSandbox,
} from '@case-management/sandbox'
import { endOnSignal } from '@case-management/serving'
import { places, ServiceError, startAll, type Service } from './services.ts'
import { curlCall, serviceTable, typescriptCall, type CallTarget } from './welcome.ts'

type Caller = Record<'appId' | 'secret' | 'accountId' | 'streamId', string>

const data = process.env['SANDBOX_DATA'] ?? join(import.meta.dirname, '..', '.data')
const sandbox: Service = {
  ...places.sandbox,
  start: async ({ port }) => {
    mkdirSync(data, { recursive: true })
    const database = process.env['DATABASE_URL']
    const credentials = credentialsFromEnvironment(process.env)
    const dialectFile = process.env['SANDBOX_DIALECT']
    return startSandbox({
      port,
      tasks: 300,
      storage: await openStorage(database ? undefined : join(data, 'sandbox.db'), database),
      log: createLogger('warn'),
      ...(credentials && { credentials }),
      ...(dialectFile && { dialect: await readDialect(dialectFile) }),
    })
  },
}
const mock: Service = { ...places.mock, start: startMock }
const docs: Service = { ...places.docs, start: serveDocs }

try {
  const started = await startAll([sandbox, mock, docs], process.env)
  endOnSignal(async () => {
    console.log('\nStopping …')
    await Promise.all(started.map(({ running }) => running.close())).finally(() => process.exit(0))
  })
  const rows = started.map(({ service, running }) => ({ service, url: running.url }))
  const caller: Caller = callerFromEnvironment() ?? demo
  const target: CallTarget = {
    url: rows[0]?.url ?? '',
    path: operations.getTasks.path.replace('{streamId}', caller.streamId),
    accountId: caller.accountId,
    streamId: caller.streamId,
    token: await mintToken({ ...caller, expiresIn: 24 * 60 * 60 }),
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

/** Who the printed calls are from, when the environment names the one app that may call. */
function callerFromEnvironment(): Caller | undefined {
  const [app] = credentialsFromEnvironment(process.env) ?? []
  const [account] = app?.accounts ?? []
  const [streamId] = account?.streams ?? []
  if (!app || !account || !streamId) return undefined
  return { appId: app.appId, secret: app.secret, accountId: account.accountId, streamId }
}
