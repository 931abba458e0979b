import { naturalKey } from '../../components/table/natural.ts'
import { t } from '../../i18n/index.ts'
import type { ShownRow } from './usePlan.ts'

/** The groups of a plan by action: what asks for a decision first. */
export const HEADS = ['moved', 'conflict', 'gone', 'invalid', 'add', 'change', 'delete', 'same'] as const
export type Head = (typeof HEADS)[number]

/** A line of the plan as it is drawn: the head of a group, or a row. */
export type PlanItem =
  | { id: string; head: Head | null; title: string; rows: readonly ShownRow[] }
  | { id: string; shown: ShownRow }

export type Grouping = 'kind' | 'host'

const headOf = ({ row, moved }: ShownRow): Head => {
  if (row.state === 'conflict' || row.state === 'gone' || row.state === 'invalid') return row.state
  if (moved) return 'moved'
  return row.state === 'same' ? 'same' : row.kind
}
const hostOf = ({ row }: ShownRow): string =>
  (row.live ?? row.target ?? row.change.before ?? row.change.after)?.host ?? ''

/** The rows under their heads. */
export function planItems(rows: readonly ShownRow[], by: Grouping): PlanItem[] {
  const groups = Map.groupBy<string, ShownRow>(rows, by === 'kind' ? headOf : hostOf)
  const keys =
    by === 'kind'
      ? HEADS.filter((head) => groups.has(head))
      : [...groups.keys()].sort((a, b) => {
          const [one, two] = [naturalKey(a), naturalKey(b)]
          return one < two ? -1 : one > two ? 1 : 0
        })
  return keys.flatMap((key): PlanItem[] => {
    const found = groups.get(key) ?? []
    const head = HEADS.find((one) => by === 'kind' && one === key) ?? null
    const title = head === null ? key : t(`changes.plan.heads.${head}`, { n: found.length })
    return [
      { id: `head ${key}`, head, title, rows: found },
      ...found.map((shown) => ({ id: shown.row.change.id, shown }))
    ]
  })
}

/** How high an item is before it was drawn, px. */
export function heightOf(item: PlanItem): number {
  if ('head' in item) return 40
  const { row } = item.shown
  const lines = row.kind === 'change' ? row.fields.length : 1
  const asks = row.state === 'conflict' || row.state === 'gone' ? 34 : 0
  return 37 + 22 * (lines + row.issues.length + row.drift.length) + asks
}
