import { demo } from '../../src/demo.ts'
import { inconsistencies } from '../storage/inconsistencies.ts'
import { over } from '../support/call.ts'
import { urlOf } from '../support/command.ts'
import { startBalancer } from './balancer.ts'
import { serve, type LastingDatabase } from './database.ts'
import type { Writers } from './writers.ts'

/** What several servers of one database did, while one after the other was killed and started again. */
export interface SeveralServers {
  /** Updates that were acknowledged. */
  acknowledged: number
  /** Searches that were answered. */
  searches: number
  /** What was wrong with an answer, or with the data afterwards. */
  wrong: string[]
}

/**
 * Serves a database in three processes behind a balancer with load on all of them, and kills one after the other.
 *
 * @param nextKill - waits for the moment of the next kill, by what was seen until then.
 */
export async function severalServers(
  database: LastingDatabase,
  writers: Writers,
  kills: number,
  nextKill: (seen: SeveralServers) => Promise<void>,
): Promise<SeveralServers> {
  const hosts = new Set<string>()
  const servers = await Promise.all(Array.from({ length: 3 }, () => joined(database, hosts)))
  const balancer = await startBalancer(hosts)
  const seen: SeveralServers = { acknowledged: 0, searches: 0, wrong: [] }
  try {
    const load = loadOn(balancer.url, writers, seen)
    for (let kill = 0; kill < kills; kill += 1) {
      await nextKill(seen)
      const [oldest] = servers.splice(0, 1)
      await oldest?.end('SIGKILL')
      servers.push(await joined(database, hosts))
    }
    await nextKill(seen)
    await load.end()
  } finally {
    await Promise.all(servers.map(({ end }) => end('SIGTERM')))
    await balancer.close()
  }
  const storage = await database.open()
  seen.wrong.push(...(await writers.lost(storage)), ...(await inconsistencies(storage, demo)))
  await storage.close()
  return seen
}

/** Lets all write and somebody search, until it is ended. */
function loadOn(url: string, writers: Writers, seen: SeveralServers): { end: () => Promise<void> } {
  const { fetch } = over({ url })
  const load = { ends: false }
  const write = async () =>
    await writers.write(fetch, (acknowledged) => {
      if (acknowledged) seen.acknowledged += 1
      return !load.ends
    })
  const search = async () => {
    while (!load.ends) {
      const wrong = await writers.search(fetch)
      if (wrong === undefined) continue
      seen.searches += 1
      seen.wrong.push(...wrong)
    }
  }
  const working = Promise.all([write(), search()])
  return {
    async end() {
      load.ends = true
      await working
    },
  }
}

/** Starts a server; it is one of the hosts for as long as it runs. */
async function joined(
  database: LastingDatabase,
  hosts: Set<string>,
): Promise<{ end: (signal: NodeJS.Signals) => Promise<void> }> {
  const server = serve(database)
  const url = await urlOf(server)
  hosts.add(url)
  return {
    async end(signal) {
      server.child.kill(signal)
      await server.ended
      hosts.delete(url)
    },
  }
}
