import type { DomainStatus } from '../../shared/model/domain.ts'
import type { FoundDomain, FoundRecord } from './search.ts'

/**
 * Reads what the search needs out of the cache's content. Not by the schemas of the cache: they check a zone of 10,000
 * records in one piece, and a search must never hold anybody up.
 */

/** Entries between two breaths. */
const CHUNK = 256
const STATUSES: readonly DomainStatus[] = ['enabled', 'paused', 'locked', 'banned', 'unknown']

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  // Any object can be read by its keys.
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

async function readAll<T>(
  value: unknown,
  read: (entry: Readonly<Record<string, unknown>>) => T,
  breathe: () => Promise<void>
): Promise<T[]> {
  const found: T[] = []
  for (const [place, entry] of (Array.isArray(value) ? value : []).entries()) {
    if (place % CHUNK === 0) await breathe()
    found.push(read(fieldsOf(entry)))
  }
  return found
}

const domainOf = ({
  id,
  name,
  punycode,
  status,
  remark
}: Readonly<Record<string, unknown>>): FoundDomain => ({
  id: textOf(id),
  name: textOf(name),
  punycode: textOf(punycode),
  status: STATUSES.find((one) => one === status) ?? 'unknown',
  remark: textOf(remark)
})

const recordOf = (record: Readonly<Record<string, unknown>>): FoundRecord => ({
  id: textOf(record['id']),
  host: textOf(record['host']),
  type: textOf(record['type']),
  line: textOf(record['line']),
  value: textOf(record['value']),
  enabled: record['enabled'] === true,
  remark: textOf(record['remark'])
})

/** The domains of a cached list. */
export const readDomains = (list: unknown, breathe: () => Promise<void>): Promise<FoundDomain[]> =>
  readAll(fieldsOf(list)['domains'], domainOf, breathe)

/** A cached zone; null when there is none. */
export async function readZone(
  zone: unknown,
  breathe: () => Promise<void>
): Promise<{ domain: FoundDomain; records: FoundRecord[] } | null> {
  if (zone === null) return null
  const { domain, records } = fieldsOf(zone)
  return { domain: domainOf(fieldsOf(domain)), records: await readAll(records, recordOf, breathe) }
}
