/**
 * As `Promise.all`, but it waits for every one also when one fails:
 * a write that is still under way when a check ends would reach the host after what puts it back.
 */
export async function allEnded<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
