import { setTimeout as wait } from 'node:timers/promises'
import { postgresDatabase } from '../test/kills/database.ts'
import { writersOf } from '../test/kills/killed-server.ts'
import { severalServers } from '../test/kills/several-servers.ts'
import { startPostgres } from '../test/storage/embedded-postgres.ts'

/** Serves one PostgreSQL database in three processes with load on all, and kills one a second; an update that is lost, or an answer that is wrong, fails it. */
const [kills = 60] = process.argv.slice(2).map(Number)

const server = await startPostgres({ fsync: true })
const database = postgresDatabase(server.url)
const writers = await writersOf(database)
const { acknowledged, searches, wrong } = await severalServers(database, writers, kills, () => wait(1000))
console.log(
  `${kills} kills, ${acknowledged} updates acknowledged, ${searches} searches, ${wrong.length} things wrong`,
)
for (const text of wrong) console.log(`  ${text}`)
await server.stop()
process.exitCode = wrong.length > 0 ? 1 : 0
