import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { codeDigest } from '../scripts/kept/code-digest.ts'
import { KeptResults } from '../scripts/kept/kept-results.ts'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

it.each([
  'packages/conformance/src/laws/law.ts',
  'packages/conformance/test/faults/filters.ts',
  'packages/conformance/test/support/mover.ts',
  'packages/contract/src/generated/contract.json',
  'apps/sandbox/src/query/sort.ts',
])('keeps what a script found until %s is another', async (file) => {
  const root = await temporaryFolder()
  const changed = join(root, file)
  await mkdir(dirname(changed), { recursive: true })
  await writeFile(changed, 'as it was')
  const found = () => new KeptResults<string[]>(join(root, '.cache/found.json'), codeDigest({ root }))
  expect(await found().read()).toBeUndefined()
  await found().write(['one'])
  expect(await found().read()).toEqual(['one'])
  await appendFile(changed, ', and more')
  expect(await found().read()).toBeUndefined()
})

it('keeps it where a file is another that decides nothing of it', async () => {
  const root = await temporaryFolder()
  const file = join(root, 'packages/conformance/src/findings/sentence.ts')
  await mkdir(dirname(file), { recursive: true })
  const digest = async (text: string) => {
    await writeFile(file, text)
    return codeDigest({ root, without: ['packages/conformance/src/findings/'] })
  }
  expect(await digest('one sentence')).toBe(await digest('another'))
})

it('takes nothing that was cut off or kept in another form', async () => {
  const file = join(await temporaryFolder(), 'found.json')
  const found = new KeptResults<string[]>(file, 'code')
  await found.write(['one'])
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, -3))
  expect(await found.read()).toBeUndefined()
  await writeFile(file, '["one"]')
  expect(await found.read()).toBeUndefined()
})

it('knows the code of this workspace', () => {
  expect(codeDigest()).not.toBe(codeDigest({ without: ['packages/conformance/src/'] }))
  expect(codeDigest()).not.toBe(codeDigest({ without: ['packages/conformance/test/faults/'] }))
  expect(codeDigest()).not.toBe(codeDigest({ without: ['apps/sandbox/src/'] }))
})
