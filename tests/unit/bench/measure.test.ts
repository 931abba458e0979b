import { expect, it } from 'vitest'
import { compare, quantile, summary } from '../../bench/measure.ts'

it('takes the median and quartiles, between two values in proportion', () => {
  expect(summary([5, 1, 3])).toEqual({ median: 3, quartiles: [2, 4], runs: 3 })
  expect(summary([10, 1, 2, 3])).toEqual({ median: 2.5, quartiles: [1.75, 4.75], runs: 4 })
  expect(quantile([7], 0.25)).toBe(7)
})

it('sorts by size, not as text', () => {
  expect(quantile([100, 9, 20], 0.5)).toBe(20)
})

it('measures turn by turn, throws the warm-up away, and divides the medians', async () => {
  const order: string[] = []
  const lane = (name: string, ...took: number[]) => ({
    name,
    run: () => {
      order.push(name)
      return took.shift() ?? NaN
    }
  })
  const rows = await compare({
    subjects: [
      { id: 'a', ...lane('A', 999, 4, 6, 5) },
      { id: 'b', ...lane('B', 999, 20, 20, 40) }
    ],
    reference: lane('R', 999, 10, 10, 1),
    runs: 3,
    warmUp: 1
  })
  expect(order.join('')).toBe('ABRRBAABRRBA')
  expect(rows.map(({ id, name, ratio }) => ({ id, name, ratio }))).toEqual([
    { id: 'a', name: 'A', ratio: 0.5 },
    { id: 'b', name: 'B', ratio: 2 }
  ])
  expect(rows[0]?.subject).toEqual({ median: 5, quartiles: [4.5, 5.5], runs: 3 })
  expect(rows[0]?.reference).toEqual({ name: 'R', median: 10, quartiles: [5.5, 10], runs: 3 })
})
