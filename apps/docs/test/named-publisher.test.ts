import type * as fileSystem from 'node:fs'
import { expect, it, vi } from 'vitest'

it('the header of a page leads to the repository where publisher.json names its owner', async ({
  onTestFinished,
}) => {
  onTestFinished(() => {
    vi.doUnmock('node:fs')
    vi.resetModules()
  })
  vi.resetModules()
  vi.doMock('node:fs', async (importOriginal) => {
    const original = await importOriginal<typeof fileSystem>()
    const named = JSON.stringify({ repository: 'owner/tasks' })
    const readFileSync = (file: string, encoding: BufferEncoding) =>
      file.endsWith('publisher.json') ? named : original.readFileSync(file, encoding)
    return { ...original, readFileSync }
  })
  const { siteHeader } = await import('../site/header.ts')
  expect(siteHeader('./')).toContain(
    '<a class="icon" href="https://github.com/owner/tasks" aria-label="Repository">',
  )
})
