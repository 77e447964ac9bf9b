import { expect, it } from 'vitest'

// The build of React for production has no `act`, which each test of a hook needs.
it('is tested with the same half of React, whatever NODE_ENV the shell has', () => {
  expect(process.env['NODE_ENV']).toBe('test')
})
