import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { parse } from 'yaml'
import { packagesToRelease, trustCommands } from '../publishing/first-release.ts'
import { root } from '../publishing/publishable.ts'
import { isKnown, whoIsLoggedIn } from '../publishing/publish.ts'

const names = ['@owner/contract', '@owner/client']

/** A registry that knows these packages, and a person. */
function registryWith(known: string[], person: string | undefined = 'somebody') {
  return {
    isKnown: async (name: string) => known.includes(name),
    whoIsLoggedIn: async () => person,
  }
}

describe('the first release', () => {
  test('publishes what npm does not know yet, also when it broke off or a package is new', async () => {
    expect(await packagesToRelease(names, true, {}, registryWith([]))).toEqual(names)
    expect(await packagesToRelease(names, true, {}, registryWith(['@owner/contract']))).toEqual([
      '@owner/client',
    ])
  })

  test('is refused when npm knows all packages', async () => {
    await expect(packagesToRelease(names, true, {}, registryWith(names))).rejects.toThrow(
      '--first is not needed: npm knows all packages',
    )
  })

  test('is refused in a workflow, and without a login', async () => {
    await expect(
      packagesToRelease(names, true, { GITHUB_ACTIONS: 'true' }, registryWith([])),
    ).rejects.toThrow('made by hand')
    const nobody = { ...registryWith([]), whoIsLoggedIn: async () => undefined }
    await expect(packagesToRelease(names, true, {}, nobody)).rejects.toThrow('run npm login')
  })

  test('is what every other release asks for as long as npm does not know each package', async () => {
    await expect(packagesToRelease(names, false, {}, registryWith(['@owner/contract']))).rejects.toThrow(
      'npm does not know @owner/client, and takes the identity of a workflow only for what it knows: release them by hand first (pnpm run release --first',
    )
    expect(await packagesToRelease(names, false, {}, registryWith(names))).toEqual(names)
  })

  test('ends with the commands by which npm trusts the workflow that releases', () => {
    const workflow: { jobs: Record<string, { environment?: string }> } = parse(
      readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'),
    )
    const environment = workflow.jobs['publish']?.environment
    expect(trustCommands(names, 'owner/name')).toEqual(
      names.map(
        (name) =>
          `npm trust github ${name} --file release.yml --repo owner/name --env ${environment} --allow-publish --yes`,
      ),
    )
  })
})

/** Has npm ask a registry that knows one package and no person. */
async function ownRegistry(): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url === '/@owner%2fcontract')
      response.end(
        JSON.stringify({
          name: '@owner/contract',
          'dist-tags': { latest: '1.0.0' },
          versions: { '1.0.0': { name: '@owner/contract', version: '1.0.0' } },
        }),
      )
    else response.writeHead(request.url === '/@owner%2fbroken' ? 403 : 404).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    server.close()
  })
}

describe('npm', () => {
  test('tells a package that the registry does not know from a registry that does not say', async () => {
    await ownRegistry()
    expect(await isKnown('@owner/contract')).toBe(true)
    expect(await isKnown('@owner/new')).toBe(false)
    await expect(isKnown('@owner/broken')).rejects.toThrow('403')
  })

  test('knows nobody without a login', async () => {
    await ownRegistry()
    expect(await whoIsLoggedIn()).toBeUndefined()
  })
})
