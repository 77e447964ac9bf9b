import { join } from 'node:path'
import { expect, it } from 'vitest'
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
])('a package names what it takes from outside: %s may not import %s', (file, path, own) => {
  expect(saysOf(file, path)).toEqual([{ path, own }])
})

it.each([
  ['packages/client/src/sign.ts', './token-source.ts'],
  ['packages/client/src/sign.ts', '@case-management/contract'],
  ['packages/client/vitest.config.ts', '../../vitest.base.ts'],
  ['scripts/start.ts', '../apps/docs/src/index.ts'],
])(
  'files of a package, names, the shared configuration, and what the workspace takes are left alone: %s imports %s',
  (file, path) => {
    expect(saysOf(file, path)).toEqual([])
  },
)
