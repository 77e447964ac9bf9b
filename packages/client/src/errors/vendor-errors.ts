import { isRecord } from '../record.ts'

/** One entry of an error body, whichever of the vendor's forms it had. */
export interface VendorError {
  msg: string | undefined
  code: number | string | undefined
  /** JSON pointer to the offending key of the request, where the entry names one. */
  key: string | undefined
}

/**
 * The entries of an error body. The vendor's services do not agree on one form, so all that are known are read:
 * `errors` as the contract has it, `message` in place of `msg`, `error` as one object or a list with `property`,
 * and `{ status, message, data }` without a list.
 */
export function vendorErrorsOf(body: unknown): VendorError[] {
  if (!isRecord(body)) return []
  const listed = [body['errors'], body['error']]
    .flat()
    .filter((entry) => entry !== undefined && entry !== null)
  return (listed.length > 0 ? listed : [body]).map(vendorError)
}

function vendorError(entry: unknown): VendorError {
  if (!isRecord(entry)) return { msg: String(entry), code: undefined, key: undefined }
  const { msg = entry['message'], code, property } = entry
  const text = typeof msg === 'string' ? msg : undefined
  return {
    msg: text,
    code: typeof code === 'number' || typeof code === 'string' ? code : undefined,
    key: typeof property === 'string' ? `/${property}` : text?.match(/^\/\S*/)?.[0],
  }
}
