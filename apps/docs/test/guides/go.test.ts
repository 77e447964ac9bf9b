import { compileGo, runGo } from '../support/go.ts'
import { testGuidePrograms } from '../support/guide-programs.ts'

await testGuidePrograms({ language: 'go', title: 'Go', compile: compileGo, run: runGo })
