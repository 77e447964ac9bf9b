import { modulesLoadedOnce, testConfig } from '../../vitest.base.ts'

export default testConfig('programs', { ...modulesLoadedOnce, include: ['programs/**/*.test.ts'] })
