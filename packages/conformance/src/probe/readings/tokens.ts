import { security } from '@case-management/contract'
import type { QuestionId } from '@case-management/contract/questions'
import { SignJWT } from 'jose'
import type { AppCredentials } from '../../host/credentials.ts'
import { tell, tellNone, type Reader } from './reading.ts'

/** Life of a token that the probe signs, in seconds. */
const lifetime = 300

/** Asks which tokens are taken beside that of the probe, all signed with the right secret. */
export async function readTokens(reader: Reader, app: AppCredentials): Promise<void> {
  const now = Math.floor(reader.asker.context.clock.now() / 1000)
  const exp = now + lifetime
  const answers = { taken: 'taken', refused: 'refused' }
  await readToken(reader, 'token-hs512', answers, await signedToken(app, { exp }, 'HS512'))
  await readToken(reader, 'token-without-expiry', answers, await signedToken(app, {}))
  await readToken(
    reader,
    'token-other-claims',
    { taken: 'ignored', refused: 'checked' },
    await signedToken(app, { exp, iss: 'somebody-else', aud: 'https://elsewhere.example' }),
  )
  const once = await signedToken(app, { exp, jti: `probe-${now}-${Math.random()}` })
  const first = await reader.asker.ask('getTasks', { body: { limit: 1 }, token: once })
  if (first.status !== 200)
    tellNone(reader, 'token-reuse', 'a token with jti is refused the first time', first)
  else await readToken(reader, 'token-reuse', { taken: 'taken', refused: 'once' }, once)
}

async function readToken(
  reader: Reader,
  id: QuestionId,
  answers: { taken: string; refused: string },
  token: string,
): Promise<void> {
  const seen = await reader.asker.ask('getTasks', { body: { limit: 1 }, token })
  if (seen.status === 200) tell(reader, id, answers.taken, seen)
  else if (seen.status === 401) tell(reader, id, answers.refused, seen)
  else tellNone(reader, id, `the host answers ${seen.status}`, seen)
}

/** A token with the app's secret, with these claims beside those that say who calls. */
export async function signedToken(
  { appId, clientSecret, subject }: AppCredentials,
  claims: Record<string, unknown>,
  alg: string = security.jwt.algorithms[0],
): Promise<string> {
  const { appIdClaim, subjectClaim } = security.jwt
  return new SignJWT({
    [appIdClaim]: appId,
    ...(subject !== undefined && { [subjectClaim]: subject }),
    ...claims,
  })
    .setProtectedHeader({ alg, typ: 'JWT' })
    .sign(new TextEncoder().encode(clientSecret))
}
