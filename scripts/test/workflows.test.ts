import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, test, vi } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import publisher from '../../publisher.json' with { type: 'json' }
import { workspaceScope } from '../publishing/publisher.ts'

const root = join(import.meta.dirname, '../..')
const scripts: Record<string, string> = manifest.scripts

interface Step {
  if?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  steps: Step[]
}

interface Workflow {
  permissions?: unknown
  concurrency?: unknown
  jobs: Record<string, Job>
}

const workflows = globSync('.github/workflows/*.yml', { cwd: root })
  .toSorted()
  .map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const workflow: Workflow = parse(text)
    return { file, text, workflow, jobs: Object.values(workflow.jobs) }
  })
const steps = workflows.flatMap(({ file, jobs }) =>
  jobs.flatMap((job) => job.steps.map((step) => ({ file, step }))),
)
/** The commands of all steps, also those that an action is told to run. */
const commands = steps.flatMap(({ file, step }) =>
  [step.run, step.with?.['script']].flatMap((command) =>
    typeof command === 'string' ? [{ file, command }] : [],
  ),
)

/** What a script does after the install: bootstrap.mjs passes it on to pnpm. */
function pnpm(script: string, ...options: string[]) {
  const [command = '', ...rest] = (scripts[script] ?? '')
    .replace(/^node scripts\/bootstrap\.mjs /, '')
    .split(' ')
  return spawnSync(command, [...rest, ...options], { cwd: root, encoding: 'utf8' })
}

/** Runs what a script is after the install, when bootstrap.mjs passes on a file of this folder. */
function programOf(name: string, option: string) {
  expect(Object.values(scripts)).toContain(`node scripts/bootstrap.mjs ${name}`)
  return spawnSync(process.execPath, [`scripts/${name}.ts`, option], { cwd: root, encoding: 'utf8' })
}

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

interface Task {
  overrides: Record<string, unknown>
}

/** The tasks that nx would run, where it is told to write them down. */
function tasksOf(run: (option: string) => { status: number | null; stderr: string }): Record<string, Task> {
  const graph = join(scratchFolder(), 'graph.json')
  expect(run(`--graph=${graph}`)).toMatchObject({ status: 0 })
  const { tasks }: { tasks: { tasks: Record<string, Task> } } = JSON.parse(readFileSync(graph, 'utf8'))
  return tasks.tasks
}

test('a release raises the versions while changesets wait, and publishes only when none does', () => {
  const release = steps.filter(({ file }) => file.endsWith('/release.yml')).map(({ step }) => step)
  const raise = release.find((step) => step.with?.['script'] === 'npm run ci:versions')
  const publish = release.find(({ run }) => run === 'npm run ci:release')
  expect(raise?.if).toBe("hashFiles('.changeset/*.md') != ''")
  expect(publish?.if).toBe("hashFiles('.changeset/*.md') == ''")
})

describe.each(workflows)('$file', ({ text, workflow, jobs }) => {
  it('has no permission that its jobs do not ask for one by one, and a group in which runs wait for each other', () => {
    expect(workflow.permissions).toEqual({})
    expect(workflow.concurrency).toMatchObject({ group: expect.any(String) })
    for (const job of jobs) {
      expect(job.permissions).toBeTypeOf('object')
      expect(job['timeout-minutes']).toBeGreaterThan(0)
    }
  })

  it('pins every action to a commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action)
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })
})

it('one commit is pinned for each action, in every workflow and in the action of this repository', () => {
  const actions: { runs: { steps: Step[] } } = parse(
    readFileSync(join(root, 'conformance-action/action.yml'), 'utf8'),
  )
  const used = [...steps.map(({ step }) => step), ...actions.runs.steps].flatMap(({ uses }) => uses ?? [])
  const pins = new Set(used)
  expect(new Set([...pins].map((pin) => pin.split('@')[0])).size).toBe(pins.size)
})

it('what a workflow runs is a script of package.json', () => {
  expect(commands.length).toBeGreaterThan(5)
  for (const { file, command } of commands) {
    const [, name = ''] = /^npm (?:run )?([\w:]+)$/.exec(command) ?? []
    expect(scripts, `${file}: ${command}`).toHaveProperty([name])
  }
})

/** Whether a path of a workflow, such as `packages/**` or `*`, stands for a file; those of GitHub take dots as letters. */
function covers(path: string, file: string): boolean {
  if (path.endsWith('/**')) return file.startsWith(path.slice(0, -2))
  return path === '*' ? !file.includes('/') : path === file
}

it('the docs are put on Pages again when something changes that they are built from', () => {
  const output = join(scratchFolder(), 'inputs.json')
  const args = ['show', 'target', 'inputs', '@case-management/docs:build', '--json']
  // nx ends before a pipe has taken all of it.
  const stdio = ['ignore', openSync(output, 'w'), 'inherit'] as const
  expect(spawnSync(join(root, 'node_modules/.bin/nx'), args, { cwd: root, stdio: [...stdio] }).status).toBe(0)
  const { files }: { files: string[] } = JSON.parse(readFileSync(output, 'utf8'))
  const pages: { on: { push: { paths: string[] } } } = parse(
    readFileSync(join(root, '.github/workflows/pages.yml'), 'utf8'),
  )
  const { paths } = pages.on.push
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !paths.some((path) => covers(path, file)))).toEqual([])
})

describe('the scripts that workflows run', () => {
  test('ci:docs builds the docs for the pages of the repository that runs it', () => {
    vi.stubEnv('GITHUB_REPOSITORY', 'owner/name')
    onTestFinished(() => void vi.unstubAllEnvs())
    const tasks = tasksOf((option) => programOf('pages', option))
    expect(tasks['@case-management/docs:build']?.overrides).toMatchObject({
      'base-url': 'https://owner.github.io/name/',
    })
  })

  test('ci:nightly runs every fault, the search for false alarms and the others of the night', () => {
    expect(Object.keys(tasksOf((option) => programOf('nightly', option)))).toEqual(
      expect.arrayContaining([
        '@case-management/conformance:test-all',
        '@case-management/docs:test-all',
        '@case-management/docs:browser-all',
        '@case-management/conformance:keep-score-all',
        '@case-management/conformance:false-alarms',
        '@case-management/conformance:fuzz',
        '@case-management/contract:generators',
        '@case-management/sandbox:kill-server',
      ]),
    )
  })

  test('ci:release refuses in another repository than the publisher has, and as long as nobody is named', () => {
    // Of nobody, so that this test publishes nothing when a publisher is named.
    vi.stubEnv('GITHUB_REPOSITORY', 'a-fork/of-it')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { status, stderr } = pnpm('ci:release')
    expect(stderr).toMatch(/^release: (?:publisher\.json does not say the |This is a-fork\/of-it; only )/m)
    expect(status).not.toBe(0)
  })

  test('ci:sbom lists what each published package brings, as CycloneDX', () => {
    expect(pnpm('ci:sbom').status).toBe(0)
    const files = globSync('reports/sbom/*.cdx.json', { cwd: root })
    expect(files.length).toBeGreaterThan(5)
    for (const file of files)
      expect(JSON.parse(readFileSync(join(root, file), 'utf8'))).toMatchObject({
        bomFormat: 'CycloneDX',
        metadata: { component: { group: publisher.scope ?? workspaceScope } },
      })
  })

  test('ci:affected and npm test are the one run of all checks, of which the first takes a part', () => {
    expect(scripts['ci:affected']).toBe(`${scripts['test']} --affected`)
  })
})
