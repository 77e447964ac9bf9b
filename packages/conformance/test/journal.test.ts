import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demo } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { createJournal } from '../src/host/journal.ts'
import { stateFolder } from '../src/host/journal-folder.ts'
import { createMask } from '../src/host/mask.ts'
import { readJournal, waitingJournals } from '../src/host/read-journal.ts'
import { createLedger } from '../src/host/write-ledger.ts'
import { called, killedRun, lastingHost, restored, writingFlags } from './support/killed-run.ts'
import { records } from './support/records.ts'

const place = { url: 'https://live.example.com', accountId: demo.accountId, streamId: demo.streamId }
const [first, second] = [recordAt(0), recordAt(1)]

function recordAt(index: number) {
  const record = records(index + 1, demo)[index]
  if (!record) throw new Error('There is such a record.')
  return record
}

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function ledgerIn(folder: string, secret = 'secret-of-the-app') {
  const ledger = createLedger(createJournal(folder, place, createMask([secret])))
  ledger.remember(first)
  ledger.remember(second)
  return ledger
}

it('puts back what a run that was killed has written, after the next run has said that its journal waits', async () => {
  const host = await lastingHost()
  onTestFinished(() => host.close())
  const folder = folderForTest()
  const before = await host.tasks()
  const [journal = ''] = await killedRun(host, folder, { updates: 1, delay: 0 }, [
    '--phase=laws',
    '--only=laws/updateTask/update/at-once',
  ])
  expect(await host.tasks()).not.toEqual(before)

  const next = await called(
    'run',
    ...writingFlags(host, folder),
    '--phase=laws',
    '--only=laws/getTasks/pages/page',
  )
  expect(next.code).toBe(exitCodes.conforms)
  expect(next.lines[0]).toContain('conformance: note: A journal waits: ')
  expect(next.lines[0]).toContain(`conformance restore ${journal}`)

  const { code, lines } = await restored(host, journal)
  expect(code).toBe(exitCodes.conforms)
  expect(lines).toEqual([
    expect.stringMatching(/^ti-\S+: put back \w.*\.$/),
    expect.stringMatching(/^All is as it was before the run of .*; the journal is removed\.$/),
  ])
  expect(await host.tasks()).toEqual(before)
  expect(readdirSync(folder)).toEqual([])
})

it('says of a task that is as before that nothing was sent, and of a host that fails that the journal stays', async () => {
  const host = await lastingHost()
  onTestFinished(() => host.close())
  const folder = folderForTest()
  const ledger = createLedger(createJournal(folder, { ...place, url: host.url }, (text) => text))
  ledger.remember(first)
  ledger.touch(first._id, ['tags'], '{"tags":["x"]}')
  ledger.remember({ ...second, _id: 'ti-gone' })
  ledger.touch('ti-gone', ['tags'], '{"tags":["x"]}')
  const [name = ''] = readdirSync(folder)

  const { code, lines } = await restored(host, join(folder, name))
  expect(code).toBe(exitCodes.differs)
  expect(lines).toEqual([
    `${first._id}: is as it was before; nothing sent.`,
    expect.stringMatching(
      /^conformance: ti-gone \(tags\) could not be put back: 400; this update repairs it: \{"tags":/,
    ),
    expect.stringMatching(/^conformance: The journal .* stays/),
  ])
  expect(readdirSync(folder)).toEqual([name])
})

it('is there as long as a task is to be put back, for its owner alone', () => {
  const folder = folderForTest()
  const ledger = ledgerIn(folder)
  expect(readdirSync(folder)).toEqual([])
  ledger.touch(first._id, ['tags'], '{"tags":["x"]}')
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/^live\.example\.com-/)
  expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  ledger.touch(first._id, ['desc'], '{"desc":"y"}')
  ledger.touch(second._id, ['name'], '{"name":"z"}')
  expect(readJournal(join(folder, name))).toMatchObject({
    ...place,
    tasks: [
      { before: first, keys: ['tags', 'desc'] },
      { before: second, keys: ['name'] },
    ],
  })
  ledger.settle(first._id)
  expect(readJournal(join(folder, name)).tasks).toMatchObject([{ before: second }])
  ledger.settle(second._id)
  expect(readdirSync(folder)).toEqual([])
})

it('holds no secret, and leaves the key alone whose value held one', () => {
  const folder = folderForTest()
  const secret = 'secret-of-the-app'
  const target = { ...place, unscopedApp: { appId: 'cs-1', clientSecret: secret } }
  const ledger = createLedger(createJournal(folder, target, createMask([secret])))
  ledger.remember({ ...first, desc: `see ${secret}` })
  ledger.touch(first._id, ['desc', 'tags'], JSON.stringify({ desc: 'x', tags: [secret] }))
  const [name = ''] = readdirSync(folder)
  expect(readFileSync(join(folder, name), 'utf8')).not.toContain(secret)
  const [task] = readJournal(join(folder, name)).tasks
  expect(task?.unkept).toEqual(['desc'])
  expect(task?.before).not.toHaveProperty('desc')
})

it('can be read to its last whole line when the machine went down in the middle of one', () => {
  const folder = folderForTest()
  ledgerIn(folder).touch(first._id, ['tags'], '{}')
  const [name = ''] = readdirSync(folder)
  appendFileSync(join(folder, name), '{"writes":"ti-1","ke')
  expect(waitingJournals(folder, place.url)).toMatchObject([{ tasks: [{ before: first, keys: ['tags'] }] }])
  expect(waitingJournals(folder, 'https://other.example.com')).toEqual([])
})

it('lets nothing be written that cannot be journalled', () => {
  const file = join(folderForTest(), 'file')
  appendFileSync(file, '')
  expect(() => ledgerIn(file).touch(first._id, ['tags'], '{}')).toThrow(/^Nothing is written to the host/)
})

it('lies where the platform keeps the state of programs', () => {
  expect(stateFolder({ XDG_STATE_HOME: '/state' }, 'linux')).toBe('/state/case-management-conformance')
  expect(stateFolder({ XDG_STATE_HOME: 'relative' }, 'linux')).toMatch(
    /\.local\/state\/case-management-conformance$/,
  )
  expect(stateFolder({}, 'darwin')).toMatch(/Library\/Application Support\/case-management-conformance$/)
})
