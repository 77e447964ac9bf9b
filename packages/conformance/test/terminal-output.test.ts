import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { main } from '../src/commands/program.ts'
import { terminalOutput } from '../src/commands/terminal-output.ts'
import { hostForTest, ids } from './support/run-against.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'
import { screenOf, terminalForTest } from './support/terminal.ts'

async function examplesRun(isTTY: boolean, environment: Record<string, string> = {}) {
  const terminal = terminalForTest(isTTY)
  const { stdout, stderr, written } = terminal
  const host = await hostForTest((answer) => (answer.status === 405 ? { ...answer, status: 404 } : answer))
  const code = await main(
    [
      'run',
      `--host=${host.url}`,
      `--account-id=${ids.accountId}`,
      `--stream-id=${ids.streamId}`,
      '--token=opaque-token',
      '--profile=mock',
      '--only=examples/getTasks/405',
      '--only=examples/getTasks/401',
      '--strict',
    ],
    terminalOutput(stdout, stderr, environment),
  )
  return { code, written, terminal }
}

it('shows on a terminal how far the run is, in one line that fits, and failures above it', async () => {
  const { written, terminal } = await examplesRun(true)
  const progress = written.filter((text) => /^\d+ of 4, \d+ failed, /.test(text))
  expect(progress.at(-1)).toMatch(/^\d of 4, \d failed, \d+ requests, \d+ s, /)
  for (const text of progress) expect(text.length).toBeLessThan(40)
  const seen = screenOf(terminal)
  expect(seen.filter((line) => line.startsWith('FAILED  examples/getTasks/405'))).toHaveLength(1)
  expect(seen.join('\n')).not.toMatch(/^ok /m)
  expect(seen.join('\n')).not.toMatch(/ failed, \d+ requests, /)
})

it.each([
  ['no terminal', false, {}],
  ['a terminal in CI', true, { CI: 'true' }],
])('writes plain lines for %s', async (_, isTTY, environment) => {
  const { written } = await examplesRun(isTTY, environment)
  expect(written.join('')).not.toContain('\u001b')
  expect(written.join('')).not.toContain('requests, 0 s')
  expect(written.filter((text) => text.startsWith('ok ')).length).toBe(3)
})

it.each([
  ['a wide terminal', 200],
  ['a terminal that says it has no columns', 0],
])('shows on %s which check is made before it is answered, and each request', async (_, columns) => {
  const { stdout, stderr, written } = terminalForTest(true, columns)
  const shown = async (text: RegExp) => {
    while (!written.some((line) => text.test(line))) await wait(5)
  }
  let received = 0
  // The host answers only after what it waits for was drawn; without that the test would not end.
  const url = await servedSandbox((honest) => async (request) => {
    const before = received++
    await shown(
      before === 0
        ? /^0 requests, \d+ s, now reaching the host/
        : new RegExp(`^0 of 1, 0 failed, ${before} requests, \\d+ s, now laws/getTasks/pages/page`),
    )
    return honest(request)
  })
  const scope = ['--phase=laws', '--only=laws/getTasks/pages/page', '--only=nothing-else', '--runs=2']
  await main(['run', ...sandboxFlags(url), ...scope], terminalOutput(stdout, stderr, {}))
  expect(received).toBeGreaterThan(3)
})
