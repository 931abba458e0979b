import type { RecordContent } from '../../model/changes.ts'
import type { Domain } from '../../model/domain.ts'

export const JSON_KIND = 'zone'
export const JSON_VERSION = 1

/** What a file says of the zone besides its records. */
export interface ZoneHead {
  domain: Pick<Domain, 'name' | 'punycode'> & { grade?: string | null; remark?: string }
  /** When the records were read, ms since the epoch. */
  readAt?: number | null
  /** Why and when the domain left its account, where it did. */
  why?: string
  removedAt?: number
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** Nothing in it is for one language: it is for programs, and for Zonedeck itself. Records are written whole. */
export function writeJson(records: readonly RecordContent[], zone: ZoneHead): string {
  const { domain, readAt = null, why, removedAt } = zone
  const { name, punycode, grade = null, remark = '' } = domain
  const whole = {
    zonedeck: JSON_KIND,
    version: JSON_VERSION,
    name,
    punycode,
    grade,
    remark,
    ...(why === undefined ? {} : { why }),
    ...(removedAt === undefined ? {} : { removedAt: iso(removedAt) }),
    readAt: iso(readAt),
    records
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
