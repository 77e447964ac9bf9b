import { isLoopback } from '@case-management/contract/http'
import { contractDialect } from '@case-management/contract/questions'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import type { RunContext } from '../../check/run-context.ts'
import type { Task } from '../../check/task.ts'
import { noteWrite } from '../../check/note-write.ts'
import { skipWhenRateLimited } from '../../check/signals.ts'
import type { Exchange } from '../../check/exchange.ts'
import type { Law } from '../../dialect/law.ts'
import { startForwarder, type Handler } from '../../host/forwarder.ts'
import { operationOf } from '../../host/operation-of.ts'
import { readCorpus } from '../../laws/read-corpus.ts'
import { answerText } from '../../probe/answer-text.ts'
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
    readsOthers: true,
    run: (session) => tell(story, session),
  }))
}

async function tell(story: Story, session: CheckSession): Promise<void> {
  const { context } = session
  if (story.writes && !isLoopback(context.target.url)) {
    session.skip('the story picks its task by itself, so it is only told on loopback')
  }
  const corpus = await readCorpus(session)
  if (corpus.tasks.length < 4) session.skip('needs a stream with at least four tasks')
  const traffic: Exchange[] = []
  const steps = await stepsOf(story, context, storyHandler(context, corpus.tasks, traffic))
  skipWhenRateLimited(context)
  session.expect(steps.length > 0, 'no step of the story was run')
  const faults: { message: string; exchange: Exchange | undefined }[] = []
  let next = 0
  for (const { stepId, request, checks } of steps) {
    const sent = traffic.findIndex(
      (exchange, index) => index >= next && exchange.request.method === request?.method.toUpperCase(),
    )
    const exchange = traffic[sent]
    if (exchange) {
      session.note(exchange)
      next = sent + 1
    }
    for (const { status, condition, message, name } of checks) {
      if (status === 'success') continue
      faults.push({ message: `step ${stepId}: ${name}: ${condition ?? firstLine(message)}`, exchange })
    }
  }
  const otherwise = toldOtherwise(story, context.law)
  if (faults.length > 0 && otherwise !== undefined) session.skip(otherwise)
  for (const { message, exchange } of faults) {
    session.lookAt(exchange)
    session.violate(message)
  }
}

/** Why a story need not go as it is told: by a possible answer to a question on which it rests, it goes otherwise. */
function toldOtherwise({ questions }: Story, law: Law): string | undefined {
  const other = questions
    .flatMap((id) => law.answersTo(id).map((answer) => ({ id, text: answerText(answer) })))
    .find(({ id, text }) => text !== answerText(contractDialect[id]))
  return other && `the story is told for other answers than ${other.text} to ${other.id}`
}

async function stepsOf(story: Story, context: RunContext, handler: Handler): Promise<RespectStep[]> {
  const { signal, requestLimit, target, token } = context
  const forwarder = await startForwarder(context, handler)
  try {
    const { accountId, streamId } = target
    const inputs = { token: await token(), accountId, streamId }
    return await respect(story, forwarder.url, inputs, { signal, requestLimit })
  } finally {
    await forwarder.close()
  }
}

/** Sends the requests of a story under the rules of the run, and keeps the records that it changes to be put back. */
function storyHandler(context: RunContext, before: readonly Task[], traffic: Exchange[]): Handler {
  return async (request, send) => {
    if (context.signal?.aborted || context.rateLimited !== undefined) return
    const place = operationOf(request.url)
    const taskId = place?.parameters['taskId']
    const task = before.find(({ _id }) => _id === taskId)
    if (task) context.ledger.remember(task, before)
    if (place) noteWrite(context, place.operation, taskId, request.body)
    context.corpus = undefined
    // The stories send no token but the one that they were given.
    traffic.push(await send({ ...request, ownToken: true }))
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
