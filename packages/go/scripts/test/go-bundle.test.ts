import { expect, it } from 'vitest'
import { goBundle } from '../go-bundle.ts'
import { goName } from '../go-name.ts'

it.for([
  ['_id', 'ID'],
  ['refId', 'RefID'],
  ['commentIds', 'CommentIDs'],
  ['emailId', 'EmailID'],
  ['aId', 'AID'],
  ['lname', 'LName'],
  ['ETA', 'ETA'],
  ['ETAlist', 'ETAList'],
  ['EtaBucket', 'ETABucket'],
  ['dueDate', 'DueDate'],
  ['X-Timezone-Offset', 'XTimezoneOffset'],
  ['isCustTsk', 'IsCustTsk'],
] as const)('%s is %s in Go', ([key, name]) => {
  expect(goName(key)).toBe(name)
})

it('opens records and leaves closed requests closed', () => {
  const schema = { type: 'object', properties: { name: { type: 'string' } } }
  const others = Object.fromEntries(
    ['Timestamp', 'TimestampInput', 'Eta', 'EtaInput', 'SortBy'].map((name) => [name, { type: 'string' }]),
  )
  const schemas = { Status: schema, StatusInput: { ...schema, additionalProperties: false }, ...others }
  expect(goBundle({ info: {}, components: { schemas } })).toMatchObject({
    components: {
      schemas: { Status: { additionalProperties: true }, StatusInput: { additionalProperties: false } },
    },
  })
})
