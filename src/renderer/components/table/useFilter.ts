import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { parseFilter, type FilterField, type Parsed } from './filter.ts'
import { createMatcher } from './filter-match.ts'

export interface Filtering<Row> {
  /** What stands in the filter field. */
  text: ShallowRef<string>
  parsed: ComputedRef<Parsed>
  rows: ComputedRef<readonly Row[]>
}

/** Filters `rows` by what stands in a filter field. */
export function useFilter<Row extends object>(
  rows: () => readonly Row[],
  fields: readonly FilterField<Row>[],
  haystack: (row: Row) => readonly string[]
): Filtering<Row> {
  const text = shallowRef('')
  const parsed = computed(() => parseFilter(text.value, fields))
  const match = createMatcher(fields, haystack)
  return {
    text,
    parsed,
    rows: computed(() => {
      const wanted = match(parsed.value)
      return wanted ? rows().filter(wanted) : rows()
    })
  }
}

/** How many rows have each value, most frequent first. */
export function countBy<Row>(
  rows: readonly Row[],
  value: (row: Row) => string
): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(value(row), (counts.get(value(row)) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({ value: key, count })).sort((a, b) => b.count - a.count)
}
