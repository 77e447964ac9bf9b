/**
 * Refuses a request or an answer whose body somebody has read, or holds a reader of: a body is read once. An update
 * that is sent without one would be refused, or count as a lost connection and be repeated.
 *
 * @throws TypeError that says what a middleware has to do.
 */
export function checkUnread(what: 'request' | 'answer', { bodyUsed, body }: Body): void {
  if (bodyUsed || body?.locked) {
    throw new TypeError(`the body of the ${what} was read: a middleware must pass on a clone`)
  }
}
