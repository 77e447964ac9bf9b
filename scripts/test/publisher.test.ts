import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pagesAddress, publisherFile, readPublisher } from '../publishing/publisher.ts'

const folder = mkdtempSync(join(tmpdir(), 'publisher-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(content: object): string {
  const file = join(folder, 'publisher.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('repository and scope are read from one file', () => {
  const publisher = { repository: 'owner/a.name', scope: '@owner' }
  expect(readPublisher(fileWith(publisher))).toEqual(publisher)
})

test.for([
  [{ scope: '@owner' }, 'publisher.json does not say the repository: give the owner and name'],
  [{ repository: 'owner/name', scope: null }, 'publisher.json does not say the scope: give the scope on npm'],
  [
    { repository: 'https://github.com/owner/name', scope: '@owner' },
    'cannot have "https://github.com/owner/name"',
  ],
  [{ repository: 'owner/name', scope: 'owner' }, 'publisher.json cannot have "owner" as the scope'],
  [{ repository: 'owner/name', scope: 5 }, 'publisher.json cannot have 5 as the scope'],
] as const)('%j is refused with what to write', ([content, message]) => {
  expect(() => readPublisher(fileWith(content))).toThrow(message)
})

test('the docs lie on GitHub Pages of the repository that builds them, or else of the one that is named', () => {
  const named = fileWith({ repository: 'Owner/a.name' })
  expect(pagesAddress({}, named)).toBe('https://owner.github.io/a.name/')
  expect(pagesAddress({ GITHUB_REPOSITORY: 'a-fork/of-it' }, named)).toBe('https://a-fork.github.io/of-it/')
  expect(pagesAddress({ GITHUB_REPOSITORY: 'owner/Owner.github.io' }, named)).toBe('https://owner.github.io/')
  expect(pagesAddress({}, fileWith({ repository: null }))).toBeUndefined()
  expect(() => pagesAddress({ GITHUB_REPOSITORY: 'a b' }, named)).toThrow(
    'cannot have "a b" as the repository',
  )
})

/** Runs the release as a workflow of a repository would. */
function release(options: string[], repository: string) {
  const env = { ...process.env, GITHUB_REPOSITORY: repository }
  const program = join(import.meta.dirname, '../release.ts')
  return spawnSync(process.execPath, [program, ...options], { encoding: 'utf8', env })
}

test('a release is refused before anything is built, as long as nobody is named or the run is not theirs', () => {
  const { repository }: { repository: string | null } = JSON.parse(readFileSync(publisherFile, 'utf8'))
  const { status, stderr } = release([], 'a-fork/of-it')
  expect(status).toBe(2)
  expect(stderr).toContain(repository === null ? 'does not say the repository' : `only ${repository}`)
})

test('a release takes no other option than --first and --dry-run', () => {
  expect(release(['--force'], 'a/b')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/--first.*--dry-run/),
  })
})
