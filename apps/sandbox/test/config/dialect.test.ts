import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@case-management/contract'
import { contractDialect, dialectWith } from '@case-management/contract/questions'
import { expect, onTestFinished, test } from 'vitest'
import { readDialect } from '../../src/config/read-dialect.ts'

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-dialect-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'tenant.json')
  await writeFile(file, text)
  return file
}

function dialect(answers: object, version: string = contract.version): string {
  return JSON.stringify({ contract: version, answers })
}

test('a dialect file gives its answers, and the contract’s to all other questions', async () => {
  const answers = { 'default-limit': { answer: 'number', value: 10 } } as const
  expect(await readDialect(await fileWith(dialect(answers)))).toEqual(dialectWith(answers))
  expect(await readDialect(await fileWith(dialect({})))).toEqual(contractDialect)
})

test.each([
  ['no JSON', '{', /is not JSON\.$/u],
  ['no answers', '{"contract": "1.1.0"}', /is no dialect: \/answers must be an object\.$/u],
  [
    'an unknown question',
    dialect({ colour: { answer: 'red' } }),
    /is no dialect: \/answers\/colour is no open question\.$/u,
  ],
  [
    'an answer for another contract',
    dialect({}, '2.0.0'),
    /is for contract 2\.0\.0, and this is .*; probe the host again\.$/u,
  ],
])('a file with %s is one line that names it', async (_, text, message) => {
  const error: unknown = await readDialect(await fileWith(text)).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'ConfigError', message: expect.stringMatching(message) })
  expect(String(error)).not.toContain('\n')
})

test('a file that is not there is one line with the reason', async () => {
  await expect(readDialect('/nowhere/tenant.json')).rejects.toThrow(
    /^Dialect file \/nowhere\/tenant.json cannot be read \(ENOENT\)/u,
  )
})
