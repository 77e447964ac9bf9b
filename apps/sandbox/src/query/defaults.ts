import openapi from '@case-management/contract/openapi.json' with { type: 'json' }

const { skip, limit } = openapi.components.schemas.TaskFilter.properties

/** What the contract takes for `skip` and `limit` when a search leaves them out. */
export const pageDefaults = { skip: skip.default, limit: limit.default }
