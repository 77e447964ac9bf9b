import { findBoundary, tell, tellBoundary, tellNothing, type Reader } from './reading.ts'

/** Larger than anybody sends. */
const largest = 16 * 2 ** 20
/** Larger than the contract allows. */
const beyond = 2 ** 20 + 1
const usual = [
  1024, 4096, 8192, 10_000, 16_384, 32_768, 65_536, 100_000, 102_400, 131_072, 200_000, 204_800, 262_144,
  500_000, 512_000, 524_288, 1_000_000, 1_048_576, 1_500_000, 2_000_000, 2_097_152, 4_194_304, 5_000_000,
  5_242_880, 8_388_608, 10_000_000, 10_485_760,
]

/** Asks how large a body may be, with blanks behind a short one. */
export async function readLargestBody(reader: Reader): Promise<void> {
  const id = 'largest-body'
  const body = JSON.stringify({ limit: 1 })
  const ask = async (bytes: number) => {
    const seen = await reader.asker.ask('getTasks', { text: body.padEnd(bytes) })
    return { taken: seen.status === 200, seen }
  }
  const first = await ask(beyond)
  const most = first.taken ? await ask(largest) : first
  if (most.taken) return tell(reader, id, 'unlimited', most.seen)
  if (!most.seen.refused)
    return tellNothing(reader, id, `a large body is answered with ${most.seen.status}`, most.seen)
  const [low, value] = first.taken ? [beyond, largest] : [body.length, beyond]
  const boundary = await findBoundary(ask, low, { value, refusal: most.seen }, { usual, likely: beyond - 1 })
  return tellBoundary(reader, id, boundary)
}
