import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import type { Task } from '../../check/run-context.ts'
import type { Exchange } from '../../check/exchange.ts'
import { isLoopback } from '../../host/is-loopback.ts'
import { readCorpus } from '../../laws/read-corpus.ts'
import { isObject, textOf } from '../../projection/json.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { respect, type RespectStep } from './respect.ts'
import { stories, type Story } from './stories.ts'

/** The stories of the spec, which the docs show too, told to the host. */
export function workflowChecks(): Check[] {
  return stories().map((story) => ({
    id: `workflows/${story.id}`,
    phase: 'workflows',
    operation: story.writes ? 'updateTask' : 'getTasks',
    name: `the story "${story.summary}" goes as it is told`,
    basis: basedOn(responsePointer('getTasks', '200')),
    needs: story.writes ? ['behaviour', 'writes', 'network'] : ['behaviour', 'network'],
    run: (session) => tell(story, session),
  }))
}

async function tell(story: Story, session: CheckSession): Promise<void> {
  const { target, token } = session.context
  if (story.writes && !isLoopback(target.url)) {
    session.skip('the story picks its task by itself, so it is only told on loopback')
  }
  const corpus = await readCorpus(session)
  if (corpus.tasks.length < 4) session.skip('needs a stream with at least four tasks')
  const { accountId, streamId, url } = target
  const steps = await respect(story, url, { token: await token(), accountId, streamId })
  session.expect(steps.length > 0, 'no step of the story was run')
  for (const step of steps) {
    const exchange = exchangeOf(step)
    if (exchange) session.exchanges.push(exchange)
    noteWrite(step, corpus.tasks, session)
    for (const { status, condition, message, name } of step.checks) {
      if (status === 'success') continue
      session.violate(`step ${step.stepId}: ${name}: ${condition ?? firstLine(message)}`)
    }
  }
}

function firstLine(message = ''): string {
  return (
    message
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'no reason given'
  )
}

/** Keeps the record that a step changed, so that it is put back. */
function noteWrite({ request }: RespectStep, before: readonly Task[], { context }: CheckSession): void {
  const id = /\/updateTask\/([^/?]+)$/.exec(request?.url ?? '')?.[1]
  if (id === undefined || !isObject(request?.body)) return
  const { body } = request
  const task = before.find(({ _id }) => _id === id)
  if (task) context.ledger.remember(task)
  context.ledger.touch(id, Object.keys(body))
}

function exchangeOf({ request, response }: RespectStep): Exchange | undefined {
  if (!request) return undefined
  const { method, url, headers, body } = request
  return {
    request: { method: method.toUpperCase(), url, headers, body: textOf(body) },
    ...(response && {
      response: { status: response.statusCode, headers: response.headers, body: textOf(response.body) },
    }),
    startedAt: Date.now(),
    duration: response?.time ?? 0,
  }
}
