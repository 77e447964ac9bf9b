import { sqliteDatabase, postgresDatabase, type LastingDatabase } from '../test/kills/database.ts'
import { killedServer, writersOf } from '../test/kills/killed-server.ts'
import { startPostgres } from '../test/storage/embedded-postgres.ts'

/** Kills a server in the middle of concurrent updates, so many times for each engine; any update that is lost, and any total that is wrong, fails it. */
const [kills = 50, seed = 1] = process.argv.slice(2).map(Number)

const file = await sqliteDatabase()
let wrong = await killed('SQLite', file)
await file.remove()

const server = await startPostgres({ fsync: true })
wrong += await killed('PostgreSQL', postgresDatabase(server.url))
await server.stop()
process.exitCode = wrong > 0 ? 1 : 0

async function killed(name: string, database: LastingDatabase): Promise<number> {
  const writers = await writersOf(database)
  let acknowledged = 0
  const found: string[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    // Moments spread over some hundred updates, other ones for each seed.
    const killedOne = await killedServer(database, writers, 1 + ((kill * 61 + seed * 17) % 500))
    acknowledged += killedOne.acknowledged
    found.push(...killedOne.wrong)
  }
  console.log(`${name}: ${kills} kills, ${acknowledged} updates acknowledged, ${found.length} things wrong`)
  for (const text of found) console.log(`  ${text}`)
  return found.length
}
