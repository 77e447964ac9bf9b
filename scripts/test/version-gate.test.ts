import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import contract from '@case-management/contract/openapi.json' with { type: 'json' }
import { diffVersions, releasesFolder, releasesIn } from '@case-management/spec/versions'
import { readChangesets } from '@changesets/read'
import { afterAll, describe, expect, test } from 'vitest'
import contractReleases from '../../.changeset/contract-releases.json' with { type: 'json' }
import changesetsConfig from '../../.changeset/config.json' with { type: 'json' }
import { publishable, root } from '../publishing/publishable.ts'
import { breakingChanges, expired, nameOf, type Exception } from '../version-gate/breaking-changes.ts'
import { missingMajors } from '../version-gate/missing-majors.ts'

const folder = mkdtempSync(join(tmpdir(), 'version-gate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packages = publishable()
const today = new Date().toISOString().slice(0, 10)
const last = releasesIn(releasesFolder).at(-1) ?? { version: '', file: '' }
const released = new Map(Object.entries(contractReleases)).get(last.version)
const exceptions: Exception[] = JSON.parse(readFileSync(join(root, '.changeset/exceptions.json'), 'utf8'))

/** What changed between the last release of the contract and another bundle. */
async function changesTo(bundle: object) {
  const file = join(folder, 'bundle.json')
  writeFileSync(file, JSON.stringify(bundle))
  return (await diffVersions(last.file, file)).changes
}

describe('this version', () => {
  test('says in every package that shows it what breaks since the last release of the contract', async () => {
    const { breaking, problems } = breakingChanges(await changesTo(contract), exceptions, today)
    const pending = await readChangesets(root)
    expect([...problems, ...missingMajors(breaking, packages, pending, released ?? '')]).toEqual([])
  })

  test('knows with which version of the packages each kept release of the contract came', () => {
    expect(Object.keys(contractReleases)).toEqual(releasesIn(releasesFolder).map(({ version }) => version))
  })

  test('is one for all packages', () => {
    const names = packages.map(({ manifest }) => manifest.name)
    expect(changesetsConfig.fixed).toEqual([expect.arrayContaining(names)])
    expect(changesetsConfig.fixed[0]).toHaveLength(names.length)
    expect(new Set(packages.map(({ manifest }) => manifest.version)).size).toBe(1)
  })
})

describe('a contract from which a response key is dropped, in which a request key is new and required, and an enum narrower', async () => {
  const bundle = JSON.parse(readFileSync(last.file, 'utf8'))
  const { Task, TaskFilter, TaskColumn } = bundle.components.schemas
  delete Task.properties.caseRefId
  TaskFilter.properties.urgency = { type: 'integer' }
  TaskFilter.required = ['urgency']
  TaskColumn.enum = TaskColumn.enum.filter((column: string) => column !== 'tags')
  const changes = await changesTo(bundle)
  const { breaking } = breakingChanges(changes, [], today)

  test('is refused until each package that shows it has a major changeset', () => {
    const messages = missingMajors(breaking, packages, [], '0.1.0')
    expect(messages).toEqual([
      expect.stringContaining('became required: `urgency`'),
      expect.stringContaining("lost values: 'tags'"),
      expect.stringContaining('Property `caseRefId` of `Task` was removed'),
    ])
    const showing = ['contract', 'mock', 'sandbox', 'client', 'conformance', 'msw', 'react-query']
    for (const message of messages)
      expect(message).toContain(
        `major changeset of ${showing.map((name) => `@case-management/${name}`).join(', ')}:`,
      )

    const all = showing.map((name) => ({ name: `@case-management/${name}`, type: 'major' as const }))
    expect(missingMajors(breaking, packages, [{ releases: all }], '0.1.0')).toEqual([])
    const minor = all.map((one) => (one.name.endsWith('/msw') ? { ...one, type: 'minor' as const } : one))
    expect(missingMajors(breaking, packages, [{ releases: minor }], '0.1.0')[0]).toContain(
      'major changeset of @case-management/msw:',
    )
  })

  test('is let through once the major version of the packages is raised', () => {
    const raised = packages.map((one) => ({ ...one, manifest: { ...one.manifest, version: '1.0.0' } }))
    expect(missingMajors(breaking, raised, [], '0.1.0')).toEqual([])
    expect(missingMajors(breaking, raised, [], '1.0.0')).toHaveLength(3)
  })

  test('is let through by exceptions, each with a reason, until its day', () => {
    const allowed = breaking.map(({ path, property }): Exception => ({
      path,
      ...(property && { property }),
      reason: 'Nobody could use it.',
      expires: '2030-01-31',
    }))
    expect(breakingChanges(changes, allowed, '2030-01-31')).toEqual({ breaking: [], problems: [] })

    expect(expired(allowed, '2030-01-31')).toEqual([])

    const late = breakingChanges(changes, allowed, '2030-02-01')
    expect(expired(allowed, '2030-02-01')).toEqual(allowed.map(nameOf))
    expect(late.breaking).toEqual(breaking)
    expect(late.problems).toContain(
      `The exception for ${nameOf(breaking[0] ?? { path: '' })} has expired on 2030-01-31.`,
    )

    const careless = [{ path: '#/info', reason: ' ', expires: '2030-01-31' }]
    expect(breakingChanges(changes, careless, today).problems).toEqual([
      'The exception for #/info gives no reason.',
    ])
    const needless = [{ path: '#/info', reason: 'A trial.', expires: '2030-01-31' }]
    expect(breakingChanges(changes, needless, '2030-01-01').problems).toEqual([
      'The exception for #/info lets nothing through: delete it.',
    ])
  })
})
