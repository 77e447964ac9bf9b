import { compileJava, runJava } from '../test/support/java.ts'
import { testGuidePrograms } from '../test/support/guide-programs.ts'

await testGuidePrograms({ language: 'java', title: 'Java', compile: compileJava, run: runJava })
