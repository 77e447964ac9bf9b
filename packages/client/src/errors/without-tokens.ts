/**
 * A host may repeat the token in its message; a log must not.
 *
 * @param token - what was sent, which is hidden as it is and as JSON usually writes it.
 *   One of less than 4 characters is no secret, and to hide it would garble the text.
 */
export function withoutTokens(text: string, token = ''): string {
  const hidden = text.replace(/eyJ[\w-]*(\.[\w-]*){2,4}/g, '[token]')
  if (token.length < 4) return hidden
  return hidden.replaceAll(token, '[token]').replaceAll(JSON.stringify(token).slice(1, -1), '[token]')
}
