import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Serves a folder with nginx and the settings of docker/nginx.conf on a port of this machine, and asks for what matters.
 *
 * @returns what is not as it should be, one line each.
 */
export async function tryNginx(settings: string, site: string, port: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ')
  const server = settings
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace(/root .*;/, `root ${site};`)
  mkdirSync(join(folder, 'logs'))
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${join(folder, 'pid')}; error_log stderr; events {}
http { types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }
access_log off; ${temporary}
${server} }`,
  )
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const wrong = await ask(`http://127.0.0.1:${port}`, site)
    nginx.kill('SIGTERM')
    const [code] = await once(nginx, 'exit')
    return code === 0 ? wrong : [...wrong, `nginx ended with ${code} on SIGTERM`]
  } finally {
    nginx.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  }
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

/** The settings that the image of the docs has. */
export function nginxSettings(root: string): string {
  return readFileSync(join(root, 'docker/nginx.conf'), 'utf8')
}
