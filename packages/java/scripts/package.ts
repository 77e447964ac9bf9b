// Packs the client with its sources and its Javadoc, builds a program against the jar, and packs it under another group.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { classPath } from './class-path.ts'
import { findJava, mavenOutput } from './maven.ts'
import { packageFolder } from './paths.ts'
import { runChecks } from './report.ts'

/** A group that nobody can own, in the place of the one that the client gets when it is published. */
const publishedAs = 'invalid.casemanagement'

const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
const pom = readFileSync(join(packageFolder, 'pom.xml'), 'utf8')
const name = `case-management-client-${version}`
const jars = ['', '-sources', '-javadoc'].map((kind) => `${name}${kind}.jar`)
// The target "test" compiles the tests, too.
const pack = ['package', '-Dmaven.test.skip=true']
const packAll = [...pack, 'source:jar', 'javadoc:jar']
const dist = join(packageFolder, 'dist')
const folder = mkdtempSync(join(tmpdir(), 'case-management-java-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const java = findJava()
const needed = 'cannot' in java ? java : classPath()

await runChecks('package', needed, [
  {
    name: 'the version of pom.xml is that of package.json',
    run() {
      if (!pom.includes(`<version>${version}</version>\n  <name>`)) throw new Error(`It is not ${version}.`)
    },
  },
  {
    name: 'the client is packed with its sources and its Javadoc',
    run() {
      mavenOutput(packAll)
      rmSync(dist, { recursive: true, force: true })
      mkdirSync(dist)
      for (const jar of jars) cpSync(join(packageFolder, 'target', jar), join(dist, jar))
    },
  },
  {
    name: 'a program builds and runs against the jar',
    run() {
      const program = join(folder, 'Consumer.java')
      writeFileSync(program, readFileSync(join(packageFolder, 'scripts/Consumer.java.txt')))
      const others = 'jars' in needed ? needed.jars : ''
      const path = [join(dist, `${name}.jar`), others].join(delimiter)
      const printed = output('java', ['-cp', path, program])
      if (printed.trim() !== 'TasksClient(https://platform.kore.ai, st-1)') {
        throw new Error(`The program printed ${printed}`)
      }
    },
  },
  {
    name: 'the client can be published: it is packed under another group',
    run() {
      const copy = join(folder, 'published')
      cpSync(join(packageFolder, 'src/main'), join(copy, 'src/main'), { recursive: true })
      writeFileSync(
        join(copy, 'pom.xml'),
        pom.replace('<groupId>casemanagement</groupId>', `<groupId>${publishedAs}</groupId>`),
      )
      // Sources and Javadoc do not know the group.
      mavenOutput(pack, copy)
      const packed = output('jar', ['--list', '--file', join(copy, 'target', `${name}.jar`)])
      if (!packed.includes(`META-INF/maven/${publishedAs}/`)) throw new Error('The jar has another group.')
    },
  },
])

function output(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stdout}${stderr}`)
  return stdout
}
