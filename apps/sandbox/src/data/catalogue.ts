import type { components } from '@case-management/contract'
import { foldName } from '../text/fold.ts'

type Status = components['schemas']['Status']
type Priority = components['schemas']['Priority']

/** The category of a status: tasks in `resolved` and `closed` are not "unresolved". */
export type StatusCategory = 'open' | 'inprogress' | 'onhold' | 'resolved' | 'closed'

/** A status with everything that a record shows of it. */
export type CatalogueStatus = Required<Status> & { statusCategory: StatusCategory }

/** A priority with everything that a record shows of it. */
export type CataloguePriority = Required<Priority>

type Kind = 'system' | 'custom'

function status(
  id: string,
  name: string,
  statusCategory: StatusCategory,
  desc: string,
  type: Kind = 'system',
): CatalogueStatus {
  return {
    _id: `sts-${id}`,
    name,
    lname: name.toLowerCase(),
    statusCategory,
    type,
    desc,
    isEnabled: true,
    isActive: true,
  }
}

function priority(
  id: string,
  name: string,
  color: string,
  score: number,
  desc: string,
  type: Kind = 'system',
): CataloguePriority {
  return {
    _id: `pr-${id}`,
    name,
    lname: name.toLowerCase(),
    type,
    desc,
    color,
    isEnabled: true,
    isActive: true,
    score,
  }
}

/** The status of a new task. */
export const openStatus = status(
  '4b7f1d0-93c2-4e5a-8d16-0c2b7a9e3f41',
  'Open',
  'open',
  'When a new case/task is created',
)

/**
 * The statuses that the sandbox knows: the five system ones of the vendor's guide and two that an account made.
 * The vendor shows only the texts of Open; the other texts and categories are the sandbox's own.
 */
export const statuses: readonly CatalogueStatus[] = [
  openStatus,
  status('5c80a2e-17d4-4f6b-9e27-1d3c8baf4052', 'In Progress', 'inprogress', 'When somebody works on it'),
  status('6d91b3f-28e5-4a7c-8f38-2e4d9cb05163', 'On Hold', 'onhold', 'When the work waits for something'),
  status('7ea2c40-39f6-4b8d-9049-3f5eadc16274', 'Resolved', 'resolved', 'When the work is done'),
  status('8fb3d51-4a07-4c9e-815a-406fbed27385', 'Closed', 'closed', 'When nothing is left to do'),
  status(
    '90c4e62-5b18-4daf-926b-5170cfe38496',
    'Pending Customer Response',
    'onhold',
    'When the customer has to answer first',
    'custom',
  ),
  status(
    'a1d5f73-6c29-4eb0-837c-6281d0f495a7',
    'Reopened',
    'open',
    'When it turned out not to be done',
    'custom',
  ),
]

/**
 * The priorities that the sandbox knows: the four system ones and one that an account made.
 * Only the colour, score and text of Medium are documented; the others' are the sandbox's own, larger meaning more urgent.
 */
export const priorities: readonly CataloguePriority[] = [
  priority('b2e6084-7d3a-4fc1-948d-7392e1a5b6b8', 'Critical', '#DC2626', 15, 'Needs work at once'),
  priority('c3f7195-8e4b-40d2-a59e-84a3f2b6c7c9', 'High', '#EA580C', 13, 'High urgency'),
  priority('d4082a6-9f5c-41e3-86af-95b403c7d8da', 'Medium', '#16A34A', 10, 'Moderate urgency'),
  priority('e5193b7-a06d-42f4-97b0-a6c514d8e9eb', 'Low', '#2563EB', 5, 'Low urgency'),
  priority(
    'f62a4c8-b17e-4305-a8c1-b7d625e9faf0',
    'Emergency',
    '#7F1D1D',
    14,
    'Somebody is in danger',
    'custom',
  ),
]

/** Finds a status by name, ignoring case and how words are parted. */
export function findStatus(name: string): CatalogueStatus | undefined {
  const folded = foldName(name)
  return statuses.find((entry) => foldName(entry.name) === folded)
}

/** Finds a priority by name, ignoring case and how words are parted. */
export function findPriority(name: string): CataloguePriority | undefined {
  const folded = foldName(name)
  return priorities.find((entry) => foldName(entry.name) === folded)
}
