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
 * `{ status, message, data }` without a list, and a bare text or list.
 * Where `error` is a text beside a `message`, it only names the status.
 */
export function vendorErrorsOf(body: unknown): VendorError[] {
  const { errors, error }: Record<string, unknown> = isRecord(body) ? body : { errors: body }
  const listed = [errors, typeof error === 'string' ? [] : error].flat().filter(Boolean)
  return (listed.length > 0 ? listed : [body]).map(vendorError)
}

function vendorError(entry: unknown): VendorError {
  const {
    error,
    message = error,
    msg = message,
    code,
    property,
  }: Record<string, unknown> = isRecord(entry) ? entry : { msg: entry }
  const text = typeof msg === 'string' ? msg : undefined
  return {
    msg: text,
    code: typeof code === 'number' || typeof code === 'string' ? code : undefined,
    key: typeof property === 'string' ? `/${property}`.replace(/[./]+/g, '/') : text?.match(/^\/\S*/)?.[0],
  }
}
