import type { Experiment } from '../experiment.ts'
import type { Material, Plan } from './plan.ts'

/** Searches whose order tells something. */
export function orderExperiments({ total, pageSize }: Material): Plan {
  const directions = ['asc', 'desc'] as const
  const fields = ['dueDate', 'createdAt', 'updatedAt'] as const
  // Tasks without a value may stand on the last page.
  const places = total > pageSize ? [{}, { skip: total - pageSize }] : [{}]
  const sorted = (sortBy: NonNullable<Experiment['filter']['sortBy']>): Experiment[] =>
    places.map((place) => ({ filter: { sortBy, ...place }, ordered: true }))
  const byField = fields.flatMap((field) => directions.flatMap((direction) => sorted({ [field]: direction })))
  const byName = directions.flatMap((direction) => sorted({ name: direction }))
  return {
    'default-order': [{ filter: {}, ordered: true }],
    'sort-text-direction': ['name', 'createdAt', 'updatedAt'].flatMap((sortBy) => sorted(sortBy)),
    'sort-names': byName,
    'sort-missing-values': byField,
    'sort-ties': [...byField, ...byName],
    'sort-created-date': directions.flatMap((direction) => sorted({ createdDate: direction })),
    'sort-several-keys': fields.flatMap((field) =>
      directions.flatMap((direction) => sorted({ [field]: direction, name: direction })),
    ),
    'sort-unknown-key': sorted({ zzProbeNonesuch: 'asc' }).slice(0, 1),
  }
}
