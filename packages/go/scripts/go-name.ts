/** Words that Go writes in capitals, as they stand at the end of the contract's keys. */
const initialisms = new Set(['ID', 'URL', 'ETA'])

/** Keys whose parts their spelling does not show. */
const parts: Record<string, string> = {
  _id: 'ID',
  aId: 'AID',
  iId: 'IID',
  lid: 'LID',
  lname: 'LName',
  mycase: 'MyCase',
  mytask: 'MyTask',
  ETAlist: 'ETAList',
}

/** The name that people expect in Go for a key of the contract: `refId` is `RefID`, `commentIds` are `CommentIDs`. */
export function goName(key: string): string {
  const known = parts[key]
  if (known !== undefined) return known
  return key
    .split(/(?=[A-Z][a-z])|[^A-Za-z0-9]+/)
    .map((word) => {
      const upper = word.toUpperCase()
      if (initialisms.has(upper)) return upper
      if (initialisms.has(upper.replace(/S$/, ''))) return `${upper.slice(0, -1)}s`
      return word.charAt(0).toUpperCase() + word.slice(1)
    })
    .join('')
}
