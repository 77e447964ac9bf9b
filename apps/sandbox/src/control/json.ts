import { operations } from '@case-management/contract'
import type { Context } from 'hono'
import type { z } from 'zod'
import { headersOf } from '../http/answer.ts'
import type { SandboxEnv } from '../http/host.ts'
import { incomingOf } from '../http/incoming.ts'
import { readJson } from '../http/read-json.ts'
import { refusalWith } from '../http/refusal.ts'

/** The JSON body of a request, within the same bounds as those of the operations. @throws Refusal */
export async function bodyOf<T>(c: Context<SandboxEnv>, schema: z.ZodType<T>): Promise<T> {
  const { contentType, bodyLimits } = operations.getTasks
  const { value } = await readJson(incomingOf(c.req.raw), { contentType, limits: bodyLimits })
  return parsed(schema, value)
}

/** A value that a schema takes. @throws Refusal 412 that names each key at fault */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw refusalWith(
    412,
    result.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`),
  )
}

/** The answer to a request that did what it asked for. */
export function json(c: Context<SandboxEnv>, value: unknown): Response {
  const answer = { status: 200, body: JSON.stringify(value) }
  return new Response(answer.body, { headers: headersOf(answer, c.get('facts').requestId) })
}
