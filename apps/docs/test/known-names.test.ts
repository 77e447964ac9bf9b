import { priorityNames, statusNames } from '@case-management/client'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { expect, test } from 'vitest'

// Here and not with the client, whose tests do not run again when a description is reworded.
test.for([
  [statusNames, document.components.schemas.Status.description],
  [priorityNames, document.components.schemas.Priority.description],
] as const)(
  'the names that the client knows, %j, are those that the contract tells',
  ([known, description]) => {
    expect([...description.matchAll(/`([^`]+)`/g)].map((match) => match[1])).toEqual([...known])
  },
)
