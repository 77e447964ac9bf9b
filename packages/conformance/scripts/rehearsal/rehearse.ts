import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dialect } from '@case-management/contract/questions'
import { demo } from '@case-management/sandbox'
import { exitCodes } from '../../src/exit-codes.ts'
import { answerText } from '../../src/probe/answer-text.ts'
import { drawnDialect } from '../../test/support/drawn.ts'
import type { AnswerCase } from '../../test/support/probed-sandbox.ts'
import { byShell } from './by-shell.ts'
import { namedAnswer, withChange, type Known } from './changed-answer.ts'
import { guideCommands } from './guide.ts'
import type { Hands, Place, Step } from './hands.ts'
import { startTenant, type Tenant, type TenantOptions } from './tenant.ts'

/** How a rehearsal is made. */
export interface RehearsalOptions extends Omit<TenantOptions, 'dialect'> {
  /** Requests of a run, in place of the default. */
  budget?: number
  /** Whether the host is probed once, with updates, and not also without them and again in the end. */
  probedOnce?: boolean
  /** Chooses the answer that the host changes in the end, by default one that a run is known to name. */
  choose?: (known: Known) => AnswerCase | Promise<AnswerCase>
}

/**
 * Makes the way of a new user against a host that plays a tenant, by the commands of the guides alone.
 *
 * @param handsIn - makes the commands; by default a shell does.
 */
export async function rehearse(
  options: RehearsalOptions,
  tell: (line: string) => void = console.log,
  handsIn: (place: Place) => Hands = byShell,
): Promise<{ wrong: string[] }> {
  const { seed, divisor, budget, probedOnce = false, choose = namedAnswer } = options
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
  const hands = handsIn({ folder, environment })
  const make = (command: string, more?: Record<string, string>) => hands.make(sentTo(tenant, command), more)
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
    if (!probedOnce)
      judge('a probe that reads', await make(commands.probe), exitCodes.conforms, /answers told/)
    judge('a probe that updates', await make(commands.probeUpdates), exitCodes.conforms, /answers told/)
    judge('the sandbox with its answers', await hands.serve(commands.sandbox), 0, /Sandbox at/)
    judge('a run', await make(commands.run), exitCodes.conforms, /requests/)
    const ci = await make(commands.ci, { CONFORMANCE_HOST: tenant.url, CONFORMANCE_DIALECT: 'tenant.json' })
    judge('the same in CI', ci, exitCodes.conforms, /requests/)
    for (const report of ['conformance.xml', 'conformance.html'])
      await access(join(folder, report)).catch(() => wrong.push(`CI has no ${report}`))
    // Of a way that went wrong already there may be no dialect file.
    if (wrong.length > 0) return { wrong }

    const { answers: told }: { answers: Partial<Dialect> } = JSON.parse(
      await readFile(join(folder, 'tenant.json'), 'utf8'),
    )
    const changed = await choose({ seed, before, told })
    await tenant.turnTo(withChange(before, changed))
    tell(`  the host changes ${changed.id} to ${answerText(changed.answer)}`)
    judge('the next run names it', await make(commands.run), exitCodes.differs, new RegExp(changed.id))
    if (probedOnce) return { wrong }
    const again = await make(commands.probe.replace('tenant.json', 'today.json'))
    judge('and so does the next probe', again, exitCodes.conforms, /answers told/)
    judge('compared with the first', await make(commands.diff), exitCodes.differs, new RegExp(changed.id))
  } finally {
    const { requests, gateways, limited } = tenant.counts
    const { updated, added, removed } = tenant.moved
    tell(
      `  ${requests} requests; others updated ${updated} tasks, added ${added} and removed ${removed}; ${limited} refused by the limit, ${gateways} answered by a gateway`,
    )
    await tenant.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { wrong }
}

/** A command of a guide, sent to the tenant that is played. */
function sentTo({ url, taskId }: Tenant, command: string): string {
  return command.replace('https://platform.kore.ai', url).replace('ti-…', taskId)
}
