import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { argumentOf, wordsOf, type Stage } from './dockerfile.ts'
import type { LaidOut } from './lay-out.ts'

/** The port that the image opens. */
const ownPort = '8080'

/** Folders that the settings name, as the image has them. */
const named = /(?<= )\/(?:etc\/nginx|usr\/share\/nginx\/html|tmp)(?=[/;])/g

/** Where the site lies in the image. */
const siteFolder = '/usr/share/nginx/html'

/**
 * What the image of the docs lacks of what its settings name, one line each. What its base holds is not looked for.
 */
export function missingFiles({ root }: LaidOut): string[] {
  const settings = read(root)
  const includes = Array.from(settings.matchAll(/include (\S+);/g), ([, file = '']) => file)
  const wanted = [
    ...includes.filter((file) => file !== types),
    `${siteFolder}/index.html`,
    `${siteFolder}/404.html`,
  ]
  return wanted
    .filter((file) => globSync(join(root, file)).length === 0)
    .map((file) => `${file} is not there`)
}

/** What of the base image the settings include. */
const types = '/etc/nginx/mime.types'

/**
 * Starts nginx on a stage that is laid out, on a port of this machine, asks for what matters and for its health, and
 * ends it.
 *
 * @returns what is not as it should be, one line each.
 */
export async function tryNginx(stage: Stage, { root }: LaidOut, port: number): Promise<string[]> {
  mkdirSync(join(root, 'tmp'), { recursive: true })
  const user = userOf(stage)
  const asUser = user === undefined ? {} : { uid: user, gid: user }
  if (user !== undefined) {
    // Folders for one test are shut to all others.
    for (const folder of [root, dirname(root)]) chmodSync(folder, 0o755)
    chmodSync(join(root, 'tmp'), 0o777)
  }
  // nginx of this machine stands for that of the base image.
  cpSync(types, join(root, types))
  for (const file of ['nginx.conf', 'conf.d/default.conf']) {
    const path = join(root, 'etc/nginx', file)
    const settings = readFileSync(path, 'utf8')
      .replaceAll(named, (folder) => join(root, folder))
      .replace(`listen ${ownPort};`, `listen 127.0.0.1:${port};`)
    writeFileSync(path, settings)
  }
  const settings = ['-p', root, '-c', join(root, 'etc/nginx/nginx.conf'), '-e', 'stderr']
  const { status, stderr } = spawnSync('nginx', ['-t', ...settings], {
    encoding: 'utf8',
    // The access log cannot be opened where it is a socket, as the pipes of Node are.
    stdio: ['ignore', 'ignore', 'pipe'],
    ...asUser,
  })
  if (status !== 0) return [`nginx does not take the settings: ${stderr}`]
  const [program = '', ...args] = wordsOf(argumentOf(stage, 'CMD'))
  const nginx = spawn(program, [...args, ...settings], {
    stdio: ['ignore', 'ignore', 'inherit'],
    ...asUser,
  })
  try {
    const wrong = await ask(`http://127.0.0.1:${port}`, join(root, siteFolder))
    const [check = '', ...words] = wordsOf(argumentOf(stage, 'HEALTHCHECK'))
    const health = spawnSync(
      check,
      words.map((word) => word.replace(`:${ownPort}`, `:${port}`)),
    )
    if (health.error) console.warn(`Not tried: the health check, because this machine has no ${check}.`)
    else if (health.status !== 0) wrong.push(`its health check ends with ${health.status}`)
    nginx.kill('SIGTERM')
    const [code] = await once(nginx, 'exit')
    return code === 0 ? wrong : [...wrong, `nginx ended with ${code} on SIGTERM`]
  } finally {
    nginx.kill('SIGKILL')
  }
}

/** The user that the image names; only root can be another one. */
function userOf(stage: Stage): number | undefined {
  return process.getuid?.() === 0 ? Number(argumentOf(stage, 'USER')) : undefined
}

function read(root: string): string {
  return ['nginx.conf', 'conf.d/default.conf']
    .map((file) => readFileSync(join(root, 'etc/nginx', file), 'utf8'))
    .join('\n')
}

async function ask(url: string, site: string): Promise<string[]> {
  await untilAnswers(url)
  const wrong: string[] = []
  const [immutable = ''] = globSync('console-*-*.js', { cwd: site })
  const [text = ''] = globSync('*.md', { cwd: site })
  const expected: [path: string, status: number, headers: Record<string, string | RegExp>][] = [
    [
      '/',
      200,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
        'content-encoding': 'gzip',
        vary: /accept-encoding/i,
      },
    ],
    [`/${basename(immutable)}`, 200, { 'cache-control': /immutable/ }],
    [`/${basename(text)}`, 200, { 'content-type': 'text/markdown; charset=utf-8' }],
    [
      '/no/such/page',
      404,
      {
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    ],
  ]
  for (const [path, status, headers] of expected) {
    const answer = await fetch(`${url}${path}`)
    const body = await answer.text()
    // It is shown under any address, so it refers to what lies at the root.
    if (status === 404 && !body.includes('href="/index.html"'))
      wrong.push(`${path} shows another page than that for an address without one`)
    if (answer.status !== status) wrong.push(`${path} is answered ${answer.status}, not ${status}`)
    for (const [name, value] of Object.entries(headers)) {
      const sent = answer.headers.get(name) ?? ''
      if (typeof value === 'string' ? sent !== value : !value.test(sent))
        wrong.push(`${path} has ${name}: ${sent}, not ${value}`)
    }
  }
  return wrong
}

async function untilAnswers(url: string): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer) return
    await setTimeout(250)
  }
  throw new Error('nginx does not answer; what it says is above.')
}
