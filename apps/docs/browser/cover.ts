/** What is chosen from, with what is to be seen in it, and how dear it is to look at. */
export interface Candidate<Item> {
  item: Item
  features: ReadonlySet<string>
  cost: number
}

/**
 * Few items in which every feature of all of them is seen at least once: always the one next that shows most new
 * features for its cost.
 */
export function cover<Item>(candidates: readonly Candidate<Item>[]): Item[] {
  const missing = new Set(candidates.flatMap(({ features }) => [...features]))
  const worth = ({ features, cost }: Candidate<Item>) =>
    [...features].filter((feature) => missing.has(feature)).length / cost
  const chosen = new Set<Candidate<Item>>()
  while (missing.size > 0) {
    const best = candidates.reduce((one, other) => (worth(other) > worth(one) ? other : one))
    chosen.add(best)
    for (const feature of best.features) missing.delete(feature)
  }
  return candidates.filter((candidate) => chosen.has(candidate)).map(({ item }) => item)
}
