import { findStatus } from '../../src/data/catalogue.ts'
import { answerFor, type Observers } from './observer.ts'

const ann = { agentId: 'u-1', aId: 'a-1', name: 'Ann' }
const moment = Date.parse('2025-08-01T00:00:00.000Z')
const later = Date.parse('2025-09-01T00:00:00.000Z')

/** How updates tell the answers to the questions about them. */
export const updates: Observers = {
  'update-of-objects': async (start) => {
    const record = await (
      await start({ userInfo: { _id: 'u-1', name: 'A' } })
    ).updated({ userInfo: { name: 'B' } })
    return { answer: record?.userInfo?._id === undefined ? 'replaced' : 'merged' }
  },
  'moment-form': async (start) => {
    const created = '2025-06-01T20:00:00.123Z'
    const host = await start({ createdAt: created, ETA: '2025-06-02T00:00:00.000Z' })
    const [found] = (await host.page({})).results
    const updated = await host.updated({ queues: [{ name: 'Q', startTime: created }] })
    const forms = [found?.createdAt, updated?.createdAt, updated?.queues?.[0]?.startTime]
    if (new Set(forms).size > 1 || found?.ETA !== updated?.ETA) return undefined
    return answerFor(`${forms[0]} ${found?.ETA}`, {
      '2025-06-01T20:00:00.123Z 2025-06-02T00:00:00.000Z': 'milliseconds',
      '2025-06-01T20:00:00Z 2025-06-02T00:00:00Z': 'seconds',
      '2025-06-02T01:30:00.123+05:30 2025-06-02T05:30:00.000+05:30': 'offset',
    })
  },
  'update-of-lists': async (start) => {
    const record = await (await start({ tags: ['a', 'b'] })).updated({ tags: ['b', 'c'] })
    return { answer: record?.tags?.join(' ') === 'b c' ? 'replaced' : 'appended' }
  },
  'update-null': async (start) => {
    const record = await (await start({ desc: 'x' })).updated({ desc: null })
    if (record === undefined) return { answer: 'refused' }
    return { answer: record.desc === 'x' ? 'ignored' : 'clears' }
  },
  'cleared-key': async (start) => {
    const host = await start({ desc: 'x', language: 'en', dueDate: moment, priority: { name: 'High' } })
    const record = await host.updated({ desc: null, language: null, dueDate: null, priority: null })
    const held = ['desc', 'language', 'dueDate', 'priority'].filter(
      (key) => record !== undefined && Object.hasOwn(record, key),
    )
    if (held.length === 4) return { answer: 'null' }
    return held.length === 0 ? { answer: 'absent' } : undefined
  },
  'update-empty-object': async (start) => {
    const record = await (
      await start({ currAssignee: ann, assigneeType: 'agent' })
    ).updated({ currAssignee: {} })
    return { answer: record?.currAssignee?.name === 'Ann' ? 'ignored' : 'clears' }
  },
  'update-empty-text': async (start) => {
    const record = await (await start({ desc: 'x' })).updated({ desc: '' })
    return { answer: record?.desc === '' ? 'value' : 'clears' }
  },
  'update-server-keys': async (start) => {
    const record = await (
      await start({})
    ).updated({ refId: 'TS9', accountId: 'other', createdAt: '2020-01-01T00:00:00Z' })
    if (record === undefined) return { answer: 'refused' }
    if (record.accountId === 'other') return undefined
    return {
      answer:
        record.refId === 'TS9' && record.createdAt === '2020-01-01T00:00:00.000Z' ? 'stored' : 'ignored',
    }
  },
  'unknown-update-key': async (start) => {
    const record = await (await start({})).updated({ colour: 'red' })
    if (record === undefined) return { answer: 'refused' }
    return { answer: Object.hasOwn(record, 'colour') ? 'stored' : 'ignored' }
  },
  'empty-update': async (start) => {
    const record = await (await start({ updatedAt: '2025-06-04T00:00:00.000Z' })).updated({})
    if (record === undefined) return { answer: 'refused' }
    return { answer: record.updatedAt === '2025-06-04T00:00:00.000Z' ? 'nothing' : 'touches' }
  },
  'same-value': async (start) => {
    const record = await (
      await start({ name: 'x', lname: 'x', updatedAt: '2025-06-04T00:00:00.000Z' })
    ).updated({ name: 'x' })
    return { answer: record?.updatedAt === '2025-06-04T00:00:00.000Z' ? 'stays' : 'moves' }
  },
  'due-date-and-eta': async (start) => {
    const dated = await (await start({})).updated({ dueDate: moment })
    const estimated = await (await start({})).updated({ ETA: new Date(moment).toISOString() })
    if (dated?.ETA === '') return { answer: 'independent' }
    return { answer: estimated?.dueDate === moment ? 'follow' : 'eta-follows' }
  },
  'due-date-beside-eta': async (start) => {
    const record = await (await start({})).updated({ dueDate: moment, ETA: new Date(later).toISOString() })
    if (record?.dueDate !== moment) return { answer: 'eta' }
    return { answer: record.ETA === new Date(moment).toISOString() ? 'due-date' : 'each' }
  },
  'assignee-type-follows': async (start) => {
    const record = await (await start({})).updated({ currAssignee: ann })
    return { answer: record?.assigneeType === 'agent' ? 'follows' : 'stays' }
  },
  'assignee-type-sent': async (start) => {
    const record = await (
      await start({ currAssignee: ann, assigneeType: 'agent' })
    ).updated({ assigneeType: 'unassigned' })
    return { answer: record?.currAssignee?.name === 'Ann' ? 'keeps' : 'empties' }
  },
  'unassigned-beside-assignee': async (start) => {
    const record = await (await start({})).updated({ assigneeType: 'unassigned', currAssignee: ann })
    if (record?.currAssignee?.name !== 'Ann') return { answer: 'unassigned' }
    return { answer: record.assigneeType === 'agent' ? 'agent' : 'both' }
  },
  'status-named-by': async (start) => {
    const record = await (
      await start({})
    ).updated({ status: { _id: findStatus('Closed')?._id, name: 'Resolved' } })
    return { answer: record?.status?.statusCategory === 'closed' ? 'id' : 'name' }
  },
  'status-completed': async (start) => {
    const record = await (await start({})).updated({ status: { name: 'Resolved' } })
    if (record?.status?.statusCategory !== 'resolved') return undefined
    return { answer: record.status._id === undefined ? 'as-sent' : 'completed' }
  },
  'template-shown': async (start) => {
    const record = await (await start({ taskTmp: 'Old' })).updated({ caseTmp: 'ttm-1' })
    return { answer: record?.taskTmp === 'Old' ? 'kept' : 'name-or-as-sent' }
  },
  'refused-update': async (start) => {
    const host = await start({ desc: 'x' })
    if ((await host.updated({ desc: 'y', name: 1 })) !== undefined) return undefined
    const [record] = (await host.page({})).results
    return { answer: record?.desc === 'x' ? 'whole' : 'partly' }
  },
  'two-updates': async (start) => {
    const host = await start({ name: 'a', desc: 'a' })
    // One token that is known already, so that both updates take the same steps and meet.
    const token = await host.token()
    await host.send('getTasks', { token })
    const send = async (body: object) => (await host.send('updateTask', { body, token })).body
    await Promise.all([send({ name: 'b' }), send({ desc: 'b' })])
    const [record] = (await host.page({})).results
    return { answer: record?.name === 'b' && record.desc === 'b' ? 'by-key' : 'last-wins' }
  },
  'read-after-write': async (start) => {
    const host = await start({ name: 'a' })
    await host.updated({ name: 'b' })
    const [shown] = (await host.page({})).results
    // No test waits so long: how a lag ends is shown by the test of stale reads.
    return shown?.name === 'b' ? { answer: 'at-once' } : { answer: 'within', value: 900_000 }
  },
  'closed-task': async (start) => {
    const host = await start({ status: { name: 'Closed', statusCategory: 'closed' } })
    const { status, body } = await host.send('updateTask', { body: { desc: 'y' } })
    const { errors = [] }: { errors?: { code: number | string }[] } = Object.assign({}, body)
    return status === 200
      ? { answer: 'taken' }
      : { answer: 'refused', value: { status, code: errors[0]?.code ?? 'none' } }
  },
}
