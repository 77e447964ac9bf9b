import { expect, it, vi } from 'vitest'

// A handler of MSW 2 has no `dispose`.
vi.mock('msw', () => ({ http: { post: () => ({ reset: () => {} }) } }))

it('with an MSW older than 3, a handler says which one it needs', async () => {
  const { taskHandlers } = await import('../src/index.ts')
  expect(() => taskHandlers()).toThrow(
    new TypeError('@case-management/msw needs msw 3: npm install --save-dev msw@3'),
  )
})
