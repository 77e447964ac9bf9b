import { answerFor, by, now, type Observers } from './observer.ts'

const hour = 3_600_000
const due = (moment: number) => ({ dueDate: moment, ETA: new Date(moment).toISOString() })
const status = (name: string, statusCategory: string, _id = 'sts-1') => ({ _id, name, statusCategory })
const field = (lname: string, selectedValue: string | null | string[]) => ({ lname, selectedValue })

/** How searches tell the answers to the questions about text, names, people, dates and other filters. */
export const searches: Observers = {
  'search-place': async (start) => {
    const host = await start(
      { name: 'back office' },
      { name: 'call office' },
      { name: 'boxoffice' },
      { name: 'office' },
      { name: 'officer' },
    )
    return answerFor(await host.ids(by('searchText', 'office')), {
      '5 4 3 2 1': 'anywhere',
      '5 4': 'start',
      '5 4 2 1': 'word-start',
      '4 2 1': 'words',
    })
  },
  'search-case': async (start) =>
    answerFor(await (await start({ name: 'Refund' })).ids(by('searchText', 'REFUND')), {
      '1': 'ignored',
      '': 'exact',
    }),
  'search-accents': async (start) =>
    answerFor(await (await start({ name: 'résumé' })).ids(by('searchText', 'resume')), {
      '1': 'ignored',
      '': 'exact',
    }),
  'search-wildcards': async (start) =>
    answerFor(await (await start({ name: 'alpha' })).ids(by('searchText', 'a*a')), {
      '1': 'star',
      '': 'none',
    }),
  'search-blanks': async (start) =>
    answerFor(await (await start({ name: 'x' })).ids(by('searchText', ' x ')), {
      '1': 'trimmed',
      '': 'kept',
    }),
  'search-keys': async (start) => {
    const host = await start({ name: 'x' }, { name: 'a', refId: 'x' }, { name: 'a', desc: 'x' })
    return answerFor(await host.ids(by('searchText', 'x')), {
      '1': 'name',
      '2 1': 'name-or-ref',
      '3 1': 'name-or-desc',
      '3 2 1': 'name-ref-or-desc',
    })
  },
  'status-matching': async (start) => {
    const host = await start(
      { status: status('In Progress', 'c') },
      { status: status('in progress', 'c') },
      { status: status('in-progress', 'c') },
    )
    return answerFor(await host.ids(by('status', ['in progress'])), {
      '2': 'exact',
      '2 1': 'ignoring-case',
      '3 2 1': 'ignoring-separators',
    })
  },
  'status-key': async (start) => {
    const host = await start(
      { status: status('a', 'b', 'sts-1') },
      { status: status('sts-1', 'b', 'sts-2') },
      { status: status('a', 'sts-1', 'sts-2') },
    )
    return answerFor(await host.ids(by('status', ['sts-1'])), {
      '2': 'name',
      '2 1': 'name-or-id',
      '3 2': 'name-or-category',
      '3': 'category',
    })
  },
  'priority-matching': async (start) => {
    const host = await start(
      { priority: { name: 'Very High' } },
      { priority: { name: 'very high' } },
      { priority: { name: 'very-high' } },
    )
    return answerFor(await host.ids(by('priority', ['very high'])), {
      '2': 'exact',
      '2 1': 'ignoring-case',
      '3 2 1': 'ignoring-separators',
    })
  },
  'priority-key': async (start) => {
    const host = await start({ priority: { _id: 'pr-1', name: 'a' } }, { priority: { name: 'pr-1' } })
    return answerFor(await host.ids(by('priority', ['pr-1'])), { '2': 'name', '2 1': 'name-or-id' })
  },
  'unknown-name': async (start) =>
    answerFor(await (await start({})).ids(by('status', ['Nonesuch'])), {
      '': 'nothing',
      refused: 'refused',
      '1': 'ignored',
    }),
  'unassigned-in-queue': async (start) => {
    const host = await start({ assigneeType: 'queues', queues: [{ name: 'Q' }] }, {})
    return answerFor(await host.ids({ unassigned: true }), { '2': 'left-out', '2 1': 'found' })
  },
  'unresolved-without-category': async (start) => {
    const host = await start({ status: { name: 'Ours' } }, {})
    return answerFor(await host.ids({ unresolved: true }), { '2': 'left-out', '2 1': 'found' })
  },
  'mine-keys': async (start) => {
    const host = await start({ currAssignee: { agentId: 'u-me' } }, {})
    const token = await host.token({ subject: 'u-me' })
    const found = [await host.ids({ mytask: true }, { token }), await host.ids({ mycase: true }, { token })]
    return answerFor(found.join(', '), { '1, 1': 'both', '1, 2 1': 'mytask-only', '2 1, 1': 'mycase-only' })
  },
  me: async (start) => {
    const host = await start({ currAssignee: { agentId: 'u-me' } }, { currAssignee: { aId: 'a-me' } }, {})
    const mine = async (subject: string) =>
      await host.ids({ mytask: true }, { token: await host.token({ subject }) })
    return answerFor([await mine('u-me'), await mine('a-me')].join(', '), {
      '1, 2': 'subject',
      '1, ': 'agent-id',
      ', ': 'nobody',
    })
  },
  'me-without-subject': async (start) => {
    const host = await start({})
    return answerFor(await host.ids({ mytask: true }, { token: await host.token({ subject: undefined }) }), {
      '': 'nothing',
      '1': 'ignored',
      refused: 'refused',
    })
  },
  'agents-key': async (start) => {
    const host = await start(
      { currAssignee: { agentId: 'u-x' } },
      { currAssignee: { aId: 'a-x' } },
      { currAssignee: { name: 'x' } },
    )
    return answerFor(await host.ids(by('agents', ['u-x', 'a-x', 'x'])), {
      '3 2 1': 'any',
      '2 1': 'ids',
      '1': 'agent-id',
      '2': 'agent',
      '3': 'name',
    })
  },
  'queues-key': async (start) => {
    const host = await start(
      { queues: [{ name: 'x', status: 'ACTIVE' }] },
      { queues: [{ _id: 'qu-x', status: 'ACTIVE' }] },
    )
    return answerFor(await host.ids(by('queues', ['x', 'qu-x'])), {
      '2 1': 'name-or-id',
      '1': 'name',
      '2': 'id',
    })
  },
  'people-names-case': async (start) => {
    const host = await start({ queues: [{ name: 'Default', status: 'ACTIVE' }] })
    return answerFor(await host.ids(by('queues', ['default'])), { '1': 'ignored', '': 'exact' })
  },
  'queues-past': async (start) => {
    const host = await start(
      { queues: [{ name: 'x', status: 'INACTIVE' }] },
      { queues: [{ name: 'x', status: 'ACTIVE' }] },
    )
    return answerFor(await host.ids(by('queues', ['x'])), { '2 1': 'found', '2': 'left-out' })
  },
  'channel-keys': async (start) => {
    const host = await start({ source: 'a', channel: ['x'] }, { source: 'x' })
    return answerFor(await host.ids(by('channel', ['x'])), {
      '2 1': 'channel-or-source',
      '1': 'channel',
      '2': 'source',
    })
  },
  'window-key': async (start) => {
    const inside = '2025-03-01T00:00:00.000Z'
    const host = await start({ createdAt: inside }, { updatedAt: inside }, due(Date.parse(inside)))
    return answerFor(
      await host.ids({ startDate: '2025-02-01T00:00:00.000Z', endDate: '2025-04-01T00:00:00.000Z' }),
      { '1': 'created', '2': 'updated', '3': 'due' },
    )
  },
  'window-ends': async (start) => {
    const [first, middle, last] = [
      '2025-03-01T00:00:00.000Z',
      '2025-03-02T00:00:00.000Z',
      '2025-03-03T00:00:00.000Z',
    ]
    const host = await start({ createdAt: first }, { createdAt: middle }, { createdAt: last })
    return answerFor(await host.ids({ startDate: first, endDate: last }), {
      '3 2 1': 'both',
      '2 1': 'start-only',
      '2': 'neither',
    })
  },
  'window-one-end': async (start) => {
    const host = await start({}, {})
    return answerFor(await host.ids({ startDate: '2025-06-02T00:00:00.000Z' }), {
      '2': 'open',
      '2 1': 'ignored',
      refused: 'refused',
    })
  },
  'window-reversed': async (start) => {
    const host = await start({})
    return answerFor(
      await host.ids({ startDate: '2025-07-01T00:00:00.000Z', endDate: '2025-05-01T00:00:00.000Z' }),
      { '': 'nothing', refused: 'refused', '1': 'swapped' },
    )
  },
  'window-span': async (start) => {
    const host = await start({})
    const days = async (count: number) =>
      await host.ids({
        startDate: '2024-01-01T00:00:00.000Z',
        endDate: new Date(Date.parse('2024-01-01T00:00:00.000Z') + count * 24 * hour).toISOString(),
      })
    for (const value of [1, 31, 400]) {
      if ((await days(value + 1)) === undefined && (await days(value)) !== undefined)
        return { answer: 'refused', value }
    }
    return { answer: 'unlimited' }
  },
  'date-forms': async (start) => {
    const host = await start({})
    const takes = [
      await host.ids({ startDate: '2025-05-01T05:30:00+05:30' }),
      await host.ids({ startDate: '2025-05-01' }),
    ]
    return answerFor(takes.map((found) => found ?? 'refused').join(', '), {
      'refused, refused': 'utc',
      '1, refused': 'any-offset',
      '1, 1': 'any-offset-or-day',
    })
  },
  'due-date-precision': async (start) => {
    // Eleven hours east of UTC, noon and half past are before midnight, and eleven hours later is the next day.
    const host = await start(due(now), due(now + hour / 2), due(now + 11 * hour))
    const headers = { 'X-Timezone-Offset': '-660' }
    return answerFor(await host.ids({ dueDate: new Date(now).toISOString() }, { headers }), {
      '1': 'millisecond',
      '3 2 1': 'utc-day',
      '2 1': 'callers-day',
    })
  },
  'eta-list-values': async (start) =>
    answerFor(await (await start({})).ids({ ETAlist: ['soon'] }), { refused: 'buckets', '1': 'ignored' }),
  'eta-list-day': async (start) => {
    const host = await start(due(now + 11 * hour), due(now + 13 * hour))
    return answerFor(
      await host.ids({ ETAlist: ['dueToday'] }, { headers: { 'X-Timezone-Offset': '-720' } }),
      { '2 1': 'callers', '1': 'utc' },
    )
  },
  'eta-list-resolved': async (start) => {
    const host = await start({ ...due(now - hour), status: status('Resolved', 'resolved') }, due(now - hour))
    return answerFor(await host.ids({ ETAlist: ['overdue'] }), { '2 1': 'found', '2': 'left-out' })
  },
  'eta-list-without-due': async (start) => {
    const host = await start({}, due(now + 48 * hour))
    return answerFor(await host.ids({ ETAlist: ['upcoming'] }), { '2': 'left-out', '2 1': 'upcoming' })
  },
  'custom-fields-form': async (start) =>
    answerFor(await (await start({})).ids({ customFields: [{ key: 'x' }] }), {
      refused: 'pairs',
      '1': 'ignored',
    }),
  'custom-fields-null': async (start) => {
    const host = await start({ fields: [field('x', null)] })
    return answerFor(await host.ids({ customFields: [field('x', null)] }), {
      '1': 'without-value',
      '': 'nothing',
      refused: 'refused',
    })
  },
  'custom-fields-lists': async (start) => {
    const host = await start({ fields: [field('x', ['a', 'b'])] })
    return answerFor(await host.ids({ customFields: [field('x', 'b')] }), { '1': 'entry', '': 'never' })
  },
  'custom-fields-together': async (start) => {
    const host = await start({ fields: [field('x', 'a')] }, { fields: [field('x', 'a'), field('y', 'a')] })
    const pairs = [field('x', 'a'), field('y', 'a'), field('y', 'b')]
    const all = [field('x', 'a'), field('y', 'a')]
    const found = [await host.ids({ customFields: pairs }), await host.ids({ customFields: all })]
    return answerFor(found.join(', '), { '2 1, 2 1': 'any', ', 2': 'every', '2, 2': 'every-field' })
  },
  'selected-columns': async (start) => {
    const [record] = (await (await start({})).page({ selectedColumns: ['status'] })).results
    return { answer: record?.source === undefined ? 'projects' : 'ignored' }
  },
  'columns-always-there': async (start) => {
    const { body } = await (await start({})).send('getTasks', { body: { selectedColumns: ['status'] } })
    const keys = /"results":\[\{(.*?)"status"/u.exec(JSON.stringify(body))?.[1] ?? ''
    return { answer: keys.includes('"caseId"') ? 'required' : keys.includes('"_id"') ? 'id' : 'none' }
  },
  'unknown-search-key': async (start) =>
    answerFor(await (await start({})).ids({ colour: 'red' }), { refused: 'refused', '1': 'ignored' }),
  'filters-together': async (start) => {
    const host = await start({ name: 'x', source: 'a' }, { name: 'x', source: 'b' })
    return answerFor(await host.ids({ searchText: 'x', channel: ['b'] }), { '2': 'every', '2 1': 'any' })
  },
  'values-together': async (start) => {
    const host = await start({ channel: ['a'] }, { channel: ['a', 'b'] })
    return answerFor(await host.ids({ channel: ['a', 'b'] }), { '2': 'every', '2 1': 'any' })
  },
  'false-flag': async (start) => {
    const host = await start({}, { assigneeType: 'agent', currAssignee: { agentId: 'u-1' } })
    return answerFor(await host.ids({ unassigned: false }), { '2 1': 'nothing', '2': 'opposite' })
  },
  'empty-text': async (start) =>
    answerFor(await (await start({})).ids({ searchText: '' }), {
      '1': 'nothing',
      '': 'no-task',
      refused: 'refused',
    }),
  'empty-list': async (start) =>
    answerFor(await (await start({})).ids({ status: [] }), { '1': 'nothing', '': 'no-task' }),
  'longest-list': async (start) => {
    const host = await start({})
    const list = async (length: number) => await host.ids({ queues: Array<string>(length).fill('x') })
    for (const value of [1, 2, 100, 500]) {
      if ((await list(value + 1)) === undefined && (await list(value)) !== undefined)
        return { answer: 'refused', value }
    }
    return { answer: 'unlimited' }
  },
}
