import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { contractDocument } from '../../projection/contract-document.ts'
import { isObject, type Json } from '../../projection/json.ts'
import type { Story } from './stories.ts'

/** How long a story may take, in milliseconds. */
const timeLimit = 120_000

/** The part of Redocly's JSON that is read. */
interface RespectOutput {
  files: Record<string, { executedWorkflows: { executedSteps: RespectStep[] }[] }>
}

/** One step of a story as Redocly tells it. */
export interface RespectStep {
  stepId: string
  request?: { method: string; url: string; headers: Record<string, string>; body?: unknown }
  response?: { statusCode: number; headers: Record<string, string>; body?: unknown; time: number }
  checks: { name: string; status: string; message?: string; condition?: string }[]
}

/** What a story is told with. Handed over in the environment, because others can read the arguments of a process. */
export interface StoryInputs {
  token: string
  accountId: string
  streamId: string
}

/**
 * Runs one story with `redocly respect`.
 *
 * @returns its steps as far as they went.
 * @throws Error when Redocly could not run the story at all.
 */
export async function respect(story: Story, url: string, inputs: StoryInputs): Promise<RespectStep[]> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  try {
    await mkdir(join(folder, 'workflows'))
    // JSON is YAML too, so the stories find the bundle under the name that they give.
    await writeFile(join(folder, 'openapi.yaml'), JSON.stringify(opened(contractDocument)))
    await writeFile(join(folder, 'workflows', story.file), story.text)
    const output = join(folder, 'output.json')
    const problem = await runRedocly(
      ['respect', `workflows/${story.file}`, '--server', `tasks=${url}`, '--json-output', output],
      folder,
      inputs,
    )
    const text = await readFile(output, 'utf8').catch(() => undefined)
    if (text === undefined)
      throw new Error(`redocly respect could not run ${story.file}: ${problem ?? 'no output'}`)
    const told: RespectOutput = JSON.parse(text)
    return Object.values(told.files).flatMap(({ executedWorkflows }) =>
      executedWorkflows.flatMap(({ executedSteps }) => executedSteps),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The bundle with every schema said to be open that does not say anything:
 * Redocly takes those for closed, while the contract lets answers have further keys.
 */
function opened(node: Json): Json {
  if (Array.isArray(node)) return node.map(opened)
  if (!isObject(node)) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, opened(value)]))
  return isObject(node['properties']) && node['type'] === 'object'
    ? { additionalProperties: true, ...copy }
    : copy
}

/** Runs the command; a failing story is no problem, as its output says more. */
function runRedocly(args: string[], cwd: string, inputs: StoryInputs): Promise<string | undefined> {
  const root = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'))
  const env = {
    ...process.env,
    NO_COLOR: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/cli.js'), ...args],
      { cwd, env, timeout: timeLimit, maxBuffer: 2 ** 26 },
      (error, _stdout, stderr) => {
        resolve(error ? (stderr.trim().split('\n').at(-1) ?? error.message) : undefined)
      },
    )
  })
}
