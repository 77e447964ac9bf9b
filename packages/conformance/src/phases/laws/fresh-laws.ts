import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter, TaskPage } from '../../check/check-session.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import { areCounted } from '../../dialect/taken.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { law, property } from './law.ts'

/** What a search shows right after an update, when the same search was sent right before it. */
export function freshLaws(): Check[] {
  return [shownLaw(), countedLaw()]
}

/** Searches that show a task wherever it stands: first pages, a page after the first, pages in an order of their own. */
const searches: readonly TaskFilter[] = [
  { limit: 1000 },
  { sortBy: { createdAt: 'asc' }, skip: 1, limit: 1000 },
  { sortBy: 'name', skip: 1, limit: 1000 },
  { sortBy: { updatedAt: 'desc' }, limit: 1000 },
  { selectedColumns: ['desc'], skip: 1, limit: 1000 },
]

function shownLaw(): Check {
  return law({
    id: 'fresh/shown',
    operation: 'updateTask',
    name: 'a search that is sent again right after an update is not answered from before it',
    basis: basedOn(property('TaskUpdate', 'name'), property('TaskPage', 'results')),
    async run(session) {
      const { _id } = await scratchTask(session)
      await pagesOf(session)
      for (const name of ['Shown Afresh 1', 'Shown Afresh 2']) {
        await session.update(_id, { name })
        for (const [index, page] of (await pagesOf(session)).entries()) {
          const shown = page.results.find((task) => task._id === _id)?.name
          session.lookAt(exchangeThatGave(page))
          session.expect(
            shown === undefined || shown === name,
            `stale: ${JSON.stringify(searches[index])}, sent before and again right after an update, still shows the name ${JSON.stringify(shown)}`,
          )
        }
      }
    },
  })
}

async function pagesOf(session: CheckSession): Promise<TaskPage[]> {
  const pages: TaskPage[] = []
  for (const search of searches) pages.push(await session.page(search))
  return pages
}

function countedLaw(): Check {
  return law({
    id: 'fresh/counted',
    operation: 'updateTask',
    name: 'totalResults of a search that is sent again right after an update counts what matches now',
    basis: inferredFrom(property('TaskPage', 'totalResults')),
    async run(session) {
      if (!areCounted(session.context.law)) session.skip('the totals of the host fit no answer')
      const { _id } = await scratchTask(session)
      const [one, other] = ['Counted Afresh Before', 'Counted Afresh Later']
      await session.update(_id, { name: other })
      for (const [name, gone] of [
        [one, other],
        [other, one],
      ] as const) {
        const before = await firstPages(session, [name, gone])
        await session.update(_id, { name })
        const after = await firstPages(session, [name, gone])
        for (const [index, step] of [1, -1].entries()) {
          const [was = 0, is = 0] = [before, after].map((pages) => pages[index]?.totalResults)
          session.lookAt(exchangeThatGave(after[index]))
          session.expect(
            is === was + step,
            `stale: totalResults of ${JSON.stringify([name, gone][index])} is ${is} right after a rename ${step > 0 ? 'to' : 'from'} it, and was ${was} before`,
          )
        }
      }
    },
  })
}

async function firstPages(session: CheckSession, names: readonly string[]): Promise<TaskPage[]> {
  const pages: TaskPage[] = []
  for (const searchText of names) pages.push(await session.page({ searchText, limit: 1 }))
  return pages
}
