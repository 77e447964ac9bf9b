/** The caller went away, or was sent away, before the request was complete: nobody is left to answer. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone'

  constructor(options?: ErrorOptions) {
    super('The caller went away before the request was complete.', options)
  }
}
