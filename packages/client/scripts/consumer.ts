// Installs the packed packages into an empty folder with npm, compiles a consumer with each TypeScript, and runs it
// on each Node against the sandbox: `pnpm --filter @case-management/client consumer`. It needs the registry, so it is not part of `npm test`.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { demo, startSandbox } from '@case-management/sandbox'
import { startLengthHost } from './consumer/length-host.ts'
import {
  compilers,
  jestSettings,
  makeProject,
  nodes,
  programs,
  resolutions,
  run,
  settingsOf,
} from './consumer/project.ts'

const project = await makeProject()
const sandbox = await startSandbox({ port: 0 })
const lengthHost = await startLengthHost()
let failed = 0
try {
  for (const compiler of Object.keys(compilers)) {
    const tsc = join(project, 'node_modules', compiler, 'bin/tsc')
    for (const program of Object.keys(programs)) {
      for (const resolution of Object.keys(resolutions)) {
        const args = [tsc, '-p', settingsOf(program, resolution)]
        await check(`${compiler}, ${resolution}, ${program}`, process.execPath, args)
      }
    }
  }
  const { accountId, streamId, appId, secret } = demo
  const call = ['out/consumer.js', sandbox.url, lengthHost.url, accountId, streamId, appId, secret]
  for (const name of Object.keys(nodes))
    await check(name, join(project, 'node_modules', name, 'bin/node'), call)
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--config', jestSettings]
  await check('jest, jsdom, CommonJS', join(project, 'node_modules/node24/bin/node'), jest)
  await check('deno', join(project, 'node_modules/.bin/deno'), ['run', '--allow-all', ...call])
} finally {
  lengthHost.close()
  await sandbox.close()
  rmSync(project, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0

async function check(name: string, command: string, args: string[]): Promise<void> {
  try {
    console.log(`✓ ${name} ${(await run(command, args, project)).trim()}`)
  } catch (error) {
    failed += 1
    console.error(
      `✗ ${name}\n${error instanceof Error && 'stdout' in error ? String(error.stdout) : ''}${String(error)}`,
    )
  }
}
