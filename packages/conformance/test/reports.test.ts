import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it, onTestFinished } from 'vitest'
import { demo } from '@case-management/sandbox'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import schema from '../report.schema.json' with { type: 'json' }
import { faults } from './faults/index.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

const endings = ['json', 'xml', 'har', 'html', 'md', 'sarif'] as const

/** Runs the command on a host with a fault, with every kind of report. */
async function reportedRunOn(faultId: string, ...only: string[]) {
  const fault = faults.find(({ id }) => id === faultId)
  if (!fault) throw new Error('The fault is gone.')
  const url = await servedSandbox((honest) => fault.break(honest))
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const lines: string[] = []
  const output = { print: (line: string) => lines.push(line), printError: (line: string) => lines.push(line) }
  const files = endings.map((ending) => join(folder, `report.${ending}`))
  const scope = [
    '--strict',
    '--only',
    ...only,
    '--runs=5',
    '--spec-url=https://docs.example.com/tasks/',
    '--report',
    ...files,
  ]
  const code = await main(['run', ...sandboxFlags(url), ...scope], output)
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return {
    code,
    url,
    lines,
    texts: Object.fromEntries(endings.map((ending, index) => [ending, texts[index] ?? ''])),
  }
}

let shared: ReturnType<typeof reportedRunOn> | undefined

/** The same on a host that says that every page is the first; all tests read the reports of one run. */
function reportedRun() {
  shared ??= reportedRunOn('page-always-one', 'laws/getTasks/pages')
  return shared
}

describe('the reports of a run that failed', () => {
  it('tell the same, hide every secret, and say how to replay', async () => {
    const { code, url, lines, texts } = await reportedRun()
    expect(code).toBe(exitCodes.differs)

    const ajv = new Ajv2020({ allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    const report: {
      checks: { id: string; outcome: string; replay?: string; curl?: string }[]
      failed: number
      findings: { sentence: string; shownBy: string; checks: string[] }[]
    } = JSON.parse(texts['json'] ?? '')
    expect(validate(report) ? [] : validate.errors).toEqual([])

    const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
    expect(failed.map(({ id }) => id)).toContain('laws/getTasks/pages/page')
    expect(texts['xml']?.match(/<failure /g)).toHaveLength(report.failed)
    expect(report.findings.flatMap(({ checks }) => checks).toSorted()).toEqual(
      failed.map(({ id }) => id).toSorted(),
    )
    const sarif: { runs: [{ results: unknown[] }] } = JSON.parse(texts['sarif'] ?? '')
    expect(sarif.runs[0].results).toHaveLength(report.findings.length)
    for (const { sentence } of report.findings) expect(lines).toContain(`FAILED ${sentence}`)
    const har: { log: { entries: unknown[] } } = JSON.parse(texts['har'] ?? '')
    expect(har.log.entries.length).toBeGreaterThan(50)
    expect(texts['md']).toContain(`Does not conform: ${url}`)
    expect(texts['html']).toContain('page is 1, not 2')

    for (const text of [...Object.values(texts), lines.join('\n')]) {
      expect(text).not.toContain(demo.secret)
      expect(text).not.toMatch(/eyJ[\w-]{10,}\./)
    }

    const again = failed.find(({ id }) => id === 'laws/getTasks/pages/page')?.replay
    expect(again).toMatch(/ conformance replay laws\/getTasks\/pages\/page /)
    const finding = report.findings.find(({ checks }) => checks.includes('laws/getTasks/pages/page'))
    for (const text of [...['xml', 'html', 'md', 'sarif'].map((ending) => texts[ending]), lines.join('\n')]) {
      expect(text).toContain(`conformance replay ${finding?.shownBy} --host=`)
    }
  })

  it('hide a forged token that was taken, and say by which command it is made again', async () => {
    const { code, url, lines, texts } = await reportedRunOn('signature-not-checked', 'access/getTasks')
    expect(code).toBe(exitCodes.differs)
    for (const text of [...Object.values(texts), lines.join('\n')]) {
      expect(text).not.toContain(demo.secret)
      expect(text).not.toMatch(/eyJ[\w-]{10,}\./)
      // A token in the query or the body, or beside another one, has no line of curl: the check is run again.
      expect(text).not.toMatch(/no curl line: [^;]*;(?! use the replay command)/)
    }
    for (const ending of ['json', 'xml', 'html']) {
      expect(texts[ending]).toContain(`conformance token access/getTasks/other-key --host=${url} `)
      expect(texts[ending]).toMatch(/\$CHECK_TOKEN/)
    }
  })

  it('say on the terminal, in JUnit and in SARIF what was sent, and end with where the reports are', async () => {
    const { lines, texts, url, code } = await reportedRun()
    expect(code).toBe(exitCodes.differs)
    for (const text of [texts['xml'], texts['sarif'], lines.join('\n')]) {
      expect(text).toMatch(new RegExp(`POST ${url}/\\S+/getTasks`))
    }
    for (const text of [texts['xml'], texts['sarif']]) {
      expect(text).toContain(`curl --include --noproxy 127.0.0.1 --request POST ${url}/`)
    }
    expect(lines.at(-2)).toMatch(/^reports: \S+report\.json, .*report\.sarif$/)
    expect(lines.at(-1)).toMatch(/^\d+ passed, \d+ failed/)
  })

  it('show the rule that did not hold, and lead to it', async () => {
    const { lines, texts } = await reportedRun()
    const pointer = '#/components/schemas/TaskPage/properties/page'
    const link = 'https://docs.example.com/tasks/operations/getTasks.html#taskpage-page'
    for (const text of [
      ...['json', 'xml', 'html', 'md', 'sarif'].map((ending) => texts[ending]),
      lines.join('\n'),
    ]) {
      expect(text).toContain(pointer)
      expect(text).toContain(link)
    }
    expect(texts['md']).toContain(`[\`${pointer}\`](${link})`)
    expect(texts['sarif']).toContain(`"helpUri": "${link}"`)
    expect(texts['html']).toContain(`<a href="${link}">`)
    const place = encodeURIComponent(pointer)
    expect(texts['html']).toContain(`<a href="#${place}">`)
    expect(texts['html']).toContain(`<section id="${place}">`)
    expect(texts['html']).toContain('&quot;x-evidence&quot;')
  })

  it('need no network: the page loads nothing', async () => {
    const { texts } = await reportedRun()
    expect(texts['html']).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/)
  })
})
