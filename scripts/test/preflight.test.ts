import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { obstacle } from '../preflight.mjs'

const root = join(import.meta.dirname, '../..')

/** A workspace of that name with what `npm start` needs first, and an `npx` that says how it was called. */
function workspaceIn(name: string, npx = '#!/bin/sh\necho "npx $5 with HOME=$HOME"\n'): string {
  const parent = mkdtempSync(join(tmpdir(), 'preflight-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const folder = join(parent, name)
  mkdirSync(join(folder, 'bin'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  writeFileSync(join(folder, 'bin/npx'), npx, { mode: 0o755 })
  return folder
}

function bootstrap(folder: string, environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'scripts/bootstrap.mjs'), 'start'],
    { encoding: 'utf8', env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder, ...environment } },
  )
  return { status, stdout, stderr }
}

it.each(['a%20b', '100%', 'a#b', 'a?b', 'a*b', 'a:b'])(
  'a folder named %j is refused in one line that names the folder and the character',
  (name) => {
    const folder = workspaceIn(name)
    const { status, stdout, stderr } = bootstrap(folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^The folder .* has ".".*: move the workspace to another folder\.\n$/)
    expect(stderr).toContain(`The folder ${folder} has "${/[%#?*:]/.exec(name)?.[0]}"`)
  },
)

// All in one name, because each start of the script takes a moment.
it.each([`a b'"&[]{b,c}()!@$;ünï`, '-a'])('a folder named %j does', (name) => {
  const folder = workspaceIn(name)
  const { status, stdout, stderr } = bootstrap(folder)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(`npx install with HOME=${folder}\n`)
})

it('a link to a folder does, when the folder itself does', () => {
  const folder = workspaceIn('a b')
  const link = join(dirname(folder), 'to%it')
  symlinkSync(folder, link)
  expect(bootstrap(link)).toMatchObject({ status: 0, stderr: '' })
})

it('a folder that cannot be written is refused in one line', () => {
  expect(obstacle('/proc/self')).toBe(
    '/proc/self cannot be written: npm start and npm test install and build there.',
  )
})

it.each(['/proc/self', '/dev/null', '/there/is/none'])(
  'with a home that cannot be written, %s, the caches lie in the workspace, which one line says',
  (home) => {
    const folder = workspaceIn('a')
    const { status, stdout } = bootstrap(folder, { HOME: home })
    const instead = join(folder, '.home')
    expect({ status, there: existsSync(instead) }).toEqual({ status: 0, there: true })
    expect(stdout).toMatch(`${home} cannot be written, so npm and pnpm keep their caches in ${instead}.\n`)
    expect(stdout).toContain(`npx install with HOME=${instead}\n`)
    expect(stdout).toContain(`npx exec with HOME=${instead}\n`)
  },
)

it('without npm one line says so', () => {
  const folder = workspaceIn('a')
  expect(bootstrap(folder, { PATH: '/there/is/none' })).toMatchObject({
    status: 2,
    stderr: 'npx could not be started (spawn npx ENOENT): install npm.\n',
  })
})

it('when the install fails, the last line says what it needs, and the exit code is that of the install', () => {
  const folder = workspaceIn('a', '#!/bin/sh\necho "no network" >&2\nexit 7\n')
  const { status, stderr } = bootstrap(folder)
  expect(status).toBe(7)
  expect(stderr).toMatch(/^no network\nThe install failed, and what is above says why: .*\n$/)
})
