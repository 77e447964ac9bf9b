/** Whether a status refuses a request for what it says, and not for who sent it or how often. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 429].includes(status)
}
