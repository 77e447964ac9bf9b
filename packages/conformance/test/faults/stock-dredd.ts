import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { demo, mintToken } from '@case-management/sandbox'
import { contractDocument } from '../../src/projection/contract-document.ts'
import { honestSandbox } from '../support/honest-sandbox.ts'
import { listenerOf } from '../support/listener.ts'
import { records } from '../support/records.ts'
import type { Fault, Host } from './fault.ts'

/** What Dredd as it comes says of the honest host; it fails even that one. */
export function honestOutcome(): Promise<string> {
  return outcome((honest) => honest)
}

/** What Dredd as it comes says of a host with a fault; the fault is caught when that differs from the honest host. */
export function stockDredd(fault: Fault): Promise<string> {
  return outcome(fault.break)
}

/** One line for each transaction: whether it passed, and its name. */
async function outcome(breakHost: (honest: Host) => Host): Promise<string> {
  const sandbox = await honestSandbox()
  const server = createServer(
    listenerOf(
      breakHost((request) => sandbox.fetch(request)),
      2_000,
    ),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const folder = await mkdtemp(join(tmpdir(), 'dredd-'))
  try {
    const document = join(folder, 'openapi.json')
    await writeFile(document, stockDocument())
    const token = await mintToken(demo)
    const output = await runDredd([
      document,
      `http://127.0.0.1:${port}`,
      `--header=auth:${token}`,
      '--loglevel=silent',
    ])
    return output
      .split('\n')
      .flatMap((line) => /(pass|fail|skip): (.+?)(?: duration.*)?$/.exec(line)?.slice(1, 3).join(' ') ?? [])
      .join('\n')
  } finally {
    await rm(folder, { recursive: true })
    server.closeAllConnections()
    server.close()
    await sandbox.close()
  }
}

/** The bundle with the ids of the sandbox, so that Dredd gets as far as it can. */
function stockDocument(): string {
  const [task] = records(1, demo)
  return JSON.stringify(contractDocument).replaceAll(
    'ti-73acd32-0123-4114-9891-00a950aaxxxx',
    task?._id ?? '',
  )
}

function runDredd(args: string[]): Promise<string> {
  const script = join(dirname(createRequire(import.meta.url).resolve('dredd/package.json')), 'bin/dredd')
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args, '--color=false'],
      { timeout: 240_000, maxBuffer: 2 ** 26 },
      (_, out, err) => {
        resolve(out + err)
      },
    )
  })
}
