import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { childEnvironment } from '../../host/child-environment.ts'
import { guard, ownGroup } from '../../host/child-guard.ts'
import { contractDocument } from '../../projection/contract-document.ts'
import { isObject, type Json } from '../../projection/json.ts'
import type { Story } from './stories.ts'

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

/** How Redocly is kept in check. */
export interface StoryLimits {
  /** Ends it early, with its reason thrown. */
  signal?: AbortSignal | undefined
  /** Longest time that one answer may take, in milliseconds. */
  requestLimit: number
}

/** How long Redocly may take to start, and from one request to the next, in milliseconds. */
const pauseLimit = 60_000

/**
 * Runs one story with `redocly respect`.
 *
 * @returns its steps as far as they went.
 * @throws Error when Redocly could not run the story at all.
 */
export async function respect(
  story: Story,
  url: string,
  inputs: StoryInputs,
  { signal, requestLimit }: StoryLimits,
): Promise<RespectStep[]> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  try {
    await mkdir(join(folder, 'workflows'))
    // JSON is YAML too, so the stories find the bundle under the name that they give.
    await writeFile(join(folder, 'openapi.yaml'), JSON.stringify(opened(contractDocument)))
    await writeFile(join(folder, 'workflows', story.file), story.text)
    const output = join(folder, 'output.json')
    const problem = await runRedocly(
      [
        'respect',
        `workflows/${story.file}`,
        `--server=tasks=${url}`,
        `--json-output=${output}`,
        `--max-fetch-timeout=${requestLimit}`,
      ],
      folder,
      inputs,
      { signal, quietLimit: pauseLimit + story.steps * (requestLimit + pauseLimit) },
    )
    signal?.throwIfAborted()
    const text = await readFile(output, 'utf8').catch(() => undefined)
    if (text === undefined)
      throw new Error(`redocly respect could not run ${story.file}: ${problem ?? 'it wrote no report'}`)
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
function runRedocly(
  args: string[],
  cwd: string,
  inputs: StoryInputs,
  limits: Parameters<typeof guard>[1],
): Promise<string | undefined> {
  const root = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'))
  const env = childEnvironment(process.env, {
    NO_COLOR: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
  })
  const child = spawn(process.execPath, [join(root, 'bin/cli.js'), ...args], {
    ...ownGroup,
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { forget } = guard(child, limits)
  let problem = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    problem = `${problem}${text}`.slice(-longestProblem)
  })
  return new Promise<string | undefined>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve(code === 0 ? undefined : reasonOf(problem, code, signal))
    })
  }).finally(forget)
}

/** Why Redocly ended: its last line, or when it died silently, how. */
export function reasonOf(complaint: string, code: number | null, signal: string | null): string {
  const line = complaint.trim().split('\n').at(-1)?.trim() ?? ''
  return line !== ''
    ? line
    : `it ended ${signal === null ? `with code ${code}` : `by ${signal}`} and without output`
}

/** Of what Redocly complains about so many characters are kept. */
const longestProblem = 10_000
