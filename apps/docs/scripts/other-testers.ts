import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSqliteStorage, startSandbox } from '@case-management/sandbox'
import { guidesFolder } from '../site/guides/guides.ts'
import { packageFolder } from '../site/paths.ts'

/**
 * Runs each command of the guide "With other testers" as it stands, against a sandbox of its own.
 * A tester whose language is not on this machine is skipped, and said to be.
 */
const guide = await readFile(join(guidesFolder, 'with-other-testers.md'), 'utf8')
const workspace = join(packageFolder, '../..')

/** What each tester is written in, by the heading of its section. */
const languages = { Schemathesis: 'python3', Specmatic: 'java' } as const

/** The commands before the first section of a tester: token and ids. */
const first = commandsOf(guide.slice(0, guide.indexOf('\n## ')))

const counts = { passed: 0, failed: 0, skipped: 0 }
for (const [tester, language] of Object.entries(languages)) {
  const outcome = await outcomeOf(tester, language)
  counts[outcome]++
  console.log(`${outcome} ${tester}${outcome === 'skipped' ? `: ${language} is not on this machine` : ''}`)
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0

async function outcomeOf(tester: string, language: string): Promise<keyof typeof counts> {
  if ((await exitCode(language, ['--version'], 'ignore')) !== 0) return 'skipped'
  const [, section = ''] = guide.split(`\n## ${tester}\n`)
  const commands = commandsOf(section.split('\n## ')[0] ?? '')
  if (first === '' || commands === '') throw new Error(`The guide has no commands for ${tester}.`)
  const sandbox = await startSandbox({
    port: 0,
    tasks: 120,
    storage: createSqliteStorage({ file: ':memory:' }),
  })
  try {
    const script = `${first}\n${commands}`.replaceAll('http://127.0.0.1:4000', sandbox.url)
    return (await exitCode('bash', ['-euo', 'pipefail', '-c', script], 'inherit')) === 0 ? 'passed' : 'failed'
  } finally {
    await sandbox.close()
  }
}

/** The shell commands in a part of the guide. */
function commandsOf(markdown: string): string {
  return Array.from(markdown.matchAll(/^```sh\n(.*?)^```$/gms), ([, code = '']) => code).join('\n')
}

function exitCode(command: string, args: readonly string[], stdio: 'inherit' | 'ignore'): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, args, { cwd: workspace, stdio })
      .on('error', () => resolve(127))
      .on('exit', (code) => resolve(code ?? 1))
  })
}
