import { isContentType, type BodyLimits } from '@case-management/contract'
import { isDeeperThan } from './json-depth.ts'
import type { Incoming } from './incoming.ts'
import { limits } from './limits.ts'
import { Capacity } from './overload.ts'
import { refusal } from './refusal.ts'

/** Memory is the process's, whatever number of sandboxes is in it. */
const largeBodies = new Capacity(limits.largeBodiesBytes)

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A body, and how many bytes it came in. */
export interface JsonBody {
  value: unknown
  size: number
}

/**
 * The JSON body of a request, within the limits on size and depth.
 *
 * @param contentType - media type that the body must have, with `charset=utf-8` as its only allowed parameter; any when left out.
 * @param limits - how large the body may be.
 * @throws Refusal 400 when the body cannot be read.
 */
export async function readJson(
  request: Incoming,
  { contentType, limits: bodyLimits }: { contentType?: string | undefined; limits: BodyLimits },
): Promise<JsonBody> {
  if (contentType !== undefined && !isContentType(request.header('content-type'), contentType)) {
    throw refusal('wrong-content-type')
  }
  const bytes = await readBytes(request, bodyLimits)
  try {
    const text = utf8.decode(bytes)
    if (isDeeperThan(text, bodyLimits.maxDepth)) throw refusal('body-too-deep')
    const value: unknown = JSON.parse(text)
    return { value, size: bytes.byteLength }
  } catch (error) {
    // SyntaxError of JSON, TypeError of bytes that are not UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) throw refusal('malformed-body')
    throw error
  }
}

/** Reads no more than the limit, whatever the header says about the length. */
async function readBytes(request: Incoming, { maxBytes }: BodyLimits): Promise<Uint8Array> {
  // Node undoes chunks, and hands on what any other coding made of the body.
  const coding = request.header('transfer-encoding')
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') throw refusal('malformed-body')
  const length = request.header('content-length')
  if (length === undefined)
    return await largeBodies.whileGrowing((growTo) =>
      request.read(maxBytes, (size) => growTo(size > limits.largeBodyBytes ? size : 0)),
    )
  const announced = Number(length)
  if (announced > maxBytes) throw refusal('body-too-large')
  if (announced <= limits.largeBodyBytes) return await request.read(maxBytes)
  return await largeBodies.during(announced, () => request.read(maxBytes))
}
