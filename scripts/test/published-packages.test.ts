import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../publishing/publishable.ts'
import { standAlone } from '../publishing/stand-alone.ts'
import { publishAs, stage, type Staged } from '../publishing/stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'published-'))
let published: Staged[] = []
let alone: Staged[] = []

beforeAll(() => {
  const staged = stage(join(folder, 'staged'))
  const copy = (to: string) =>
    staged.map((one) => {
      const place = join(folder, to, one.folder)
      cpSync(one.place, place, { recursive: true })
      return { ...one, place }
    })
  published = publishAs({ repository: 'owner/name', scope: '@owner' }, copy('published'))
  alone = copy('alone')
  standAlone(alone)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a published package', () => {
  test('is one of these, each after those that it needs', () => {
    expect(published.map(({ manifest }) => manifest.name)).toEqual([
      '@owner/contract',
      '@owner/serving',
      '@owner/mock',
      '@owner/sandbox',
      '@owner/client',
      '@owner/conformance',
      '@owner/msw',
      '@owner/react-query',
    ])
  })

  test('says all that a registry shows of it, and is signed where it was built', () => {
    for (const { folder: directory, manifest } of published) {
      expect(manifest).toMatchObject({
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        description: expect.stringContaining('Case Management task API'),
        keywords: expect.arrayContaining(['case-management', 'openapi']),
        license: 'MIT',
        repository: { type: 'git', url: 'git+https://github.com/owner/name.git', directory },
        homepage: `https://github.com/owner/name/tree/main/${directory}#readme`,
        bugs: 'https://github.com/owner/name/issues',
        files: expect.arrayContaining(['dist', 'CHANGELOG.md']),
        engines: { node: expect.stringMatching(/^>=\d/) },
        publishConfig: { access: 'public', provenance: true },
      })
    }
  })

  test('carries licence, README, and the files behind each entry and each command', () => {
    for (const { place, manifest } of published) {
      const { exports = {}, bin = {} } = manifest
      const files = Object.values(exports).flatMap((entry) =>
        typeof entry === 'string' ? entry : Object.values(entry),
      )
      for (const file of ['LICENSE', 'README.md', ...files, ...Object.values(bin)]) {
        expect([manifest.name, file, existsSync(join(place, file))]).toEqual([manifest.name, file, true])
      }
    }
  })

  test('knows nothing of this workspace: neither its scope nor what only its own tools read', () => {
    for (const { place, manifest } of published) {
      expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['devDependencies', 'scripts', 'nx']))
      expect(JSON.stringify(manifest)).not.toMatch(/@case-management\/|workspace:|catalog:/)
      for (const file of globSync('**/*.{js,ts,md}', { cwd: place })) {
        const found = /.*@case-management\/.*/.exec(readFileSync(join(place, file), 'utf8'))?.[0]
        expect([file, found]).toEqual([file, undefined])
      }
    }
  })

  test('brings Prism, Dredd or Redocly only where it is the mock or the suite', () => {
    const heavy = published.filter(({ manifest }) =>
      Object.keys(manifest.dependencies ?? {}).some((name) => /^@stoplight\/|^dredd$|^@redocly\//.test(name)),
    )
    expect(heavy.map(({ folder: from }) => from)).toEqual(['apps/mock', 'packages/conformance'])
  })
})

describe('a package that is packed to stand alone', () => {
  test('depends on none that a registry would be asked for under the scope of the project', () => {
    for (const { place } of alone) {
      const scoped = Object.keys(readManifest(place).dependencies ?? {}).filter((name) =>
        name.startsWith('@case-management/'),
      )
      expect([place, scoped]).toEqual([place, []])
    }
  })

  test('imports its own copies of what it shares with others, from JavaScript and from declarations', () => {
    for (const { place } of alone) {
      for (const file of globSync('dist/**/*.{js,d.ts}', { cwd: place })) {
        const text = readFileSync(join(place, file), 'utf8')
        const imported = /^(?:import|export|\})[^'"\n]*['"]@case-management\/(?:contract|serving)/m.test(text)
        expect([file, imported]).toEqual([file, false])
        for (const [, target = ''] of text.matchAll(
          /\bfrom ['"](\.[^'"]*\/(?:contract|serving)\/[^'"]+)['"]/g,
        )) {
          expect([file, target, existsSync(join(place, dirname(file), target))]).toEqual([file, target, true])
        }
      }
    }
  })
})
