import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contract } from '@case-management/contract'
import { expect, it } from 'vitest'
import { changelogMarkdown } from '../../site/changelog/changelog-markdown.ts'
import { placeOf } from '../../site/changelog/place-of.ts'
import { isObject, objectAt, type Json } from '../../site/json.ts'
import { markdownToHtml } from '../../site/markdown-html.ts'
import { bundleFile } from '../../site/paths.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const folder = await scratchFolder()
const history = `# Changelog\n\n## 9.0.0\n\n- No \`searchText\`.\n\n## ${contract.version}\n\n- The first.\n`

/** A next version without a filter, with a new one, and with another text. */
async function nextVersion(): Promise<string> {
  const bundle: Json = JSON.parse(await readFile(bundleFile, 'utf8'))
  if (!isObject(bundle)) throw new Error('The bundle is no object.')
  objectAt(bundle, 'info')['version'] = '9.0.0'
  objectAt(bundle, 'info')['summary'] = 'Other | words.'
  const filter = objectAt(objectAt(objectAt(bundle, 'components'), 'schemas'), 'TaskFilter')
  const properties = objectAt(filter, 'properties')
  delete properties['searchText']
  properties['keyOfThisTest'] = { type: 'integer', description: 'How pressing it is.' }
  const file = join(folder, '9.0.0.json')
  await writeFile(file, JSON.stringify(bundle))
  return file
}

it('shows one version as it was written', async () => {
  const versions = [{ version: contract.version, file: bundleFile }]
  expect(await changelogMarkdown(history, versions)).toBe(history)
})

it('shows every change under its version, with those that break marked and first', async () => {
  const versions = [
    { version: contract.version, file: bundleFile },
    { version: '9.0.0', file: await nextVersion() },
  ]
  const markdown = await changelogMarkdown(history, versions)
  const [, next = '', first = ''] = markdown.split('\n## ')
  expect(next.split('\n')).toEqual([
    '9.0.0',
    '',
    '- No `searchText`.',
    '',
    `### Every change since ${contract.version}`,
    '',
    'Found by comparing the two versions: 1 breaking, 1 compatible, 1 in text or examples only.',
    '',
    '| Kind | Change | Where | Why |',
    '|---|---|---|---|',
    '| **Breaking** | removed | `getTasks`, `requestBody`, `searchText` | Property `searchText` of `TaskFilter` was removed. |',
    '| Compatible | added | `getTasks`, `requestBody`, `keyOfThisTest` |  |',
    String.raw`| Text | modified | ${'`summary`'} |  |`,
    '',
    '',
    '',
  ])
  expect(first).toBe(`${contract.version}\n\n- The first.\n`)
  expect(markdownToHtml(markdown)).toContain('<td><strong>Breaking</strong></td>')
})

it('asks for a word on each version', async () => {
  const versions = [
    { version: '0.9.0', file: bundleFile },
    { version: '8.0.0', file: bundleFile },
  ]
  await expect(changelogMarkdown(history, versions)).rejects.toThrow(
    'spec/CHANGELOG.md has no heading for version 8.0.0.',
  )
})

it('names places in the words of the contract', () => {
  expect(placeOf('#/components/securitySchemes/auth', 'description')).toBe(
    '`securitySchemes`, `auth`, `description`',
  )
  expect(placeOf('#/paths/~1new/post')).toBe('`/new`')
})
