import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import workspace from '../lint/workspace-rules.mjs'

const root = join(import.meta.dirname, '../..')

/** What the rule says of an import in a file. */
function saysOf(file: string, path: string): unknown[] {
  const said: unknown[] = []
  const context = { filename: join(root, file), report: ({ data }: { data: unknown }) => said.push(data) }
  workspace.rules['no-relative-packages'].create(context).ImportDeclaration({ source: { value: path } })
  return said
}

it.each([
  ['packages/client/src/sign.ts', '../../contract/src/index.ts', 'packages/client'],
  ['apps/docs/browser/site.ts', '../../../scripts/start.ts', 'apps/docs'],
  ['spec/lint/score.ts', '../../packages/contract/src/index.ts', 'spec'],
  ['packages/client/vitest.config.ts', '../../clean-environment.ts', 'packages/client'],
])('a package names what it takes from outside: %s may not import %s', (file, path, own) => {
  expect(saysOf(file, path)).toEqual([{ path, own }])
})

it.each(['./scripts/start.ts', './packages/client/src/index.ts', './spec/versions/cli.ts'])(
  'what every package stands on stands on none, nor on scripts: vitest.base.ts may not import %s',
  (path) => {
    expect(saysOf('vitest.base.ts', path)).toEqual([{ path, own: 'the root' }])
  },
)

it.each([
  ['packages/client/src/sign.ts', './token-source.ts'],
  ['packages/client/src/sign.ts', '@case-management/contract'],
  ['packages/client/vitest.config.ts', '../../vitest.base.ts'],
  ['vitest.base.ts', './clean-environment.ts'],
  ['scripts/test.ts', '../clean-environment.ts'],
  ['scripts/start.ts', '../apps/docs/src/index.ts'],
])(
  'files of a package, names, the shared configuration, and what the workspace takes are left alone: %s imports %s',
  (file, path) => {
    expect(saysOf(file, path)).toEqual([])
  },
)

/** The lines of a test that the rule against own timeouts names. */
function namedLines(source: string): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const rules = { 'workspace/no-own-timeouts': 'error' }
  const config = { jsPlugins: [join(root, 'scripts/lint/workspace-rules.mjs')], categories: {}, rules }
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config))
  writeFileSync(join(folder, 'some.test.ts'), source)
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=unix'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return [...stdout.matchAll(/some\.test\.ts:(\d+):.*no-own-timeouts/g)]
    .map(([, line]) => Number(line))
    .toSorted((a, b) => a - b)
}

it('a test says nowhere how long it may take', () => {
  expect(
    namedLines(`beforeAll(() => {}, 5000)
describe.each([1, 2])('%i', { timeout: 3 }, () => {
  it('waits', async () => {
    await expect.poll(() => 1, { timeout: 5 }).toBe(1)
  }, 500)
  it.skipIf(slow)('waits', { timeout }, wait)
})`),
  ).toEqual([1, 2, 4, 5, 6])
})

it('other timeouts, and numbers in a test, are left alone', () => {
  expect(
    namedLines(`test.each([1, 2])('%i', (each) => {
  expect({ timeout: each }).toEqual({ timeout: 5 })
  client.getTasks({}, { timeout: 5 })
  expect(each).toBe(5)
})`),
  ).toEqual([])
})
