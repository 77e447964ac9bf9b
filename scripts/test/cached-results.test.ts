import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { behaviourTargets } from '../test-targets.ts'

const root = join(import.meta.dirname, '../..')

/** A copy of the workspace, in which files can be changed. */
function copyOfWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cached-results-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(listed.status).toBe(0)
  for (const file of listed.stdout.split('\0').filter(Boolean)) {
    cpSync(join(root, file), join(folder, file), { force: false })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The hash by which nx looks up the result of each task. */
function hashesIn(folder: string): Record<string, string> {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'support/print-task-hashes.ts'), ...behaviourTargets],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' },
    },
  )
  expect({ status, stderr }).toMatchObject({ status: 0 })
  const hashes: Record<string, string> = JSON.parse(stdout)
  return hashes
}

/** Puts a text in the place of another in the spec and in all that is generated from it, and says where it stood. */
function replaceText(folder: string, text: string, other: string): string[] {
  const files = globSync(
    [
      'spec/schemas/*.yaml',
      'packages/contract/src/generated/*',
      'packages/go/*.gen.go',
      'packages/java/src/main/java/casemanagement/model/*.java',
      'packages/python/src/case_management/generated/**/*.py',
    ],
    { cwd: folder },
  )
  const changed = files.filter((file) => {
    const before = readFileSync(join(folder, file), 'utf8')
    const after = before.replaceAll(text, other)
    if (after !== before) writeFileSync(join(folder, file), after)
    return after !== before
  })
  return changed.map((file) => file.replaceAll('\\', '/'))
}

function changedTasks(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after)
    .filter((id) => before[id] !== after[id] && behaviourTargets.includes(id.split(':').at(-1) ?? ''))
    .map((id) => id.replace('@case-management/', ''))
    .toSorted()
}

test('a reworded description runs the docs and what checks generated types again, and a changed schema the rest', () => {
  const folder = copyOfWorkspace()
  const before = hashesIn(folder)

  const text = 'Name of the template that the task was made from.'
  expect(replaceText(folder, text, 'Which template the task follows.')).toEqual(
    expect.arrayContaining([
      'spec/schemas/Task.yaml',
      'packages/contract/src/generated/openapi.json',
      'packages/contract/src/generated/types.ts',
      'packages/go/types.gen.go',
      'packages/java/src/main/java/casemanagement/model/Task.java',
      'packages/python/src/case_management/generated/models/task.py',
    ]),
  )
  const reworded = hashesIn(folder)
  expect(changedTasks(before, reworded)).toEqual([
    'contract:fresh',
    'contract:package',
    'contract:test',
    'docs:browser',
    'docs:conformance',
    'docs:test',
    'go:fresh',
    'go:package',
    'java:fresh',
    'java:package',
    'python:fresh',
    'python:package',
    'second-generator:test',
    'spec:score',
    'spec:test',
  ])

  expect(replaceText(folder, '"maxLength": 64', '"maxLength": 641')).toContain(
    'packages/contract/src/generated/openapi.json',
  )
  expect(changedTasks(reworded, hashesIn(folder))).toEqual(
    expect.arrayContaining([
      'client:browser',
      'client:size',
      'client:test',
      'conformance:browser',
      'conformance:conformance',
      'conformance:test',
      'docs:browser',
      'docs:programs',
      'docs:test',
      'docs:use',
      'go:test',
      'java:selftest',
      'java:test',
      'mock:test',
      'msw:test',
      'promise-host:test',
      'python:test',
      'react-query:test',
      'sandbox:test',
      'workspace:selftest',
    ]),
  )
})
