import { expect, it } from 'vitest'
import { exitCodes, formats, runConformance, type ConformanceOptions, type RunReport } from '../src/index.ts'
import { main } from '../src/commands/program.ts'
import { hostForTest, ids } from './support/run-against.ts'

/** A run of some examples against a host that answers one of them with another status. */
async function runOf(options: Partial<ConformanceOptions>, status = 405): Promise<RunReport> {
  const { url } = await hostForTest((answer) => (answer.status === 405 ? { ...answer, status } : answer))
  return runConformance({
    target: { url, ...ids, taskIds: [], profile: 'mock', writable: true },
    credentials: { token: 'opaque-token' },
    phases: ['examples'],
    only: ['examples/getTasks/405'],
    ...options,
  })
}

function textsOf(run: RunReport): Record<string, string> {
  return Object.fromEntries(Object.entries(formats).map(([ending, format]) => [ending, format(run)]))
}

it('tells in every report for people and machines what went wrong beside the checks', async () => {
  const run = await runOf({})
  const problem = 'Task t-1 could not be put back: <503> | "later"'
  const texts = textsOf({ ...run, conforms: false, problems: [problem] })

  expect(texts['.md']).toContain('## Not shown to conform: ')
  expect(texts['.md']).toContain('### Problems of the run\n\n- Task t-1 could not be put back: &lt;503> ')
  expect(texts['.html']).toContain('<title>Not shown to conform: ')
  expect(texts['.html']).toContain('<li>Task t-1 could not be put back: &lt;503&gt; ')
  expect(texts['.xml']).toMatch(/<testsuites [^>]*errors="1"/)
  expect(texts['.xml']).toMatch(
    /<testsuite name="run" tests="1" failures="0" errors="1"[^>]*>\s*<testcase [^>]*><error message="Task t-1 could not/,
  )
  const sarif: { runs: [{ invocations: unknown }] } = JSON.parse(texts['.sarif'] ?? '')
  expect(sarif.runs[0].invocations).toEqual([
    expect.objectContaining({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: problem } }],
    }),
  ])
})

it('says of a run without a problem that it was made', async () => {
  const texts = textsOf(await runOf({}))
  expect(texts['.md']).toContain('## Conforms: ')
  expect(texts['.md']).not.toContain('Problems')
  expect(texts['.xml']).toMatch(/<testsuites [^>]*errors="0"/)
  expect(texts['.sarif']).toContain('"executionSuccessful": true')
})

it('never says of an interrupted run that the host conforms', async () => {
  const controller = new AbortController()
  const run = await runOf({
    only: ['examples/getTasks'],
    phases: ['examples', 'access'],
    signal: controller.signal,
    onResult: () => controller.abort(),
  })
  expect(run).toMatchObject({ failed: 0, conforms: false, interrupted: true })
  const texts = textsOf(run)
  expect(texts['.html']).toContain('<title>Interrupted, incomplete: ')
  expect(texts['.html']).toContain('<span class="verdict failed">Interrupted, incomplete</span>')
  expect(texts['.md']).toContain('## Interrupted, incomplete: ')
  expect(texts['.sarif']).toContain('"executionSuccessful": false')
  expect(texts['.json']).toContain('"interrupted": true')
  expect(texts['.xml']).toMatch(/<testsuites [^>]*errors="[1-9]/)
  for (const text of Object.values(texts)) expect(text).not.toMatch(/>Conforms|## Conforms|"conforms": true/)
})

it('lets a run pass that differs in something inferred only, unless it is strict', async () => {
  const run = await runOf({}, 404)
  expect(run).toMatchObject({ passed: 0, failed: 0, differences: 1, conforms: true, problems: [] })
  expect(await runOf({ strict: true }, 404)).toMatchObject({ failed: 1, conforms: false })
})

it.each([
  [['laws/getTasks/pages'], /^Nothing was tested: each of \d+ checks was skipped because: .*mock/],
  [['no/such/check'], /^Nothing was tested: --phase and --only leave no check\.$/],
])('says why a run with --only %s tested nothing', async (only, why) => {
  const run = await runOf({ only, phases: ['laws'] })
  expect(run.problems).toEqual([expect.stringMatching(why)])
  expect(run.conforms).toBe(false)
  expect(textsOf(run)['.xml']).toContain('<testsuite name="run" tests="1" failures="0" errors="1"')
})

it('says on the terminal that an interrupted run is incomplete', async () => {
  const lines: string[] = []
  const host = await hostForTest((answer) => {
    process.emit('SIGINT')
    return answer
  })
  const target = [`--host=${host.url}`, `--account-id=${ids.accountId}`, `--stream-id=${ids.streamId}`]
  const code = await main(['run', ...target, '--token=opaque-token', '--profile=mock', '--phase=access'], {
    print: (line) => lines.push(line),
    printError: (line) => lines.push(line),
  })
  expect(code).toBe(exitCodes.interrupted)
  expect(lines).toContain('conformance: What was written is put back.')
  expect(lines.at(-1)).toMatch(/^conformance: Interrupted, incomplete: \d+ passed, /)
})

/** The attributes that `junit-10.xsd` of Jenkins knows; its plugin refuses a whole file for one more. */
const attributes: Record<string, readonly string[]> = {
  testsuites: ['name', 'time', 'tests', 'failures', 'errors'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'time', 'skipped'],
  testcase: ['name', 'time', 'classname'],
  failure: ['type', 'message'],
  error: ['type', 'message'],
  skipped: ['type', 'message'],
  'system-out': [],
}

it('writes only what the strictest reader of JUnit takes, and the id of each check', async () => {
  const run = await runOf({ only: ['examples/getTasks'], strict: true }, 404)
  const xml = textsOf({ ...run, problems: ['something'] })['.xml'] ?? ''
  const elements = [...xml.matchAll(/<([a-z][a-z-]*)((?: [\w:]+="[^"]*")*)\/?>/g)]
  expect(elements.length).toBeGreaterThan(10)
  for (const [, element = '', rest = ''] of elements) {
    const given = Array.from(rest.matchAll(/ ([\w:]+)="/g), ([, name]) => name)
    expect(given.filter((name) => !attributes[element]?.includes(name ?? ''))).toEqual([])
  }
  expect(xml).toContain('classname="conformance.examples.getTasks.405.')
})

it('shows the answer to what failed, with its content type and the start of its body', async () => {
  const texts = textsOf(await runOf({ strict: true }, 404))
  for (const ending of ['.xml', '.md', '.sarif'])
    expect(texts[ending]).toMatch(/404 application\/json(?:;[^\\\n]*)?(?:\n|\\n)\{/)
})
