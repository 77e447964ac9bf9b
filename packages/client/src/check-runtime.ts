/** What a client cannot do without. All browsers have it since Safari 15.4 of March 2022 and Firefox 97. */
const globals = ['fetch', 'Request', 'AbortSignal']

/** Throws what `refuse` makes of a runtime that lacks something, before a call fails with what nobody understands. */
export function checkRuntime(refuse: (what: string) => Error): void {
  const missing =
    globals.find((name) => !(name in globalThis)) ??
    ('reason' in AbortSignal.prototype ? undefined : 'AbortSignal.reason')
  if (missing) {
    throw refuse(`this runtime has no ${missing}: the README names the oldest browsers, and what Jest needs`)
  }
}
