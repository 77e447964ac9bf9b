import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@case-management/mock'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'

const folder = join(import.meta.dirname, '../../../conformance-action')

interface Action {
  inputs: Record<string, { required?: boolean; default?: string }>
  outputs: Record<string, { value: string }>
  runs: { steps: { id?: string; run?: string; env?: Record<string, string> }[] }
}

const action: Action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'))
const ids = {
  'account-id': '6639f7bd58c97ffac03bxxxx',
  'stream-id': 'st-084d3c5e-376a-559f-9987-a012bb2bxxxx',
}

/** The outputs of a run that wrote no report, but for how it ended. */
const withoutReports = { outcome: '', 'exit-code': '', junit: '', sarif: '', html: '', json: '' }

/** What one step of the action did, as a runner of GitHub sees it. */
interface Ran {
  code: unknown
  log: string
  summary: string
  outputs: Record<string, string>
  workspace: string
}

/** Runs the step that runs the suite, with what GitHub sets for it. */
async function runStep(inputs: Record<string, string>, config?: object): Promise<Ran> {
  const workspace = mkdtempSync(join(tmpdir(), 'conformance-action-'))
  onTestFinished(() => rmSync(workspace, { recursive: true }))
  if (config) writeFileSync(join(workspace, 'conformance.json'), JSON.stringify(config))
  const [output, summary] = [join(workspace, 'output'), join(workspace, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const step = action.runs.steps.find(({ id }) => id === 'run')
  const given = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? ''
  const environment = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given(input)),
  ])
  const shell = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'],
      ...Object.fromEntries(environment),
      GITHUB_ACTION_PATH: folder,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    },
  })
  let log = ''
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (text) => (log += String(text)))
  const [code] = await once(shell, 'close')
  const outputs = Object.fromEntries(
    readFileSync(output, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  )
  return { code, log, summary: readFileSync(summary, 'utf8'), outputs, workspace }
}

describe('the action for GitHub', () => {
  it('puts no input into a command, because an input can hold anything', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
  })

  it('hands on every output from the step that runs the suite', () => {
    expect(Object.keys(action.outputs).toSorted()).toEqual(Object.keys(withoutReports).toSorted())
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.run.outputs.${name} }}`)
  })

  it('runs the suite against a host, and keeps its reports, a summary and the outcome', async () => {
    const mock = await startMock({ port: 0 })
    onTestFinished(() => mock.close())
    const inputs = { ...ids, host: mock.url, token: 'any-token', profile: 'mock', config: 'conformance.json' }
    const { code, summary, outputs, log } = await runStep(inputs, {
      only: ['properties/getTasks/refuses-parameter'],
    })
    expect(log).not.toContain('::error')
    expect(code).toBe(0)
    expect(outputs).toMatchObject({ outcome: 'conforms', 'exit-code': '0' })
    expect(summary).toMatch(/^## Conforms: http/)
    expect(readFileSync(outputs['junit'] ?? '', 'utf8')).toContain('<testsuite')
    expect(JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8'))).toHaveProperty('version', '2.1.0')
    expect(readFileSync(outputs['html'] ?? '', 'utf8')).toContain('<html')
    expect(JSON.parse(readFileSync(outputs['json'] ?? '', 'utf8'))).toHaveProperty('conforms', true)
  })

  it.each([
    ['unreachable', 3, { ...ids, host: 'http://127.0.0.1:9', token: 'any-token' }],
    ['wrong-use', 2, { ...ids, host: 'http://127.0.0.1:9' }],
    ['wrong-use', 2, { ...ids, host: '$(touch pwned) `touch pwned`; touch pwned', token: 'any-token' }],
  ])(
    'says %s by its exit code %i, an annotation and the summary, and names no report',
    async (outcome, exitCode, inputs) => {
      const { code, log, summary, outputs, workspace } = await runStep(inputs)
      expect(code).toBe(exitCode)
      expect(outputs).toEqual({ ...withoutReports, outcome, 'exit-code': String(exitCode) })
      expect(log).toMatch(/^::error title=Conformance::\w/m)
      expect(summary).toMatch(/^Conformance: \w/)
      expect(() => readFileSync(join(workspace, 'pwned'))).toThrow('ENOENT')
    },
  )
})

describe('the template for GitLab', () => {
  const [header, jobs] = parseAllDocuments(readFileSync(join(folder, 'gitlab.yml'), 'utf8')).map((document) =>
    document.toJS(),
  )
  const job: {
    variables: Record<string, string>
    script: string[]
    artifacts: { paths: string[]; reports: { junit: string } }
  } = jobs.conformance

  it('has an input for all that it asks for, and puts none into a command', () => {
    const asked = [...JSON.stringify(jobs).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name)
    expect(new Set(asked)).toEqual(new Set(Object.keys(header.spec.inputs)))
    expect(job.script.join('\n')).not.toContain('$[[')
  })

  it('runs the suite that npx brings, and keeps its reports where GitLab looks for them', async () => {
    const mock = await startMock({ port: 0 })
    const workspace = mkdtempSync(join(tmpdir(), 'conformance-gitlab-'))
    onTestFinished(async () => {
      rmSync(workspace, { recursive: true })
      await mock.close()
    })
    // In the place of npx, which would fetch the suite: the one that lies here.
    const suite = join(folder, '../packages/conformance/src/cli.ts')
    const npx = `#!/bin/sh\n[ "$1 $2 $3 $4" = "--yes --package the-suite conformance" ] || exit 99\nshift 4\nexec "${process.execPath}" --conditions=@case-management/source "${suite}" "$@"\n`
    writeFileSync(join(workspace, 'npx'), npx, { mode: 0o755 })
    const inputs: Record<string, string> = { ...ids, host: mock.url, suite: 'the-suite' }
    const variables = Object.entries(job.variables).map(([name, value]) => [
      name,
      value.replace(/\$\[\[ inputs\.([\w-]+) \]\]/, (_, input: string) => inputs[input] ?? ''),
    ])
    const more = {
      CONFORMANCE_TOKEN: 'any-token',
      CONFORMANCE_PROFILE: 'mock',
      CONFORMANCE_ONLY: 'properties/getTasks/refuses-parameter',
    }
    const shell = spawn('bash', ['-ec', job.script.join('\n')], {
      cwd: workspace,
      env: { PATH: `${workspace}:${process.env['PATH']}`, ...Object.fromEntries(variables), ...more },
      stdio: 'ignore',
    })
    const [code] = await once(shell, 'close')
    expect(code).toBe(0)
    expect(job.artifacts.reports.junit).toMatch(new RegExp(`^${job.artifacts.paths[0]}`))
    expect(readFileSync(join(workspace, job.artifacts.reports.junit), 'utf8')).toContain('<testsuite')
  })
})
