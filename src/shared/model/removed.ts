/** Why a domain left its account. */
export const REMOVED_WHYS = ['removed', 'transferred'] as const
export type RemovedWhy = (typeof REMOVED_WHYS)[number]

/** A domain that has left its account. What its zone held is kept on this computer for a while. */
export interface RemovedDomain {
  /** Of this snapshot: a domain may leave more than once. */
  id: string
  name: string
  punycode: string
  why: RemovedWhy
  /** ms since the epoch. */
  removedAt: number
  /** How many records are kept; null when there was nothing to keep: they could not be read, and had never been. */
  records: number | null
  /** When the records were read, ms since the epoch. */
  readAt: number | null
  /** They could not be read just before, and are from an earlier reading. */
  stale: boolean
}

export const EXPORT_FORMATS = ['bind', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** How long a snapshot is kept, and how many of one account are; the oldest go first. */
export const REMOVED_DAYS = 90
export const REMOVED_MOST = 1000
