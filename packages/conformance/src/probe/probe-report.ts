import { contract } from '@case-management/contract'
import { contractDialect, questions, type QuestionId } from '@case-management/contract/questions'
import { answerText } from './answer-text.ts'
import type { Finding } from './finding.ts'
import type { Probe } from './probe.ts'

/** Of a body so much is shown. */
const longestShown = 600

/** The table for the terminal: question, the host's answer, the contract's, a mark where they differ. */
export function tableOf({ findings }: Probe): string[] {
  const rows = [...findings].map(([id, finding]) => ({
    mark: differs(id, finding) ? '≠' : ' ',
    id,
    host: shortAnswer(finding),
    contract: answerText(contractDialect[id]),
  }))
  const width = (key: 'id' | 'contract') => Math.max(8, ...rows.map((row) => row[key].length))
  const [idWidth, contractWidth] = [width('id'), width('contract')]
  const line = (mark: string, id: string, contractAnswer: string, host: string) =>
    `${mark} ${id.padEnd(idWidth)}  ${contractAnswer.padEnd(contractWidth)}  ${host}`
  return [
    line(' ', 'question', 'contract', 'host'),
    ...rows.map(({ mark, id, host, contract: own }) => line(mark, id, own, host)),
  ]
}

function shortAnswer(finding: Finding): string {
  if (finding.kind === 'told') return answerText(finding.answer)
  return `${finding.kind === 'none-of-these' ? 'none of these' : 'cannot tell'}: ${finding.reason}`
}

/** Whether the host is seen to behave in another way than the contract says. */
function differs(id: QuestionId, finding: Finding): boolean {
  if (finding.kind === 'cannot-tell') return false
  return finding.kind === 'none-of-these' || answerText(finding.answer) !== answerText(contractDialect[id])
}

/** What was told, what not, and where the host differs, in one line. */
export function probeSummary({ findings, requests }: Probe): string {
  const all = [...findings]
  const count = (kind: Finding['kind']) => all.filter(([, finding]) => finding.kind === kind).length
  const different = all.filter(([id, finding]) => differs(id, finding)).length
  return `${count('told')} answers told, ${count('none-of-these')} like none of these, ${count('cannot-tell')} cannot be told; ${different} differ from the contract; ${requests} requests`
}

/** The report as JSON: every finding with its exchange. */
export function probeJson({ findings, requests }: Probe): string {
  const found = Object.fromEntries(
    [...findings].map(([id, finding]) => [
      id,
      { ...finding, contract: contractDialect[id], differs: differs(id, finding) },
    ]),
  )
  return `${JSON.stringify({ contract: contract.version, requests, findings: found }, undefined, 2)}\n`
}

/** The report as Markdown: what differs first, with the exchange that shows it. */
export function probeMarkdown(probe: Probe): string {
  const all = [...probe.findings]
  const different = all.filter(([id, finding]) => differs(id, finding))
  const same = all.filter(([id, finding]) => finding.kind === 'told' && !differs(id, finding))
  const open = all.filter(([, finding]) => finding.kind === 'cannot-tell')
  const section = (title: string, found: typeof all) =>
    found.length === 0 ? [] : [`## ${title}`, ...found.map(([id, finding]) => part(id, finding))]
  return `${[
    '# Answers of a host to the open questions of the contract',
    `${probeSummary(probe)}. Contract ${contract.version}.`,
    ...section('Where the host differs', different),
    ...section('As the contract says', same),
    ...section('Cannot tell', open),
  ].join('\n\n')}\n`
}

function part(id: QuestionId, finding: Finding): string {
  const { question } = questions[id]
  return [
    `### ${id}`,
    question,
    `- host: ${shortAnswer(finding)}\n- contract: ${answerText(contractDialect[id])}`,
    ...exchangeOf(finding),
  ].join('\n\n')
}

function exchangeOf({ exchange }: Finding): string[] {
  if (exchange === undefined) return []
  const { request, response } = exchange
  const text = [
    `${request.method} ${new URL(request.url).pathname}`,
    shown(request.body),
    '',
    String(response?.status ?? 'no answer'),
    shown(response?.body ?? ''),
  ].join('\n')
  return [`${fence(text)}http\n${text}\n${fence(text)}`]
}

/** A fence that the text cannot close. */
function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length))
  return '`'.repeat(longest + 1)
}

function shown(text: string): string {
  return text.length <= longestShown
    ? text
    : `${text.slice(0, longestShown / 2)}… (${text.length} characters) …${text.slice(-longestShown / 2)}`
}
