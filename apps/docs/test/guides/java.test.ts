import { compileJava, runJava } from '../support/java.ts'
import { testGuidePrograms } from '../support/guide-programs.ts'

await testGuidePrograms({ language: 'java', title: 'Java', compile: compileJava, run: runJava })
