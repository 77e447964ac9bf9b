import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { moduleFolder } from '../paths.ts'
import { runChecks } from '../report.ts'

const target = 'checks-of-a-test'
const file = join(moduleFolder, 'reports', `${target}.json`)

it('counts checks as skipped where there is no Go, and says which and why', async () => {
  onTestFinished(() => rmSync(file))
  const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const ran = vi.fn<() => void>()
  await runChecks(target, { cannot: 'there is no Go' }, [
    { name: 'gofmt', run: ran },
    { name: 'go vet', run: ran },
  ])
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ passed: 0, failed: 0, skipped: 2 })
  expect(warned).toHaveBeenCalledWith(`packages/go, ${target}: gofmt, go vet left out: there is no Go.`)
  expect(ran).not.toHaveBeenCalled()
})
