/** The one parameter that a content type may have, in each spelling of its value, quoted or not. */
const utf8 = /^charset=(?:utf-?8|"utf-?8")$/i

/**
 * Whether a header `Content-Type` says what the contract asks for: the media type of the operation, in UTF-8.
 * Upper case counts as lower case. A `charset` other than UTF-8, and any other parameter, is another content type.
 *
 * @param header - the value as it was sent; nothing when the header was not sent.
 * @param contentType - the media type of the operation.
 * @example
 * isContentType('application/json; charset="UTF-8"', operations.getTasks.contentType) // true
 * isContentType('application/json; charset=utf-16', operations.getTasks.contentType) // false
 */
export function isContentType(header: string | null | undefined, contentType: string): boolean {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim())
  return (
    type.toLowerCase() === contentType &&
    parameters.every((parameter) => parameter === '' || utf8.test(parameter))
  )
}
