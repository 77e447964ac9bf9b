import { isDeeperThan } from './json-depth.ts'
import { limits } from './limits.ts'
import { refusal } from './refusal.ts'

/** A body, and how many bytes it came in. */
export interface JsonBody {
  value: unknown
  size: number
}

/**
 * The JSON body of a request, within the limits on size and depth.
 *
 * @param contentType - media type that the body must have; its only allowed parameter is `charset=utf-8`.
 * @throws Refusal 400 when the body cannot be read.
 */
export async function readJson(request: Request, contentType: string): Promise<JsonBody> {
  if (!isOfType(request.headers.get('content-type'), contentType)) throw refusal('wrong-content-type')
  const bytes = await readBytes(request)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (isDeeperThan(text, limits.jsonDepth)) throw refusal('body-too-deep')
    const value: unknown = JSON.parse(text)
    return { value, size: bytes.byteLength }
  } catch (error) {
    // SyntaxError of JSON, TypeError of bytes that are not UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) throw refusal('malformed-body')
    throw error
  }
}

function isOfType(header: string | null, contentType: string): boolean {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  return type === contentType && parameters.every((parameter) => /^(charset="?utf-?8"?)?$/u.test(parameter))
}

/** Reads no more than the limit, whatever the header says about the length. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const length = request.headers.get('content-length')
  if (Number(length) > limits.bodyBytes) throw refusal('body-too-large')
  if (length !== null) return within(new Uint8Array(await request.arrayBuffer()))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limits.bodyBytes) throw refusal('body-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function within(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength > limits.bodyBytes) throw refusal('body-too-large')
  return bytes
}
