import { spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { LeftOut } from '@case-management/language-checks'
import { packageFolder } from './paths.ts'

/** The JDK and Maven of this machine, or why they cannot be used. */
export type Java = { version: number } | { cannot: string }

/** The oldest JDK that the client is built with. */
const wanted = 17

/** Looks for a JDK that is new enough, and for Maven. */
export function findJava(): Java {
  const { stdout } = spawnSync('javac', ['-version'], { encoding: 'utf8' })
  const version = Number(/^javac (\d+)/.exec(stdout ?? '')?.[1])
  if (!(version > 0)) return { cannot: `there is no JDK on this machine; ${wanted} or newer is needed` }
  if (version < wanted) return { cannot: `this machine has the JDK ${version}; ${wanted} or newer is needed` }
  if (spawnSync('mvn', ['--version'], { encoding: 'utf8' }).status !== 0)
    return { cannot: 'there is no Maven on this machine' }
  return { version }
}

/** Options of Java: what lives for seconds is quicker without its best compiler. */
export const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** By its whole name: the prefix `dependency` is unknown offline as long as the plugin is not in the repository. */
export const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin'

/** What a run of Maven said. */
export interface MavenRun {
  status: number
  output: string
  /** Why Maven could not begin, where it lacks something that it cannot download. */
  cannot?: string
}

/**
 * Runs Maven, first without the network, which is quicker and enough once all is in its repository, then with it.
 *
 * @param folder - the folder of the `pom.xml`.
 */
export function maven(args: readonly string[], folder: string = packageFolder): MavenRun {
  const offline = run(['--offline', ...args], folder)
  if (!lacksSomething(offline)) return offline
  const online = run(args, folder)
  const cannot = whyUnreached(online)
  return cannot === undefined ? online : { ...online, cannot }
}

/**
 * Runs Maven.
 *
 * @returns what it prints.
 * @throws {@link LeftOut} when Maven lacks something that it cannot download, and an error with what it prints when it
 * fails otherwise.
 */
export function mavenOutput(args: readonly string[], folder: string = packageFolder): string {
  const { status, output, cannot } = maven(args, folder)
  if (cannot !== undefined) throw new LeftOut(cannot)
  if (status !== 0) throw new Error(`mvn ${args.join(' ')}: ${output.trim()}`)
  return output
}

function run(args: readonly string[], folder: string): MavenRun {
  const { status, stdout, stderr } = spawnSync(
    'mvn',
    ['--batch-mode', '--no-transfer-progress', '--quiet', '-Dstyle.color=never', ...args],
    {
      cwd: folder,
      env: { ...process.env, MAVEN_OPTS: shortLived.join(' ') },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  )
  return { status: status ?? 1, output: stripVTControlCharacters(`${stdout ?? ''}${stderr ?? ''}`) }
}

/** The lines in which Maven says why it stopped; a test that fails writes such lines, too, and not these. */
function reasons({ status, output }: MavenRun): string {
  if (status === 0) return ''
  return (
    output.match(
      /^\[ERROR\] (Failed to execute goal|Plugin|No plugin found|Non-resolvable|Unresolveable) .*$/gm,
    ) ?? []
  ).join('\n')
}

/** Whether Maven stopped because something is not in its repository; a plugin that it never saw has no prefix either. */
export function lacksSomething(made: MavenRun): boolean {
  return /Cannot access|No plugin found for prefix|has not been downloaded|[Cc]ould not (be resolved|resolve|transfer|find)|offline mode/.test(
    reasons(made),
  )
}

/** Why a run with the network got nothing from it. An artifact that does not exist is no such reason. */
export function whyUnreached(made: MavenRun): string | undefined {
  const said = reasons(made)
  const artifact = /Could not transfer artifact (\S+)/.exec(said)?.[1]
  return artifact === undefined ? undefined : `Maven Central cannot be reached, and Maven needs ${artifact}`
}
