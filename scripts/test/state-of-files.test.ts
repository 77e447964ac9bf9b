import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { stateOfFiles } from '../state-of-files.ts'

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'state-of-files-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

function gitFolderOf(files: Record<string, string>): string {
  const folder = folderOf(files)
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  execFileSync('git', ['add', '--all'], { cwd: folder })
  return folder
}

test('changes with each file that git does not ignore, staged or not, and comes back with its text', () => {
  const folder = gitFolderOf({ '.gitignore': 'ignored\n', 'a.txt': 'a' })
  const first = stateOfFiles(folder)
  expect(first).toBeDefined()
  writeFileSync(join(folder, 'ignored'), 'x')
  expect(stateOfFiles(folder)).toBe(first)

  writeFileSync(join(folder, 'a.txt'), 'other')
  expect(stateOfFiles(folder)).not.toBe(first)
  writeFileSync(join(folder, 'a.txt'), 'a')
  expect(stateOfFiles(folder)).toBe(first)

  writeFileSync(join(folder, 'new.txt'), '')
  expect(stateOfFiles(folder)).not.toBe(first)
  const staged = execFileSync('git', ['ls-files'], { cwd: folder, encoding: 'utf8' })
  expect(staged).toBe('.gitignore\na.txt\n')
})

test('changes with the programs that are found', () => {
  const folder = gitFolderOf({ 'a.txt': 'a' })
  const programs = folderOf({})
  vi.stubEnv('PATH', `${programs}${delimiter}${process.env['PATH']}`)
  onTestFinished(() => void vi.unstubAllEnvs())
  const first = stateOfFiles(folder)
  mkdirSync(join(programs, 'go'))
  expect(stateOfFiles(folder)).not.toBe(first)
})

test('is not known where there is no repository', () => {
  vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir())
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(stateOfFiles(folderOf({ 'a.txt': 'a' }))).toBeUndefined()
})
