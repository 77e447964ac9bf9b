import { compileGo, runGo } from '../test/support/go.ts'
import { testGuidePrograms } from '../test/support/guide-programs.ts'

await testGuidePrograms({ language: 'go', title: 'Go', compile: compileGo, run: runGo })
