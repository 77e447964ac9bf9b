import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { main } from '../src/commands/program.ts'
import { prepareReports } from '../src/commands/report-files.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { runConformance } from '../src/index.ts'
import { hostForTest, ids } from './support/run-against.ts'

const account = [`--account-id=${ids.accountId}`, `--stream-id=${ids.streamId}`]

async function call(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const print = (line: string) => lines.push(line)
  return { code: await main(args, { print, printError: print }), lines }
}

it.each([
  [['run', '--client-secert=PASSWORD'], "unknown option '--client-secert'"],
  [
    ['run', '--client-secert', 'PASSWORD'],
    "unknown option '--client-secert' (Did you mean --client-secret?)",
  ],
  [['run', '--client-secert=PASS\nWORD'], "unknown option '--client-secert'"],
  [['run', '-PASSWORD'], 'unknown option;'],
  [['run', '--PASSWORD'], 'unknown option;'],
  [['run', 'PASSWORD', 'WORD'], 'Expected 0 arguments but got 2;'],
  [
    ['run', '--json', '--host=https://x', ...account, '--token=tttt'],
    '--json is for --plan; a run writes JSON',
  ],
  [['PASSWORD'], 'unknown command;'],
  [['runn'], 'unknown command (Did you mean run?)'],
  [
    ['run', '--host', 'http://user:PASSWORD@ x', ...account, '--token=tttt'],
    'The host "http://***@ x" must be a name like',
  ],
  [
    ['run', '--host', 'http://user:PASS@WORD@x:y', ...account, '--token=tttt'],
    'The host "http://***@x:y" must be a name like',
  ],
  [
    ['run', '--host', 'http://x x?key=PASSWORD', ...account, '--token=tttt'],
    'The host "http://x x" must be a name like',
  ],
  [['run', '--seed', 'eyJPASSWORD.WORDWORD.WORD'], "option '--seed <number>' is invalid. It must be a whole"],
  [['run', '--seed', "PASS' is invalid. WORD"], "option '--seed <number>' is invalid. It must be a whole"],
  [['run', '--phase', 'laws', 'PASSWORD'], "option '--phase <name...>' is invalid. Allowed choices are"],
  [['run', '--profile=PASSWORD'], "option '--profile <kind>' is invalid. Allowed choices are live, mock"],
  [['run', '--client-secret', 'PASSWORD', 'WORD'], 'Expected 0 arguments but got 1;'],
  [
    ['run', '--host=https://x', ...account, '--token=tttt', '--report', 'eyJPASSWORD.WORDWORD.WORD'],
    '*** has an unknown extension',
  ],
  [
    ['run', '--host=https://x', ...account, '--token=tttt', '--strict', '--dialect=PASSWORD.json'],
    '(--strict) or by those of a dialect file (--dialect), not by both',
  ],
  [['replay', 'PASSWORD', '--host=https://x', ...account, '--token=tttt'], 'There is no such check;'],
  [['token', 'PASSWORD', '--host=https://x', ...account, '--token=tttt'], 'There is no such check;'],
  [
    ['compare', 'http://user:PASSWORD@a=walk', 'b', ...account, '--token=tttt'],
    '"http://***@a=walk" ends in no',
  ],
])(
  'says in one line what is wrong with %j, and repeats no secret in a wrong place',
  async (args, message) => {
    const { code, lines } = await call(...args)
    expect(code).toBe(exitCodes.wrongUse)
    expect(lines).toEqual([expect.stringContaining(message)])
    expect(lines[0]).not.toMatch(/PASS|WORD/)
    expect(lines[0]).not.toContain('.;')
  },
)

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const scope = [...account, '--token=opaque-token', '--profile=mock', '--phase=examples']

it('refuses a report whose name a folder has, before anything is sent', async () => {
  const file = join(await folderForTest(), 'report.html')
  await mkdir(file)
  const host = await hostForTest()
  const { code, lines } = await call('run', `--host=${host.url}`, ...scope, `--report=${file}`)
  expect(code).toBe(exitCodes.wrongUse)
  expect(lines).toEqual([
    `conformance: The report ${file} cannot be written: there is a folder of that name.`,
  ])
  expect(host.received).toEqual([])
})

it('writes all other reports when one cannot be written after the run', async () => {
  const folder = await folderForTest()
  const [bad, good] = [join(folder, 'gone/a.json'), join(folder, 'b.json')]
  const reports = await prepareReports([bad, good])
  await rm(join(folder, 'gone'), { recursive: true })
  const { url } = await hostForTest()
  const run = await runConformance({
    target: { url, ...ids, taskIds: [], profile: 'mock', writable: true },
    credentials: { token: 'opaque-token' },
    only: ['examples/getTasks/405'],
  })
  const { written, problems } = await reports.write(run, (text) => text)
  expect(written).toEqual([good])
  expect(problems).toEqual([expect.stringContaining(`The report ${bad} was not written: ENOENT`)])
  expect(await readFile(good, 'utf8')).toContain('"conforms": true')
})

it('shows in the reports too that too little was covered', async () => {
  const file = join(await folderForTest(), 'report.xml')
  const host = await hostForTest()
  const { code } = await call(
    'run',
    `--host=${host.url}`,
    ...scope,
    '--only=examples/getTasks/405',
    '--min-coverage=99',
    `--report=${file}`,
  )
  expect(code).toBe(exitCodes.differs)
  expect(await readFile(file, 'utf8')).toMatch(/<error message="Only \d+ % of the contract was covered/)
})

it('holds each host of compare to the coverage that is asked for', async () => {
  const urls = [(await hostForTest()).url, (await hostForTest()).url]
  const args = ['compare', ...urls, ...scope, '--only=examples/getTasks/405']
  const { code, lines } = await call(...args, '--min-coverage=99')
  expect(code).toBe(exitCodes.differs)
  for (const url of urls)
    expect(lines).toContainEqual(expect.stringMatching(`^conformance: ${url}: Only \\d+ % of the contract`))
  expect((await call(...args)).code).toBe(exitCodes.conforms)
})

it('refuses a host for compare, which takes them as arguments', async () => {
  const { code, lines } = await call('compare', 'http://a', 'http://b', ...scope, '--host=http://c')
  expect(code).toBe(exitCodes.wrongUse)
  expect(lines).toEqual([
    'conformance: compare takes its hosts as arguments; leave --host out, also as a variable or in a file.',
  ])
})

it('refuses reports of compare, which writes none', async () => {
  const { code, lines } = await call('compare', 'http://a', 'http://b', ...scope, '--report=a.json')
  expect(code).toBe(exitCodes.wrongUse)
  expect(lines).toEqual(['conformance: compare writes no reports; omit --report, or use run for each host.'])
})
