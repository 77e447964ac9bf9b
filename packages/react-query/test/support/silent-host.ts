import { taskHandler } from '@case-management/msw'
import { clientOf, intercept } from './app.tsx'

/** A client of a host that never answers, and whether each of its requests was aborted. */
export function clientOfSilentHost() {
  const signals: AbortSignal[] = []
  intercept(taskHandler('getTasks', () => new Promise<undefined>(() => {})))
  const client = clientOf({
    middleware: [
      (request, next) => {
        signals.push(request.signal)
        return next(request)
      },
    ],
  })
  return { client, aborted: () => signals.map((signal) => signal.aborted) }
}
