import { describe, expect, it } from 'vitest'
import { isNothing } from '../src/host/restoration.ts'
import { runConformance } from '../src/index.ts'
import { foldName } from '../src/laws/fold.ts'
import { isObject, textOf, type JsonObject } from '../src/projection/json.ts'
import {
  answering,
  callOf,
  listOf,
  refusing,
  replaced,
  tasks,
  updating,
  withBody,
  type Host,
} from './faults/fault.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { toldOf } from './support/other-tenant.ts'
import type { WriteAnswer } from './support/listener.ts'
import { someOf } from './support/some-of.ts'
import { servedSandbox } from './support/served-sandbox.ts'
import { wireForms } from './support/wire-forms.ts'

const nothingWrong = { failed: [], differs: [], problems: [] }

/** The keys of the vendor's sample of Get Tasks. */
const sampled: ReadonlySet<string> = new Set([
  '_id',
  'caseId',
  'caseRefId',
  'name',
  'priority',
  'status',
  'createdAt',
  'updatedAt',
])

function asSampled(task: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(task).filter(([key]) => sampled.has(key)))
}

/** Refuses some updates that the contract takes, as it refuses one that breaks the schema. */
function refusingUpdates(isRefused: (body: JsonObject) => boolean): (honest: Host) => Host {
  return (honest) => async (request) => {
    const { operation, body } = await callOf(request)
    const refused = operation === 'updateTask' && body !== undefined && isRefused(body)
    return honest(refused ? withBody(request, []) : request)
  }
}

/** Writes each text otherwise than it is sent. */
function writing(change: (text: string) => string): (honest: Host) => Host {
  return updating((body) =>
    JSON.parse(JSON.stringify(body), (_, value: unknown) =>
      typeof value === 'string' ? change(value) : value,
    ),
  )
}

/** Shows a moment as a number. */
function inNumbers(key: string): (honest: Host) => Host {
  return tasks((task) => {
    const moment = Date.parse(textOf(task[key]))
    return Number.isNaN(moment) ? task : { ...task, [key]: moment }
  })
}

/** Answers each of some refusals in HTML. */
function inHtml(response: Response): Response {
  const html = replaced(response, '<pre>Cannot do that</pre>')
  html.headers.set('content-type', 'text/html')
  return html
}

/** Answers GET as gateways do, by a page for every address. */
function byGateway(honest: Host): Host {
  return async (request) => (request.method === 'GET' ? inHtml(new Response()) : honest(request))
}

/** Takes a GET for a search without filters. */
function served(honest: Host): Host {
  return (request) => {
    const { url, headers, method } = request
    return honest(method === 'GET' ? withBody(new Request(url, { method: 'POST', headers }), {}) : request)
  }
}

describe('an honest host', () => {
  it('may show no more of a record in a search than the vendor’s sample does', async () => {
    const short = answering('getTasks', (page) => ({
      ...page,
      results: listOf(page['results']).map(asSampled),
    }))
    const only = [
      'questions/',
      ...someOf(2, [
        'laws/getTasks/filters/unassigned',
        'laws/updateTask/clear/eta-null',
        'laws/updateTask/update/tags',
        'laws/getTasks/filters/ETAlist',
        'laws/getTasks/filters/status',
      ]),
    ]
    const { failed, differs } = await toldOf(short, only)
    expect(failed).toEqual([])
    expect(differs).toEqual([])
  })

  it('may leave out the keys that are empty', async () => {
    const sparse = tasks((task) =>
      Object.fromEntries(Object.entries(task).filter(([, value]) => !isNothing(value))),
    )
    const only = someOf(1, [
      'laws/updateTask/clear/',
      'laws/updateTask/update/assigneeType',
      'laws/updateTask/update/in-few',
    ])
    const { failed, differs } = await toldOf(sparse, ['questions/', ...only])
    expect(failed).toEqual([])
    expect(differs).toEqual(['questions/update-empty-text'])
  })

  it('may show keys of its own, always and in one operation alone', async () => {
    const open = answering('getTasks', (page) => ({
      ...page,
      took: 3,
      results: listOf(page['results']).map((task) => ({ ...task, __v: 0 })),
    }))
    const only = [
      'laws/getTasks/records/selected-columns',
      'laws/updateTask/update/tags',
      'laws/updateTask/update/first',
    ]
    expect(await toldOf(open, ['questions/', ...only])).toEqual(nothingWrong)
  })

  it('may show null for what a task does not have, which is one difference', async () => {
    const empty = tasks((task, { body }) => {
      const isWhole = !Array.isArray(body?.['selectedColumns']) || body['selectedColumns'].length === 0
      const missing = ['currAssignee', 'queues', 'userInfo'].filter((key) => isNothing(task[key]))
      return isWhole ? { ...task, ...Object.fromEntries(missing.map((key) => [key, null])) } : task
    })
    const only = [
      'questions/',
      ...someOf(1, [
        'laws/getTasks/filters/unassigned',
        'laws/getTasks/filters/agents',
        'laws/getTasks/filters/queues',
        'laws/getTasks/sort/',
      ]),
    ]
    expect(await toldOf(empty, only)).toEqual({ ...nothingWrong, differs: ['answers/getTasks/200/body'] })
  })

  it('differs once when a moment has another form in its records', async () => {
    const inText = tasks((task) => {
      const { dueDate } = task
      return typeof dueDate === 'number' ? { ...task, dueDate: new Date(dueDate).toISOString() } : task
    })
    const only = [
      'questions/',
      'laws/getTasks/filters/ETAlist/with-page',
      'laws/getTasks/records/due-date-and-eta',
      'laws/updateTask/update/dueDate/with-others',
      'laws/updateTask/clear/due-date-null',
    ]
    expect(await toldOf(inText, only)).toEqual({ ...nothingWrong, differs: ['answers/getTasks/200/body'] })
  })

  it('differs once when it shows ETA as a number, and may not show a moment so where the samples show a text', async () => {
    const only = [
      'questions/',
      'laws/getTasks/records/due-date-and-eta',
      ...someOf(1, [
        'laws/updateTask/clear/eta-null',
        'laws/updateTask/update/ETA/with-others',
        'laws/updateTask/follow/due/with-others',
      ]),
    ]
    expect(await toldOf(inNumbers('ETA'), only)).toEqual({
      ...nothingWrong,
      differs: ['answers/getTasks/200/body'],
    })
    const { failed } = await toldOf(inNumbers('createdAt'), ['laws/getTasks/pages/defaults'])
    expect(failed).toContain('answers/getTasks/200/body')
  })

  it('differs when it cuts off white space at the ends of texts, and may not lose other text', async () => {
    const inside = ['laws/updateTask/update/in-few', 'laws/updateTask/update/kept/name/blanks']
    const only = [
      'properties/updateTask/hostile/directions',
      'properties/updateTask/hostile/everywhere/directions',
      'laws/updateTask/update/kept/tags/order',
      ...inside,
    ]
    const trimming = writing((text) => text.trim())
    const { differs, ...told } = await toldOf(trimming, only)
    expect({ ...told, differs: [] }).toEqual(nothingWrong)
    expect(new Set(differs)).toEqual(new Set([...only, 'answers/updateTask/status']))
    const joining = writing((text) => text.trim().replaceAll(/\s+/g, ' '))
    expect((await toldOf(joining, inside)).failed).toEqual(inside)
  })

  it('differs once when it rounds its totals up', async () => {
    const rounded = answering('getTasks', (page) => {
      const totalResults = Math.ceil(Number(page['totalResults']) / 50) * 50
      return { ...page, totalResults, totalPages: Math.ceil(totalResults / Number(page['limit'])) }
    })
    const only = [
      'questions/',
      'laws/getTasks/filters/unassigned/with-page',
      'laws/getTasks/pages/totalResults',
      'laws/getTasks/pages/totalPages',
      'laws/getTasks/pages/walk',
      'laws/updateTask/fresh/counted',
    ]
    expect(await toldOf(rounded, only)).toEqual({ ...nothingWrong, differs: ['questions/total-counted'] })
  })

  it.each(
    someOf<[number, number]>(1, [
      [20, 60],
      [200, 300],
    ]),
  )(
    'differs once when it counts up to %i of %i tasks and says that nothing follows there',
    async (most, size) => {
      const capped = answering('getTasks', (page, { body }) => {
        const [totalResults, limit] = [Math.min(Number(page['totalResults']), most), Number(page['limit'])]
        const hasMore = Number(body?.['skip'] ?? 0) + limit < totalResults
        return { ...page, totalResults, totalPages: Math.ceil(totalResults / limit), hasMore }
      })
      const only = [
        'questions/',
        'laws/getTasks/filters/unresolved',
        'laws/getTasks/filters/priority/with-page',
        'laws/getTasks/pages/',
        'laws/getTasks/sort/name/asc',
      ]
      const told = await toldOf(capped, only, size)
      expect(told).toEqual({ ...nothingWrong, differs: ['questions/total-counted'] })
    },
  )

  it('differs once when it limits the length of a name', async () => {
    const limited = refusingUpdates(({ name }) => textOf(name).length > 255)
    const only = [
      'properties/updateTask/accepts/name',
      'properties/updateTask/refuses/name/maxLength',
      'properties/updateTask/length-in-characters',
      'laws/updateTask/update/kept/name',
    ]
    expect(await toldOf(limited, only)).toEqual({ ...nothingWrong, differs: ['answers/updateTask/status'] })
  })

  it('differs once when a status must be one of the account', async () => {
    const known = new Set(['open', 'in progress', 'on hold', 'resolved', 'closed'])
    const listed = refusingUpdates(({ status }) => {
      return isObject(status) && !known.has(foldName(textOf(status['name'])))
    })
    const only = [
      'properties/updateTask/accepts/status',
      'properties/updateTask/refuses/status/name/',
      'properties/updateTask/hostile/everywhere/quotes',
      'laws/updateTask/update/tags',
      'laws/updateTask/found-again/status/beyond-ascii',
      'laws/updateTask/found-again/unresolved/stage-of-our-own',
    ]
    expect(await toldOf(listed, only)).toEqual({ ...nothingWrong, differs: ['answers/updateTask/status'] })
  })

  it('differs once when no token gets the contract’s code', async () => {
    const other = refusing(401, (response) =>
      replaced(response, { errors: [{ msg: 'No', code: 'NoEntry' }] }),
    )
    const only = someOf(2, ['access/getTasks/malformed', 'access/updateTask/none', 'access/getTasks/empty'])
    expect(await toldOf(other, only)).toEqual({ ...nothingWrong, differs: ['answers/getTasks/401/body'] })
  })

  it('differs once when it shuts out with another status', async () => {
    const other = refusing(401, async (response) => replaced(response, await response.clone().text(), 403))
    const only = someOf(2, ['access/getTasks/malformed', 'access/updateTask/none', 'access/getTasks/empty'])
    expect(await toldOf(other, only)).toEqual({ ...nothingWrong, differs: ['answers/getTasks/status'] })
  })

  it('differs by refusals of another form, and once for another status', async () => {
    const other = refusing(405, (response) => inHtml(replaced(response, '', 404)))
    const only = ['questions/', 'properties/getTasks/refuses/method-', 'access/getTasks/get-as-post-by']
    expect(await toldOf(other, only)).toEqual({
      ...nothingWrong,
      differs: ['questions/error-media-type', 'questions/wrong-method', 'answers/getTasks/404/body'],
    })
    const sameStatus = refusing(400, inHtml)
    expect(await toldOf(sameStatus, ['questions/malformed-body', 'properties/getTasks/refuses/no-'])).toEqual(
      {
        ...nothingWrong,
        differs: ['answers/getTasks/400/body'],
      },
    )
  })

  it('may answer GET by a page of its own, and may not serve it as a search', async () => {
    const only = ['properties/getTasks/refuses/method-get']
    const { failed } = await toldOf(byGateway, only)
    expect(failed).toEqual([])
    expect((await toldOf(served, only)).failed).toEqual(only)
  })

  it('differs, and does not fail, by a limit or a pattern that the vendor states nowhere', async () => {
    const longNames = answering('getTasks', (page) => ({
      ...page,
      results: listOf(page['results']).map((task) => ({
        ...task,
        caseRefId: textOf(task['caseRefId']).repeat(9),
      })),
    }))
    const seconds = tasks((task) => {
      const { createdAt } = task
      return typeof createdAt === 'string' ? { ...task, createdAt: createdAt.replace(/\.\d+Z/, 'Z') } : task
    })
    expect(await toldOf(longNames, ['laws/getTasks/pages/defaults'])).toEqual({
      ...nothingWrong,
      differs: ['answers/getTasks/200/body'],
    })
    expect(
      await toldOf(seconds, [
        'questions/moment-form',
        'laws/getTasks/pages/defaults',
        'laws/getTasks/records/',
      ]),
    ).toEqual({ ...nothingWrong, differs: ['questions/moment-form'] })
  })
})

/** What a strict run says of a host that sends its answers in a form that HTTP lets them have. */
async function toldBehindSocket(write: WriteAnswer | undefined, only: readonly string[]) {
  const { checks, passed, problems } = await runConformance({
    target: sandboxTarget(await servedSandbox(undefined, undefined, write)),
    credentials: sandboxApp,
    strict: true,
    seed: 1,
    runs: 2,
    only,
  })
  const wrong = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
  return { wrong: wrong.map(({ id, messages }) => `${id}: ${messages[0]}`), problems, passed }
}

describe('an honest host behind a socket', () => {
  it.each(someOf(4, Object.entries(wireForms)))('may answer %s', async (_form, write) => {
    const only = [
      'laws/getTasks/pages/repeat',
      'laws/getTasks/filters/searchText',
      'laws/updateTask/update/kept/name',
      'properties/getTasks/refuses/method-',
      'access/getTasks/malformed',
    ]
    const { passed, ...told } = await toldBehindSocket(write, only)
    expect(told).toEqual({ wrong: [], problems: [] })
    expect(passed).toBeGreaterThan(only.length)
  })

  it.each(someOf(1, ['compressed by gzip', 'with headers in other letters']))(
    'may answer %s to the processes that a run starts too',
    async (form) => {
      const { passed, ...told } = await toldBehindSocket(wireForms[form], ['examples/', 'workflows/keep-a'])
      expect(told).toEqual({ wrong: [], problems: [] })
      expect(passed).toBeGreaterThan(10)
    },
  )
})
