import type { Fault } from './faults.ts'

/** The page `docs/faults.md`: what each fault comes to, as the tests have seen it. */
export function faultsPage(faults: readonly Fault[], retries: number): string {
  const rows = faults.map(({ fault, sees, attempts, wholeRequests }) => {
    const twice = wholeRequests > 1 ? `yes, up to ${wholeRequests} times` : 'no'
    return `| ${fault} | ${sees} | ${attempts} | ${twice} |`
  })
  return `# What the client does when the host misbehaves

Each row is a test: \`updateTask\` with ${retries} retries against a host that writes to the socket by hand.
A test compares this page with what it saw, so it cannot grow old.

Attempts are the requests that were sent: handed to \`fetch\`, whether they reached the host or not.
"Could be applied twice" counts those that brought the whole request to the host.
The contract calls the operation idempotent: the same update sent twice leaves the same record,
unless somebody else changed the same keys in between. Where that matters, set \`retries: 0\` for the call.

| The host | The caller sees | Attempts | Could be applied twice |
|---|---|---|---|
${rows.join('\n')}
`
}
