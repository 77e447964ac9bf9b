import { expect, it, onTestFinished, vi } from 'vitest'

it('with an MSW older than 3, a handler says which one it needs', async () => {
  // A handler of MSW 2 has no `dispose`.
  vi.doMock('msw', () => ({ http: { post: () => ({ reset: () => {} }) } }))
  vi.resetModules()
  onTestFinished(() => {
    vi.doUnmock('msw')
    vi.resetModules()
  })
  const { taskHandlers } = await import('../src/index.ts')
  expect(() => taskHandlers()).toThrow(
    new TypeError('@case-management/msw needs msw 3: npm install --save-dev msw@3'),
  )
})
