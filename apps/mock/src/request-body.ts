import { isContentType, type OperationDescriptor } from '@case-management/contract'

/** Bodies above this size, in bytes, are read only while all of them together are no larger than {@link largeBodiesBytes}. */
const largeBodyBytes = 65_536
const largeBodiesBytes = 67_108_864

/** Bytes of all bodies that are being read; memory is the process's. */
let bytesRead = 0

/** A body that cannot be read, and the named error example that says why. */
export class UnreadableBody {
  readonly example:
    | 'malformed-body'
    | 'wrong-content-type'
    | 'body-too-large'
    | 'body-too-deep'
    | 'rate-limit-api'

  constructor(example: UnreadableBody['example']) {
    this.example = example
  }
}

/**
 * Reads a JSON body within the limits.
 *
 * @param operation - says which media type it takes (`charset=UTF-8` may follow it) and how large a body.
 * @returns the parsed value, or why it cannot be read. It never rejects for what the caller sent.
 */
export async function readJsonBody(
  request: Request,
  { contentType, bodyLimits }: OperationDescriptor,
): Promise<unknown> {
  const bytes = await readWithin(request, bodyLimits.maxBytes)
  if (bytes instanceof UnreadableBody) return bytes
  if (bytes.length === 0) return new UnreadableBody('malformed-body')
  if (!isContentType(request.headers.get('content-type'), contentType)) {
    return new UnreadableBody('wrong-content-type')
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isDeeperThan(value, bodyLimits.maxDepth) ? new UnreadableBody('body-too-deep') : value
  } catch {
    return new UnreadableBody('malformed-body')
  }
}

/** The bytes of the body, or why it is read no further: it is more than `limit`, or callers send too much at once. */
async function readWithin(request: Request, limit: number): Promise<Uint8Array | UnreadableBody> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return new UnreadableBody('body-too-large')
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength
      bytesRead += chunk.byteLength
      if (length > limit) return new UnreadableBody('body-too-large')
      if (length > largeBodyBytes && bytesRead > largeBodiesBytes) return new UnreadableBody('rate-limit-api')
      chunks.push(chunk)
    }
    return Buffer.concat(chunks, length)
  } finally {
    bytesRead -= length
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1))
}
