import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Aim } from './aims.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What working with the kit costs: the client beside what it is made of, and what follows from the spec. */
export async function measureKit(): Promise<Aim[]> {
  return [...(await measureClient()), ...(await measureGenerate())]
}

async function measureClient(): Promise<Aim[]> {
  const program = ['--conditions=@case-management/source', '--expose-gc', 'packages/client/scripts/bench.ts']
  const { stdout } = await run(process.execPath, [...program, '--json'], { cwd: root })
  const ratios: Record<string, number> = JSON.parse(stdout)
  return Object.entries(ratios).map(([setting, value]): Aim => ({
    name: `client, ${setting}, beside openapi-fetch`,
    unit: 'times',
    value,
    least: setting.startsWith('50') ? 1 : 0.9,
    note: 'calls/s, median of 15 rounds',
  }))
}

async function measureGenerate(): Promise<Aim[]> {
  // Compilers and libraries of other languages are there already: to fetch them is no generating.
  await secondsToGenerate({})
  rmSync(fileURLToPath(new URL('../../../.nx/workspace-data/generated', import.meta.url)), { force: true })
  const cold = await secondsToGenerate({ NX_SKIP_NX_CACHE: 'true' })
  return [
    { name: '`pnpm generate`, cold', unit: 's', value: cold, most: 8, note: 'all of it made anew' },
    { name: '`pnpm generate`, cached', unit: 's', value: await secondsToGenerate({}), most: 1, note: '' },
  ]
}

async function secondsToGenerate(env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now()
  await run(process.execPath, ['scripts/generate.ts'], { cwd: root, env: { ...process.env, ...env } })
  return (performance.now() - start) / 1000
}
