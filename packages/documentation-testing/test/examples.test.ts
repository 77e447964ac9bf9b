import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { compileExamples, documentedExamples, printedBy, type DocumentedExample } from '../src/index.ts'

/** A package with a README, within this one, so that its compiler settings are found. */
function packageWith(readme: string): string {
  const reports = join(import.meta.dirname, '../reports')
  mkdirSync(reports, { recursive: true })
  const root = mkdtempSync(join(reports, 'package-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'README.md'), readme)
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json' }))
  return root
}

const asWritten = ({ imports, body }: DocumentedExample) => `${imports}\n${body}`

const readme = `# Name

\`\`\`ts
import { join } from 'node:path'
console.log(join('a', 'b')) // a/b
\`\`\`

\`\`\`sh
not code
\`\`\`
`

it('reads each example with its place, its imports and what it says that it prints', () => {
  const [example, ...others] = documentedExamples(packageWith(readme))
  expect(others).toEqual([])
  expect(example).toMatchObject({
    place: 'README.md:4',
    language: 'ts',
    imports: "import { join } from 'node:path'",
    printed: ['a/b'],
  })
})

it('says nothing of an example that compiles, and names the line of one that does not', () => {
  const right = packageWith(readme)
  const examples = documentedExamples(right)
  expect(compileExamples(right, examples, asWritten)).toBe('')
  expect(readFileSync(examples[0]?.file ?? '', 'utf8')).toContain("join('a', 'b')")

  const wrong = packageWith(readme.replace("'b'", '1'))
  expect(compileExamples(wrong, documentedExamples(wrong), asWritten)).toMatch(
    /README.*\(2,\d+\): error TS2345/,
  )
})

const asProgram = ({ imports, body }: DocumentedExample) => `${imports}
export default async ({ things }: { things: string[] }) => {
${body}
}
`

it('runs an example with what it is given, and gives what it prints as the console does, each on one line', async () => {
  const root = packageWith(`\`\`\`ts
console.log('a', { b: [1] }, undefined)
things.push('a thing')
console.log(things)
\`\`\``)
  const examples = documentedExamples(root)
  expect(compileExamples(root, examples, asProgram)).toBe('')
  const { log } = console
  const things: string[] = []
  const [example] = examples
  if (!example) throw new Error('The page has an example.')
  await expect(printedBy(example, { things })).resolves.toEqual(['a { b: [ 1 ] } undefined', "[ 'a thing' ]"])
  expect([things, console.log]).toEqual([['a thing'], log])
})
