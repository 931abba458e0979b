/** Why a zone was kept: before an apply, or because the person asked. */
export const SNAPSHOT_WHYS = ['apply', 'manual'] as const
export type SnapshotWhy = (typeof SNAPSHOT_WHYS)[number]

/** A zone as it was, without its records. */
export interface Snapshot {
  id: string
  /** ms since the epoch. */
  at: number
  why: SnapshotWhy
  /** What the person calls it; "" for none. */
  note: string
  records: number
  /** What the apply that followed did; null for one taken by hand, or while nothing is done yet. */
  done: { added: number; changed: number; deleted: number } | null
}

/** How long a snapshot is kept, and how many of one zone are; the oldest go first. */
export const SNAPSHOT_DAYS = 180
export const SNAPSHOTS_MOST = 100
