const HOUR = 3600_000

/**
 * How long `requests` will take, ms: each `each` ms (they go one at a time), and, beyond what is left of the hour's
 * budget, an hour for each budget more. `budget` as in the account's state.
 */
export function timeNeeded(requests: number, each: number, budget: { used: number; limit: number }): number {
  const left = Math.max(0, budget.limit - budget.used)
  const waits = requests <= left ? 0 : Math.ceil((requests - left) / budget.limit)
  return requests * each + waits * HOUR
}
