import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { generatedFolder } from '../scripts/paths.ts'
import { examples } from '../src/generated/examples.ts'
import { operations, type OperationId, type OperationExamples } from '../src/index.ts'
import { bodyValidators, parameterValidators } from '../src/validators.ts'

const run = promisify(execFile)
const ids: OperationId[] = ['getTasks', 'updateTask']
const named: OperationExamples = examples

describe.each(ids)('the validators of %s', (id) => {
  it('accept every named request', () => {
    const requests = Object.entries(named[id]?.requests ?? {})
    expect(requests.length).toBeGreaterThan(0)
    for (const [name, value] of requests) {
      expect([name, bodyValidators[id].request(value), bodyValidators[id].request.errors]).toEqual([
        name,
        true,
        null,
      ])
    }
  })

  it('exist for every documented status and accept every named response', () => {
    const byStatus = new Map(Object.entries(bodyValidators[id].responses))
    expect([...byStatus.keys()]).toEqual(Object.keys(operations[id].responses))
    for (const [status, values] of Object.entries(named[id]?.responses ?? {})) {
      const validate = byStatus.get(status)
      for (const [name, value] of Object.entries(values)) {
        expect([status, name, validate?.(value), validate?.errors]).toEqual([status, name, true, null])
      }
    }
  })

  it('refuse an unknown key in a request, and name it', () => {
    const validate = bodyValidators[id].request
    expect(validate({ nosuch: 1 })).toBe(false)
    expect(validate.errors?.map((error) => error.params)).toContainEqual({ additionalProperty: 'nosuch' })
  })

  it('point to the offending value, and report every violation', () => {
    const validate = bodyValidators[id].request
    const body = id === 'getTasks' ? { limit: 'ten', skip: -1 } : { tags: [7], isActive: 'yes' }
    expect(validate(body)).toBe(false)
    const pointers = new Set(validate.errors?.map((error) => error.instancePath))
    expect(pointers).toEqual(new Set(id === 'getTasks' ? ['/limit', '/skip'] : ['/tags/0', '/isActive']))
  })

  it('read an integer header from its text, and refuse one that is none', () => {
    const { headers } = parameterValidators[id]
    expect(headers({ accountid: '6639f7bd58c97ffac03b0000', 'x-timezone-offset': '-330' })).toBe(true)
    expect(headers({ accountid: '6639f7bd58c97ffac03b0000', 'x-timezone-offset': 'IST' })).toBe(false)
    expect(headers({ 'x-timezone-offset': '-330' })).toBe(false)
  })

  it('allow keys in a response that the contract does not name', () => {
    const [page] = Object.values(named[id]?.responses['200'] ?? {})
    expect(bodyValidators[id].responses[200]({ ...Object(page), nosuch: true })).toBe(true)
  })
})

it.each(['body-validators.js', 'parameter-validators.js'])(
  '%s runs in a folder without any package, so Ajv is not needed at run time',
  async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'validators-'))
    try {
      await copyFile(join(generatedFolder, name), join(folder, 'validators.mjs'))
      const { stdout } = await run(process.execPath, [
        '--input-type=module',
        '--eval',
        `import * as validators from ${JSON.stringify(join(folder, 'validators.mjs'))}; process.stdout.write(String(Object.keys(validators).length))`,
      ])
      expect(Number(stdout)).toBeGreaterThan(0)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
