/** What Prism says of a call or its answer, in the header `sl-violations` of a proxy. */
export interface PrismViolation {
  location: readonly string[]
  severity: string
  code?: string | number
  message: string
}

/** What a call came to. */
export interface Judged {
  violations: readonly PrismViolation[]
  /** Status of the host's answer. */
  status: number
  /** First message of an error answer. */
  message: string
}

/**
 * How Prism and the host judge a call differently, as texts that are the same for the same difference. The host judges
 * by the contract's own validators; what it answers with is known to fit the contract, because the suite looks.
 */
export function signatures({ violations, status, message }: Judged): string[] {
  const ofRequest = violations.filter(({ location }) => location[0] === 'request')
  const refused = status >= 400
  return [
    ...(refused || ofRequest.length === 0 ? [] : places(ofRequest).map((place) => `Prism refuses: ${place}`)),
    ...(refused && ofRequest.length === 0 ? [`host refuses ${status}: ${message}`] : []),
    ...places(violations.filter(({ location }) => location[0] === 'response')).map(
      (place) => `Prism finds a fault in ${status}: ${place}`,
    ),
  ]
}

/** Where something was found, and by which rule; items of a list are all alike. */
function places(found: readonly PrismViolation[]): string[] {
  return found.map(
    ({ location, code }) => `${location.join('.').replaceAll(/\.\d+/g, '.n')} ${code ?? 'route'}`,
  )
}
