import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { QuestionId } from '@case-management/contract/questions'
import { demo } from '@case-management/sandbox'
import { seedOf } from '../../src/check/for-all.ts'
import { exitCodes } from '../../src/exit-codes.ts'
import { questionIds } from '../../src/probe/question-ids.ts'
import { answerText } from '../../src/probe/answer-text.ts'
import { drawnDialect } from '../../test/support/drawn.ts'
import { dialectOf, everyAnswer, type AnswerCase } from '../../test/support/probed-sandbox.ts'
import { guideCommands } from './guide.ts'
import { startTenant, type Tenant, type TenantOptions } from './tenant.ts'

/** How a rehearsal is made. */
export interface RehearsalOptions extends Omit<TenantOptions, 'dialect'> {
  /** Requests of a run, in place of the default. */
  budget?: number
}

/** What came of one command of the guides. */
interface Step {
  output: string
  code: number | null
}

/** Makes the way of a new user against a host that plays a tenant, by the commands of the guides alone. */
export async function rehearse(
  options: RehearsalOptions,
  tell: (line: string) => void = console.log,
): Promise<{ wrong: string[] }> {
  const { seed, divisor, budget } = options
  const commands = await guideCommands()
  const wrong: string[] = []
  const before = drawnDialect(seed)
  const tenant = await startTenant({ ...options, dialect: before })
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'))
  const environment = {
    CONFORMANCE_ACCOUNT_ID: demo.accountId,
    CONFORMANCE_STREAM_ID: demo.streamId,
    CONFORMANCE_APP_ID: demo.appId,
    CONFORMANCE_CLIENT_SECRET: demo.secret,
    CONFORMANCE_SUBJECT: demo.subject,
    CONFORMANCE_SEED: String(seed),
    // The host has no certificate; nothing else is other than with a tenant.
    CONFORMANCE_ALLOW_INSECURE_HOST: 'true',
    RATE_LIMIT_DIVISOR: String(divisor),
    XDG_STATE_HOME: folder,
    ...(budget !== undefined && { CONFORMANCE_BUDGET: String(budget) }),
  }
  const make = (command: string, more: Record<string, string> = {}) =>
    shell(sentTo(tenant, command), folder, { ...environment, ...more })
  const judge = (name: string, { code, output }: Step, expected: number, told: RegExp): void => {
    const line = output.split('\n').find((each) => told.test(each))
    tell(`  ${name.padEnd(28)} ${line?.trim() ?? 'nothing of the kind'}`)
    if (code === expected && line !== undefined) return
    wrong.push(`${name}: exit code ${code}, not ${expected}`)
    tell(output.replaceAll(/^/gm, '    '))
  }
  try {
    judge(
      'what a run would send',
      await make(commands.plan),
      exitCodes.conforms,
      /expects about \d+ requests/,
    )
    judge('a probe that reads', await make(commands.probe), exitCodes.conforms, /answers told/)
    judge('a probe that updates', await make(commands.probeUpdates), exitCodes.conforms, /answers told/)
    judge('the sandbox with its answers', await served(commands.sandbox, folder), 0, /Sandbox at/)
    judge('a run', await make(commands.run), exitCodes.conforms, /requests/)
    const ci = await make(commands.ci, { CONFORMANCE_HOST: tenant.url, CONFORMANCE_DIALECT: 'tenant.json' })
    judge('the same in CI', ci, exitCodes.conforms, /requests/)
    for (const report of ['conformance.xml', 'conformance.html'])
      await access(join(folder, report)).catch(() => wrong.push(`CI has no ${report}`))

    const changed = changedAnswer(
      seed,
      JSON.parse(await readFile(join(folder, 'tenant.json'), 'utf8')).answers,
    )
    const after = questionIds.map((id) => (id === changed.id ? changed : { id, answer: before[id] }))
    await tenant.turnTo(dialectOf(...after))
    tell(`  the host changes ${changed.id} to ${answerText(changed.answer)}`)
    judge('the next run names it', await make(commands.run), exitCodes.differs, new RegExp(changed.id))
    const again = await make(commands.probe.replace('tenant.json', 'today.json'))
    judge('and so does the next probe', again, exitCodes.conforms, /answers told/)
    judge('compared with the first', await make(commands.diff), exitCodes.differs, new RegExp(changed.id))
  } finally {
    const { requests, moves, gateways, limited } = tenant.counts
    tell(
      `  ${requests} requests, ${moves} changes by others, ${limited} refused by the limit, ${gateways} answered by a gateway`,
    )
    await tenant.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { wrong }
}

/** The suite and the sandbox of this workspace, in place of what the guides start. */
const programs = new Map([
  ['npx -y pnpm@12 run conformance', source('../../src/cli.ts')],
  ['npx -y pnpm@12 run sandbox', source('../../../../apps/sandbox/src/cli.ts')],
  ['npx --yes --package @OWNER/conformance@0.1.0 conformance', source('../../src/cli.ts')],
])

function source(file: string): string {
  const words = [process.execPath, '--conditions=@case-management/source', join(import.meta.dirname, file)]
  return words.map((word) => `'${word}'`).join(' ')
}

/** A command of a guide as this workspace has it: its variables are in the environment. */
function started(command: string): string {
  const lines = command.split('\n').filter((line) => !line.startsWith('export '))
  return [...programs].reduce((code, [program, here]) => code.replace(program, here), lines.join('\n'))
}

function sentTo({ url, taskId }: Tenant, command: string): string {
  return started(command).replace('https://platform.kore.ai', url).replace('ti-…', taskId)
}

async function shell(command: string, folder: string, environment: Record<string, string>): Promise<Step> {
  const child = spawn('bash', ['-euc', command], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [closed, ...printed] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ])
  const [code]: unknown[] = closed
  return { code: typeof code === 'number' ? code : null, output: printed.join('') }
}

/** Starts the sandbox as the guide does, and ends it when it has answered. */
async function served(command: string, folder: string): Promise<Step> {
  const child = spawn('bash', ['-euc', `exec ${started(command)}`], {
    cwd: folder,
    env: { ...process.env, SANDBOX_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  let output = ''
  for await (const part of child.stdout.setEncoding('utf8')) {
    output += String(part)
    const [, url] = /Sandbox at (\S+)/.exec(output) ?? []
    if (url === undefined) continue
    const { status } = await fetch(`${url}/`)
    output += ` and answers ${status}\n`
    child.kill('SIGINT')
    break
  }
  const [code]: unknown[] = await closed
  return { code: typeof code === 'number' ? code : null, output }
}

/** Questions that a run asks with every few searches, so that a change of them shows within a budget. */
const asked: ReadonlySet<QuestionId> = new Set([
  'default-limit',
  'largest-limit',
  'status-matching',
  'total-counted',
])

/** Another answer to one of the questions that the probe could answer. */
function changedAnswer(seed: number, told: Readonly<Record<string, unknown>>): AnswerCase {
  const cases = everyAnswer().filter(
    ({ id, answer }) => asked.has(id) && id in told && JSON.stringify(told[id]) !== JSON.stringify(answer),
  )
  const changed = cases[Math.abs(seedOf(seed, 'changed')) % cases.length]
  if (!changed) throw new Error(`The probe told nothing of ${[...asked].join(', ')}.`)
  return changed
}
