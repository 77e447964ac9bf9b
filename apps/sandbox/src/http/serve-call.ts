import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from 'hono'
import { cut, truncated } from '../faults/connection.ts'
import { faultAnswer } from '../faults/fault-answer.ts'
import { faultHeader, parseFault, type Fault } from '../faults/fault.ts'
import { utf8Of } from '../text/bytes.ts'
import { answerOf, headersOf, type Answer } from './answer.ts'
import { CallerGone } from './caller-gone.ts'
import { documentedErrors } from './documented-errors.ts'
import type { Host, SandboxEnv } from './host.ts'
import { incomingOf, type Incoming } from './incoming.ts'
import { refusalWith } from './refusal.ts'
import type { RequestFacts } from './request-facts.ts'
import type { Route } from './routes.ts'
import { countUntilTaken } from './unread-answers.ts'

/** Serves one request to the path of an operation: the fault that was asked for, then the call itself. */
export async function serveCall(c: Context<SandboxEnv>, host: Host, route: Route): Promise<Response> {
  const facts = c.get('facts')
  facts.operation = route.id
  const fault = host.forTesters ? faultOf(c) : {}
  if (fault instanceof Error) return respond(c, host, route, answerOf(host.refused(fault), host.form))
  if (fault.latency !== undefined) await delay(fault.latency)
  if (fault.drop === 'before') return cut(c.env)

  const answer = await answerTo(incomingOf(c.req.raw), c.req.param(), host, route, facts, fault)
  if (c.env.outgoing) countUntilTaken(answer.body, c.env.outgoing)
  if (fault.drop === 'after') return cut(c.env)
  if (fault.truncate !== undefined) {
    return truncated(c.env, answer.status, headersOf(answer, facts.requestId, host.form), answer.body)
  }
  return respond(c, host, route, answer)
}

/** What a call is answered with, whether it goes well or not. @throws CallerGone */
export async function answerTo(
  request: Incoming,
  parameters: Readonly<Record<string, string>>,
  host: Host,
  route: Route,
  facts: RequestFacts,
  fault: Fault = {},
): Promise<Answer> {
  facts.operation = route.id
  try {
    if (fault.status !== undefined) {
      throw faultAnswer(route.operation, documentedErrors[route.id], { ...fault, status: fault.status })
    }
    return await route.answer(request, parameters, facts)
  } catch (error) {
    if (error instanceof CallerGone) throw error
    const answer = answerOf(host.refused(error), host.form)
    if (answer.status === 500 && fault.status === undefined) {
      host.log.error({ err: error, requestId: facts.requestId }, 'unforeseen error')
    }
    return answer
  }
}

/** An answer with all its headers, which is held against the contract. */
export function sent(
  answer: Answer,
  { form, answerChecks, log }: Host,
  route: Route,
  { requestId }: RequestFacts,
): Required<Answer> {
  const whole = { ...answer, headers: headersOf(answer, requestId, form) }
  answerChecks.check(route.id, whole, (violation) =>
    log.error({ requestId, violation }, 'answer breaks the contract'),
  )
  return whole
}

function respond(c: Context<SandboxEnv>, host: Host, route: Route, answer: Answer): Response {
  const { body, status, headers } = sent(answer, host, route, c.get('facts'))
  // A text would give the answer a media type of its own.
  return new Response(typeof body === 'string' ? utf8Of(body) : body, { status, headers })
}

function faultOf(c: Context<SandboxEnv>): Fault | Error {
  const header = c.req.header(faultHeader)
  if (header === undefined) return {}
  const fault = parseFault(header)
  if (typeof fault === 'string') return refusalWith(412, [`/headers/${faultHeader.toLowerCase()} ${fault}`])
  c.get('facts').fault = header
  return fault
}
