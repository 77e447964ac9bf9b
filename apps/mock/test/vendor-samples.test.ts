import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bodyValidators } from '@case-management/contract/validators'
import { describe, expect, it } from 'vitest'
import { identifiers, useMock } from './running-mock.ts'

const { url } = useMock()
const hasCurl = spawnSync('curl', ['--version']).status === 0

/** The request samples of the vendor's two pages, word for word. */
const samples = [
  { id: 'getTasks', file: 'get-tasks.curl.txt', headers: 5 },
  { id: 'updateTask', file: 'update-task.curl.txt', headers: 15 },
] as const

/** The sample with this mock, our identifiers and a token in place of the braces. */
async function filledIn(file: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, 'fixtures', file), 'utf8')
  return text
    .replace('https://{{host}}', url())
    .replace('{{jwt-code}}', 'token')
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => identifiers[name] ?? name)
}

/** What the options of a curl command ask for. */
function parseCurl(command: string): { target: string; headers: [string, string][]; body: string } {
  const values = (option: string) =>
    Array.from(command.matchAll(new RegExp(`--${option} '([^']*)'`, 'g')), ([, value = '']) => value)
  const headers = values('header').map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ')
    return [name, value.join(': ')]
  })
  return { target: values('location')[0] ?? '', headers, body: values('data')[0] ?? '' }
}

describe.each(samples)('the curl sample of $id', ({ id, file, headers: count }) => {
  it('gets 200 with all its headers', async () => {
    const { target, headers, body } = parseCurl(await filledIn(file))
    expect(headers).toHaveLength(count)
    const response = await fetch(target, { method: 'POST', headers, body })
    expect(response.status).toBe(200)
    expect(await response.json()).toSatisfy(bodyValidators[id].responses[200])
  })

  it.runIf(hasCurl)('gets 200 from curl itself', async () => {
    const command = `${(await filledIn(file)).trimEnd()} --silent --show-error --write-out '\\n%{http_code}'`
    const { stdout } = await promisify(execFile)('sh', ['-c', command])
    const [body = '', status] = stdout.split(/\n(?=\d+$)/)
    expect(status).toBe('200')
    expect(JSON.parse(body)).toSatisfy(bodyValidators[id].responses[200])
  })
})
