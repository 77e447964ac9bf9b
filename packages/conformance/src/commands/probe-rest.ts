import { readFile, rm, writeFile } from 'node:fs/promises'
import { contract } from '@case-management/contract'
import type { Exchange } from '../check/exchange.ts'
import { UsageError } from '../conformance-errors.ts'
import type { Mask } from '../host/mask.ts'
import type { Target } from '../host/target.ts'
import type { Finding, Findings } from '../probe/finding.ts'
import { questionIds } from '../probe/question-ids.ts'
import { isObject, type JsonObject } from '../projection/json.ts'

/**
 * What an interrupted probe had told, in a file beside that of the answers.
 * It is there only while a probe is not at its end, so that a new probe of the same host goes on where it was.
 */
export interface ProbeRest {
  /** What was told; nothing when no probe of this host was interrupted. */
  findings: Findings
  /** Keeps what is told now. */
  keep: (findings: Findings, mask: Mask) => Promise<void>
  /** Forgets it, when the probe is at its end. */
  forget: () => Promise<void>
}

/**
 * Opens the rest of an interrupted probe.
 *
 * @param out - the file for the answers.
 * @throws UsageError when the file is there and is none, or is of another host.
 */
export async function openRest(out: string, target: Target): Promise<ProbeRest> {
  const file = restFile(out)
  const probed = { contract: contract.version, host: target.url, streamId: target.streamId }
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return {
    findings: text === undefined ? new Map() : findingsIn(file, text, probed),
    async keep(findings, mask) {
      const told = [...findings].filter(([, { kind }]) => kind === 'told')
      const rest = { ...probed, findings: Object.fromEntries(told) }
      await writeFile(file, mask(`${JSON.stringify(rest, undefined, 2)}\n`), { mode: 0o600 })
    },
    forget: () => rm(file, { force: true }),
  }
}

/** The file that an interrupted probe leaves. */
export function restFile(out: string): string {
  return `${out}.part`
}

function findingsIn(file: string, text: string, probed: JsonObject): Findings {
  const rest = parsed(text)
  const other = isObject(rest) ? Object.keys(probed).find((key) => rest[key] !== probed[key]) : 'findings'
  const findings = isObject(rest) ? rest['findings'] : undefined
  if (other !== undefined || !isObject(findings)) {
    throw new UsageError(
      `${file} is not what an interrupted probe of this host left (${other ?? 'findings'}); remove it to begin anew.`,
    )
  }
  return new Map(
    questionIds.flatMap((id) => {
      const finding: unknown = findings[id]
      return isTold(finding) ? [[id, finding] as const] : []
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isTold(value: unknown): value is Finding {
  if (!isObject(value) || value['kind'] !== 'told') return false
  const { answer, exchange } = value
  return isObject(answer) && typeof answer['answer'] === 'string' && isExchange(exchange)
}

function isExchange(value: unknown): value is Exchange {
  if (!isObject(value) || !isObject(value['request'])) return false
  const { method, url, body } = value['request']
  return [method, url, body].every((text) => typeof text === 'string')
}
