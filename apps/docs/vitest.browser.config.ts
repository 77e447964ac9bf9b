import { testConfig } from '../../vitest.base.ts'

export default testConfig('browser', {
  include: ['browser/**/*.test.ts'],
  fileParallelism: false,
  // All files share one browser and one served site; a context of its own keeps each test apart.
  isolate: false,
})
