import { groups, type CheckResult } from '../check/check-result.ts'
import { coverageHtml } from './coverage-html.ts'
import type { Finding } from '../findings/finding.ts'
import { explainsLine, ruleOf, shownBy } from './finding-lines.ts'
import { curlLine } from './curl-line.ts'
import { cut } from './cut.ts'
import { rulesOf, type Rule } from './rules.ts'
import { escapeXml } from './escape-xml.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import type { RunReport } from './run-report.ts'
import { verdictOf } from './verdict.ts'
import { styles } from './html-styles.ts'

/** Bodies are shown up to this length. */
const longestShown = 4_000

/** The run as one page that needs no network and no script. */
export function toHtml(run: RunReport): string {
  const { target, conforms, contract, seed, duration, requests, coverage } = run
  const verdict = verdictOf(run)
  const broken = run.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${verdict}: ${escapeXml(target.url)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1><span class="verdict ${conforms ? 'passed' : 'failed'}">${verdict}</span> ${escapeXml(target.url)}</h1>
<p>${escapeXml(contract.title)} ${escapeXml(contract.version)}, profile ${target.profile}${target.strict ? ', strict' : ''}, seed ${seed}, ${requests} requests in ${(duration / 1000).toFixed(1)} s, ${escapeXml(run.startedAt)}</p>
<ul class="counts">${counts(run)}</ul>
${problemsSection(run.problems)}${notesSection(run.notes)}
<h2>Findings</h2>
${run.findings.length === 0 ? '<p>Nothing.</p>' : run.findings.map((finding) => findingDetails(finding, run)).join('\n')}
${broken.length === 0 ? '' : `<h2>Checks that did not hold</h2>\n${broken.map((check) => checkDetails(check, run)).join('\n')}`}
${coverageHtml(coverage)}
${rulesSection(broken, run)}
<h2>All checks</h2>
${groups
  .map((phase) =>
    phaseTable(
      phase,
      run.checks.filter((check) => check.phase === phase),
    ),
  )
  .join('\n')}
</main>
</body>
</html>
`
}

/** What went wrong beside the checks. */
function problemsSection(problems: readonly string[]): string {
  if (problems.length === 0) return ''
  const items = problems.map((problem) => `<li>${escapeXml(problem)}</li>`)
  return `<h2>Problems of the run</h2><ul class="failed">${items.join('')}</ul>`
}

/** What is no fault, and is good to know. */
function notesSection(notes: readonly string[]): string {
  if (notes.length === 0) return ''
  return `<h2>Notes</h2><ul>${notes.map((note) => `<li>${escapeXml(note)}</li>`).join('')}</ul>`
}

function counts({ passed, failed, differences, skipped }: RunReport): string {
  const parts = { passed, failed, different: differences, skipped }
  return Object.entries(parts)
    .map(([word, number]) => `<li class="${word}"><strong>${number}</strong> ${word}</li>`)
    .join('')
}

/** A fault with one exchange that shows it, and the checks that it explains. */
function findingDetails(finding: Finding, run: RunReport): string {
  const check = shownBy(finding, run)
  return `<details class="${finding.outcome}" open><summary>${escapeXml(finding.sentence)}</summary>
<p>Rests on ${ruleLink(ruleOf(finding, run))} (${finding.grade})</p>
${exchangeOf(check, run)}
<h3>Again</h3><pre tabindex="0">${escapeXml(replayLine(run, check))}</pre>
<details><summary>${escapeXml(explainsLine(finding))}</summary><ul>${[...finding.checks, ...finding.blocked.map((id) => `${id} (blocked)`)].map((id) => `<li><code>${escapeXml(id)}</code></li>`).join('')}</ul></details>
</details>`
}

/** The exchange that shows what did not hold. */
function exchangeOf(check: CheckResult, run: RunReport): string {
  const shown = check.exchanges.slice(-1).map(
    ({
      request,
      response,
    }) => `<h3>Request</h3><pre tabindex="0">${escapeXml(`${request.method} ${request.url}\n${headerLines(request.headers)}\n\n${cut(request.body, longestShown)}`)}</pre>
<h3>Answer</h3><pre tabindex="0">${escapeXml(response ? `${response.status}\n${headerLines(response.headers)}\n\n${cut(response.body, longestShown)}` : 'none')}</pre>
<h3>curl</h3><pre tabindex="0">${escapeXml(curlLine(request, tokenLine(run, check), run.settings))}</pre>`,
  )
  return shown.join('')
}

function checkDetails(check: CheckResult, run: RunReport): string {
  return `<details class="${check.outcome}"><summary>${escapeXml(check.name)}</summary>
<ul>${check.messages.map((message) => `<li>${escapeXml(message)}</li>`).join('')}</ul>
<p>Rests on ${rulesOf(check, run).map(ruleLink).join(', ')} (${check.basis.grade})</p>
${exchangeOf(check, run)}
<h3>Again</h3><pre tabindex="0">${escapeXml(replayLine(run, check))}</pre>
</details>`
}

/** Leads to the excerpt in this page, which needs no network, and to the docs where they are known. */
function ruleLink({ pointer, link }: Rule): string {
  const inDocs = link === undefined ? '' : ` (<a href="${escapeXml(link)}">in the docs</a>)`
  return `<a href="#${escapeXml(encodeURIComponent(pointer))}"><code>${escapeXml(pointer)}</code></a>${inDocs}`
}

/** What the contract says at each rule that did not hold. */
function rulesSection(broken: readonly CheckResult[], run: RunReport): string {
  const rules = new Map(
    [
      ...run.findings.map((finding) => ruleOf(finding, run)),
      ...broken.flatMap((check) => rulesOf(check, run)),
    ].map((rule) => [rule.pointer, rule] as const),
  )
  if (rules.size === 0) return ''
  const sections = [...rules.values()].map(
    ({ pointer, excerpt }) =>
      `<section id="${escapeXml(encodeURIComponent(pointer))}"><h3><code>${escapeXml(pointer)}</code></h3><pre tabindex="0">${escapeXml(excerpt)}</pre></section>`,
  )
  return `<h2>What the contract says</h2>\n${sections.join('\n')}`
}

function phaseTable(phase: string, checks: readonly CheckResult[]): string {
  if (checks.length === 0) return ''
  const rows = checks.map(
    ({ id, name, outcome, messages, duration }) =>
      `<tr class="${outcome}"><td>${outcome}</td><td>${escapeXml(name)}<br><code>${escapeXml(id)}</code>${outcome === 'skipped' ? `<br>${escapeXml(messages.join('; '))}` : ''}</td><td>${duration} ms</td></tr>`,
  )
  return `<details><summary>${phase}: ${checks.length}</summary><table><thead><tr><th scope="col">Outcome</th><th scope="col">Check</th><th scope="col">Time</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></details>`
}

function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
