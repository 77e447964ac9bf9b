import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from 'hono'
import { cut, truncated } from '../faults/connection.ts'
import { faultAnswer } from '../faults/fault-answer.ts'
import { faultHeader, parseFault, type Fault } from '../faults/fault.ts'
import { answerOf, headersOf, type Answer } from './answer.ts'
import { CallerGone } from './caller-gone.ts'
import { documentedErrors } from './documented-errors.ts'
import type { Host, SandboxEnv } from './host.ts'
import { refusalWith } from './refusal.ts'
import type { Route } from './routes.ts'

/** Serves one request to the path of an operation: the fault that was asked for, then the call itself. */
export async function serveCall(c: Context<SandboxEnv>, host: Host, route: Route): Promise<Response> {
  const facts = c.get('facts')
  facts.operation = route.id
  const fault = host.forTesters ? faultOf(c) : {}
  if (fault instanceof Error) return respond(c, host, route, answerOf(host.refused(fault), host.form))
  if (fault.latency !== undefined) await delay(fault.latency)
  if (fault.drop === 'before') return cut(c.env)

  const answer = await answerTo(c, host, route, fault)
  if (fault.drop === 'after') return cut(c.env)
  if (fault.truncate !== undefined) {
    return truncated(c.env, answer.status, headersOf(answer, facts.requestId, host.form), answer.body)
  }
  return respond(c, host, route, answer)
}

async function answerTo(c: Context<SandboxEnv>, host: Host, route: Route, fault: Fault): Promise<Answer> {
  try {
    if (fault.status !== undefined) {
      throw faultAnswer(route.operation, documentedErrors[route.id], { ...fault, status: fault.status })
    }
    return await route.answer(c.req.raw, c.req.param(), c.get('facts'))
  } catch (error) {
    if (error instanceof CallerGone) throw error
    const answer = answerOf(host.refused(error), host.form)
    if (answer.status === 500 && fault.status === undefined) {
      host.log.error({ err: error, requestId: c.get('facts').requestId }, 'unforeseen error')
    }
    return answer
  }
}

function respond(c: Context<SandboxEnv>, host: Host, route: Route, answer: Answer): Response {
  const { requestId } = c.get('facts')
  const sent = { ...answer, headers: headersOf(answer, requestId, host.form) }
  const violation = host.answerChecks.check(route.id, sent)
  if (violation) host.log.error({ requestId, violation }, 'answer breaks the contract')
  return new Response(sent.body, { status: sent.status, headers: sent.headers })
}

function faultOf(c: Context<SandboxEnv>): Fault | Error {
  const header = c.req.header(faultHeader)
  if (header === undefined) return {}
  const fault = parseFault(header)
  if (typeof fault === 'string') return refusalWith(412, [`/headers/${faultHeader.toLowerCase()} ${fault}`])
  c.get('facts').fault = header
  return fault
}
