import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { checkVersion } from '../versions/check-version.ts'
import { diffVersions } from '../versions/diff.ts'
import { keepRelease } from '../versions/keep-release.ts'
import { releasesFolder, releasesIn } from '../versions/releases.ts'

const spec = fileURLToPath(new URL('..', import.meta.url))
const version = /^ {2}version: (.+)$/m.exec(await readFile(join(spec, 'openapi.yaml'), 'utf8'))?.[1] ?? ''
const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)

describe('the version of this spec', () => {
  test('says enough of what changed since the last release', async () => {
    expect(await checkVersion(join(spec, 'openapi.yaml'), releasesFolder)).toBeUndefined()
  })

  test('and every released one have their place in the changelog', async () => {
    const changelog = await readFile(join(spec, 'CHANGELOG.md'), 'utf8')
    const headings = Array.from(changelog.matchAll(/^## (.+)$/gm), ([, heading]) => heading)
    expect(headings).toContain(version)
    expect(releasesIn(releasesFolder).filter((release) => !headings.includes(release.version))).toEqual([])
  })
})

const removal = { file: 'schemas/TaskFilter.yaml', find: /^ {2}searchText:\n(?: {3,}.*\n|\n)+/m, by: '' }
const addition = {
  file: 'schemas/TaskFilter.yaml',
  find: /^properties:\n/m,
  by: 'properties:\n  keyOfThisTest:\n    type: integer\n    description: How pressing it is.\n    x-evidence: inferred\n',
}
const rewording = { file: 'schemas/TaskFilter.yaml', find: /All keys are optional/, by: 'No key is required' }

describe.concurrent('a next version', () => {
  test.for([
    { name: 'a removed filter', change: removal, least: [major + 1, 0, 0], short: [major, minor + 1, 0] },
    {
      name: 'a new filter',
      change: addition,
      least: [major, minor + 1, 0],
      short: [major, minor, patch + 1],
    },
    {
      name: 'a better text',
      change: rewording,
      least: [major, minor, patch + 1],
      short: [major, minor, patch],
    },
  ])('with $name needs to be $least', async ({ change, least, short }, context) => {
    const { entry, releases, edit } = await releasedCopy(context)
    await edit(change)
    await edit(versionOf(short))
    expect(await checkVersion(entry, releases)).toMatch(
      new RegExp(`^Since release ${version}: info\\.version .*${least.join('\\.')}.* Raise it`),
    )
    await edit(versionOf(least))
    expect(await checkVersion(entry, releases)).toBeUndefined()
  })

  test('is compared with the newest release, not with the last by name', async (context) => {
    const { entry, releases, edit } = await releasedCopy(context)
    for (const released of [
      [major, 9, 0],
      [major, 10, 0],
    ]) {
      await edit(versionOf(released))
      await keepRelease(entry, releases)
    }
    expect(releasesIn(releases).map((release) => release.version)).toEqual([
      version,
      `${major}.9.0`,
      `${major}.10.0`,
    ])
  })

  test('names each change, and why it breaks', async (context) => {
    const { entry, releases, edit } = await releasedCopy(context)
    await edit(removal)
    await edit(versionOf([major + 1, 0, 0]))
    const next = await keepRelease(entry, releases)
    const { changes } = await diffVersions(releasesIn(releases)[0]?.file ?? '', next.file)
    expect(changes).toEqual([
      expect.objectContaining({ kind: 'modified', path: '#/info', property: 'version' }),
      expect.objectContaining({
        kind: 'removed',
        impact: 'major',
        path: expect.stringMatching(/getTasks\/post\/requestBody\/.*\/searchText$/),
        verdicts: [expect.objectContaining({ message: expect.stringContaining('was removed') })],
      }),
    ])
  })
})

test('a release is never changed', async (context) => {
  const { entry, releases } = await releasedCopy(context)
  await expect(keepRelease(entry, releases)).rejects.toThrow(`Version ${version} was released before`)
})

interface Edit {
  file: string
  find: RegExp
  by: string
}

function versionOf(numbers: readonly number[]): Edit {
  return { file: 'openapi.yaml', find: /^ {2}version: .+$/m, by: `  version: ${numbers.join('.')}` }
}

/** The spec, whose present version is released; tests take copies of it. */
let released: string
beforeAll(async () => {
  released = await mkdtemp(join(tmpdir(), 'spec-released-'))
  await cp(spec, released, {
    recursive: true,
    filter: (path) => !/\/(?:node_modules|reports|test|releases)$/.test(path),
  })
  await keepRelease(join(released, 'openapi.yaml'), join(released, 'releases'))
})
afterAll(() => rm(released, { recursive: true, force: true }))

/** A copy of the spec whose present version is released. */
async function releasedCopy({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const folder = await mkdtemp(join(tmpdir(), 'spec-versions-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(released, folder, { recursive: true })
  const entry = join(folder, 'openapi.yaml')
  const releases = join(folder, 'releases')
  const edit = async ({ file, find, by }: Edit) => {
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    if (!find.test(text)) throw new Error(`${file} has no ${find.source}.`)
    await writeFile(path, text.replace(find, by))
  }
  return { entry, releases, edit }
}
