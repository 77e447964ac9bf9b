import type { CheckResult } from '../check/check-result.ts'
import { answerText } from './answer-text.ts'
import { coverageMarkdown } from './coverage-markdown.ts'
import type { Finding } from '../findings/finding.ts'
import { explainsLine, ruleOf, shownBy } from './finding-lines.ts'
import { curlLine } from './curl-line.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import type { Rule } from './rules.ts'
import type { RunReport } from './run-report.ts'
import { verdictOf } from './verdict.ts'

/** At most so many findings are told: a job summary has a limit of size. */
const mostTold = 50

/** Excerpts of the contract are shown up to this length: a job summary has a limit of size. */
const longestExcerpt = 1_000

/** The run as Markdown for the summary of a job. */
export function toMarkdown(run: RunReport): string {
  const { passed, failed, differences, skipped, requests, duration, target, seed, coverage } = run
  return [
    `## ${verdictOf(run)}: ${target.url}`,
    '',
    '| Passed | Failed | Different | Skipped | Requests | Seconds | Seed |',
    '|---|---|---|---|---|---|---|',
    `| ${passed} | ${failed} | ${differences} | ${skipped} | ${requests} | ${(duration / 1000).toFixed(1)} | ${seed} |`,
    '',

    ...listed('Problems of the run', run.problems),
    ...listed('Notes', run.notes),
    ...section('Findings', (finding) => finding.outcome === 'failed', run),
    ...section(
      'Different from what the contract only infers',
      (finding) => finding.outcome === 'difference',
      run,
    ),
    ...coverageMarkdown(coverage),
    ...skippedSection(run.checks.filter(({ outcome }) => outcome === 'skipped')),
  ].join('\n')
}

function section(title: string, belongs: (finding: Finding) => boolean, run: RunReport): string[] {
  const findings = run.findings.filter(belongs)
  if (findings.length === 0) return []
  const told = findings.slice(0, mostTold).flatMap((finding) => {
    const check = shownBy(finding, run)
    const [shown] = check.exchanges.slice(-1)
    const rule = ruleOf(finding, run)
    return [
      `<details><summary>${html(finding.sentence)}</summary>`,
      '',
      ...check.messages.map((message) => `- ${html(message)}`),
      '',
      `Rests on ${ruleLink(rule)} (${finding.grade}); ${html(explainsLine(finding))}.`,
      '',
      ...fenced('json', rule.excerpt.slice(0, longestExcerpt)),
      ...(shown
        ? [
            `Answer to ${html(`${shown.request.method} ${shown.request.url}`)}:`,
            '',
            ...fenced('', answerText(shown)),
          ]
        : []),
      ...fenced(
        'sh',
        [
          replayLine(run, check),
          ...(shown ? [curlLine(shown.request, tokenLine(run, check), run.settings)] : []),
        ].join('\n'),
      ),
      '</details>',
      '',
    ]
  })
  const more = findings.length > mostTold ? [`… and ${findings.length - mostTold} more.`, ''] : []
  return [`### ${title}`, '', ...told, ...more]
}

/** What was noted beside the checks. */
function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, '', ...lines.map((line) => `- ${html(line)}`), '']
}

/** A block of code whose fence is longer than any inside it. */
function fenced(language: string, text: string): string[] {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, text, fence, '']
}

/** A link where the docs are known, in front of the pointer itself. */
function ruleLink({ pointer, link }: Rule): string {
  return link === undefined ? `\`${pointer}\`` : `[\`${pointer}\`](${link})`
}

function skippedSection(checks: readonly CheckResult[]): string[] {
  if (checks.length === 0) return []
  const counts = new Map<string, number>()
  for (const { messages } of checks) {
    const reason = messages.join('; ')
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const rows = [...counts].map(([reason, count]) => `| ${html(reason)} | ${count} |`)
  return ['### Skipped', '', '| Reason | Checks |', '|---|---|', ...rows, '']
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|').replaceAll('\n', ' ')
}
