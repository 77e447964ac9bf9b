/** The version of Redocly that is tried. */
export const redocly = '2.77.0'

/** Installs it. */
export const installRedocly = `test -f "$TOOLS/redocly-cli/done" || {
  npm install --silent --no-fund --no-audit --prefix "$TOOLS/redocly-cli" @redocly/cli@${redocly}
  touch "$TOOLS/redocly-cli/done"
}`

/** Shell lines that make a client in another language than TypeScript, as `client/client.` with that language's ending. */
export function runRedocly(generator: string): string {
  return `REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true "$TOOLS/redocly-cli/node_modules/.bin/redocly" generate-client "$BUNDLE" --generator ${generator} --output client/client.ts 2>&1`
}

/** The command for people. */
export function redoclyCommand(generator: string): string {
  return `redocly generate-client openapi.json --generator ${generator} --output client/client.ts`
}
