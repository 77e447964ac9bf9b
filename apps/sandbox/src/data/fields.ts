import type { components } from '@case-management/contract'
import type { Random } from './random.ts'

type Field = components['schemas']['Field']
type Value = NonNullable<Field['selectedValue']> | null

function field(
  id: string,
  displayName: string,
  dataType: string,
  name: string,
  desc: string,
  type: 'system' | 'custom',
): Field {
  const metaData = {
    type: dataType,
    displayName,
    name,
    description: desc,
    placeholder: `Enter ${displayName.toLowerCase()}`,
    readOnly: false,
    tooltipText: desc,
  }
  return {
    _id: `fd-${id}`,
    show: true,
    displayName,
    lname: displayName.toLowerCase(),
    desc,
    isEnabled: true,
    isActive: true,
    metaData,
    type,
    required: type === 'system',
    dataType,
  }
}

/** The three fields that every task shows in the vendor's samples. */
const systemFields: readonly Field[] = [
  field(
    '3380ddb-a87d-4b25-8db6-5002e5c81a07',
    'Description',
    'textarea',
    'description',
    'Transcription based on the conversation summary',
    'system',
  ),
  field(
    '7ab71aa-5da2-4cd1-a7ec-0e2468b82b18',
    'Due Date',
    'datetime',
    'dueDate',
    'Date/time to complete a case',
    'system',
  ),
  field('a165979-63b6-498b-85b8-c48098ed3c29', 'Title', 'input', 'title', 'Title of the field', 'system'),
]

/** A field that an account made, and the values that tasks have in it. */
interface CustomField {
  template: Field
  values: readonly [Value, ...Value[]]
}

const custom = (id: string, name: string, dataType: string, values: CustomField['values']): CustomField => ({
  template: field(id, name, dataType, name, `${name} of the task`, 'custom'),
  values,
})

/** Fields with every kind of value that the contract has, nothing included. */
export const customFields: readonly CustomField[] = [
  custom('b2765a8-74c7-4a9c-96c9-d591a9fe4d3a', 'Product Line', 'dropdown', [
    'Home insurance',
    'Car insurance',
    'Travel insurance',
    'Équipement ménager',
    null,
  ]),
  custom('c3876b9-85d8-4bad-a7da-e6a2ba0f5e4b', 'region', 'input', ['EMEA', 'APAC', 'Americas', '']),
  custom('d49870a-96e9-4cbe-b8eb-f7b3cb106f5c', 'Contract Years', 'input', [1, 2, 5, 10, 0, null]),
  custom('e5a981b-a7fa-4dcf-89fc-08c4dc217a6d', 'Call Back', 'dropdown', [true, false]),
  custom('f6ba92c-b80b-4ed0-9a0d-19d5ed328b7e', 'Languages', 'dropdown', [
    ['en'],
    ['en', 'de'],
    [],
    ['日本語'],
  ]),
]

/** A field as it comes again as a key of the record, named by its label. */
interface FieldKey {
  id: string | undefined
  displayName: string
  lname: string | undefined
  selectedValue: Value
}

/** The fields of a task, and the keys of its record that repeat the custom ones. */
export function fieldsWith(
  random: Random,
  used: readonly CustomField[],
): {
  fields: Field[]
  keys: Record<string, FieldKey>
} {
  // Records of the vendor's older pages have the system fields, those of the newer ones no fields at all.
  const fields = random.chance(0.65) ? [...systemFields] : []
  const keys: Record<string, FieldKey> = {}
  for (const { template, values } of used) {
    const selectedValue = random.pick(values)
    const displayName = template.displayName ?? ''
    fields.push({ ...template, selectedValue })
    keys[displayName] = { id: template._id, displayName, lname: template.lname, selectedValue }
  }
  return { fields, keys }
}
