import { isLoopback } from '@case-management/contract/http'
import type { BudgetLimits } from '../budget/budget.ts'
import type { RunFlags } from './run-options.ts'
import { targetOf } from './target-of.ts'

/** Requests that a run off loopback may send unless told otherwise: the cheapest budget that is worth having. */
const usual = 1_200

/** The budget of a run, from the flags of the command. */
export function budgetOf(flags: RunFlags): { budget?: BudgetLimits } {
  const { minutes } = flags
  const requests = flags.budget ?? (isLoopback(targetOf(flags).url) ? 0 : usual)
  const budget: BudgetLimits = {
    ...(requests > 0 && { requests }),
    ...(minutes !== undefined && { minutes }),
  }
  return Object.keys(budget).length > 0 ? { budget } : {}
}
