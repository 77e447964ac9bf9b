import { compareFiles } from './compare-files.ts'
import { generateFiles } from './generate-files.ts'
import { generatedFolder, specEntry } from './paths.ts'

try {
  const files = await generateFiles(specEntry)
  const differences = await compareFiles(generatedFolder, files)
  if (differences.length > 0) {
    console.error(
      'packages/contract/src/generated does not follow from spec/. Run `pnpm generate` and commit it.',
    )
    for (const difference of differences) console.error(`  ${difference}`)
    process.exitCode = 1
  } else {
    console.log(`${files.length} generated files follow from spec/`)
  }
} catch (error) {
  const [problem] = (error instanceof Error ? error.message : String(error)).split('\n')
  console.error(`fresh: ${problem} Mend it in spec/, then run pnpm generate again.`)
  process.exitCode = 2
}
