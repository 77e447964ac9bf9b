import { evidence } from '@case-management/contract/evidence'

/** The pointer itself when the contract gives evidence there, else the nearest above that has some; else nothing. */
export function evidenceAt(pointer: string): string[] {
  const known: Record<string, unknown> = evidence
  for (let place = pointer; place.includes('/'); place = place.slice(0, place.lastIndexOf('/'))) {
    if (known[place] !== undefined) return [place]
  }
  return []
}
