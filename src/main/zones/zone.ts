import { gradeRules } from '../../shared/model/grades.ts'
import type { Domain } from '../../shared/model/domain.ts'
import type { DnsRecord, Zone } from '../../shared/model/record.ts'
import type { Client } from '../dnspod/client.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { listRecords, pagesOf } from '../dnspod/lists.ts'
import { toDomain, toLines, toRecordFromInfo } from '../dnspod/model.ts'
import type { Domains } from './domains.ts'
import { replaced } from './replaced.ts'
import { gradeSchema, zoneSchema, type GradeTable } from './schemas.ts'
import { LOCAL_COPY_AGE, shared, type Origin, type ZonesWorld } from './world.ts'

export interface Zones {
  /** As cached; null when never seen. Starts no request. */
  cached(accountId: string, domainId: string): Promise<Zone | null>
  /** The same for a person who opens the zone: it is the one that is refreshed when the service is back. */
  open(accountId: string, domainId: string): Promise<Zone | null>
  /** Reads the whole zone anew. Rejects as `Client.call`; the cached zone stays then. */
  refresh(accountId: string, domainId: string, origin?: Origin): Promise<Zone>
  /**
   * The same by a reading that begins now: what was written before is in it. Where only some records matter (`ids`), and
   * that takes fewer requests than the pages of the whole zone, these alone are read anew.
   */
  reread(accountId: string, domainId: string, origin: Origin, ids?: readonly string[]): Promise<Zone>
  /** A record was written (null: removed): a reading under way may be older. The cache keeps what it has. */
  wrote(accountId: string, domainId: string, recordId: string, now: DnsRecord | null): void
  /** Has the cached zone hold `records`, which are known from writes. */
  adopt(accountId: string, domainId: string, records: readonly DnsRecord[]): Promise<void>
  /** The grade's types and lines are not what was believed: they are fetched with the next refresh. */
  forgetGrade(accountId: string, grade: string): void
  /** The zone that was opened last, for refreshing it when the service is back. */
  lastOpened(): { accountId: string; domainId: string } | null
}

const nameOf = (domainId: string): string => `zone ${domainId}`
const gradeName = (grade: string): string => `grade ${grade}`

/** The zones: a domain with its records, and the types and lines that its grade allows. */
export function createZones(world: ZonesWorld, domains: Domains): Zones {
  const { cache, clock } = world
  /** What was written while a zone was being read: the answer may be older than the write. */
  const during = new Map<string, Map<string, DnsRecord | null>>()
  /** Zones that are being read, from the very call on. */
  const reading = new Map<string, Promise<Zone>>()
  const onceGrade = shared<GradeTable>()
  let last: { accountId: string; domainId: string } | null = null

  const cached = (accountId: string, domainId: string): Promise<Zone | null> =>
    cache.get(accountId, nameOf(domainId), zoneSchema)

  async function findDomain(
    client: Client,
    accountId: string,
    domainId: string,
    origin: Origin
  ): Promise<Domain> {
    const listed = (await domains.cached(accountId))?.domains.find(({ id }) => id === domainId)
    if (listed !== undefined) return listed
    const info = await client.call('Domain.Info', { domain_id: domainId }, { origin })
    return toDomain(info.domain)
  }

  /** What a grade allows, fetched once and kept. Nothing known (empty lists) forbids nothing. */
  const gradeTable = (
    client: Client,
    accountId: string,
    grade: string,
    origin: Origin
  ): Promise<GradeTable> =>
    onceGrade(`${accountId} ${grade}`, async () => {
      const known = await cache.get(accountId, gradeName(grade), gradeSchema)
      if (known !== null && clock.now() - known.fetchedAt < LOCAL_COPY_AGE) return known
      try {
        const params = { domain_grade: grade }
        const [{ types }, lines] = await Promise.all([
          client.call('Record.Type', params, { origin }),
          client.call('Record.Line', params, { origin })
        ])
        const table = { types, lines: toLines(lines), fetchedAt: clock.now() }
        cache.put(accountId, gradeName(grade), table)
        return table
      } catch (error) {
        if (!(error instanceof DnspodError) || error.kind !== 'invalid') throw error
        return known ?? { types: [], lines: [], fetchedAt: clock.now() }
      }
    })

  function put(accountId: string, domainId: string, zone: Zone): Zone {
    cache.put(accountId, nameOf(domainId), zone)
    world.emit('zone:changed', { accountId, domainId })
    return zone
  }

  function refresh(accountId: string, domainId: string, origin: Origin = 'person'): Promise<Zone> {
    if (origin === 'person') last = { accountId, domainId }
    const key = `${accountId} ${domainId}`
    const known = reading.get(key)
    if (known !== undefined) return known
    const mine = read(accountId, domainId, origin).finally(() => reading.delete(key))
    reading.set(key, mine)
    return mine
  }

  async function read(accountId: string, domainId: string, origin: Origin): Promise<Zone> {
    const key = `${accountId} ${domainId}`
    const client = await world.client(accountId)
    const written = new Map<string, DnsRecord | null>()
    during.set(key, written)
    try {
      const domain = await findDomain(client, accountId, domainId, origin)
      const read = await listRecords(client, domainId, { origin })
      const { types, lines } = await gradeTable(client, accountId, domain.grade, origin)
      const records = [...written].reduce((list, [id, next]) => replaced(list, id, next), read)
      const minTtl = domain.minTtl ?? gradeRules(domain.grade).minTtl
      return put(accountId, domainId, { domain, records, types, lines, minTtl, fetchedAt: clock.now() })
    } finally {
      during.delete(key)
    }
  }

  /** The cached zone with these records as they are now. Its time stays: the others were not looked at. */
  async function readSome(
    accountId: string,
    domainId: string,
    known: Zone,
    ids: readonly string[],
    origin: Origin
  ): Promise<Zone> {
    const client = await world.client(accountId)
    let { records } = known
    for (const id of ids) {
      const live = await client
        .call('Record.Info', { domain_id: domainId, record_id: id }, { origin })
        .then(({ record }) => toRecordFromInfo(record))
        .catch((error: unknown) => {
          if (isGone(error)) return null
          throw error
        })
      records = replaced(records, id, live)
    }
    return put(accountId, domainId, { ...known, records })
  }

  return {
    cached,
    open(accountId, domainId) {
      last = { accountId, domainId }
      return cached(accountId, domainId)
    },
    refresh,
    async reread(accountId, domainId, origin, ids) {
      await reading.get(`${accountId} ${domainId}`)?.catch(() => undefined)
      const known = ids === undefined ? null : await cached(accountId, domainId)
      if (known === null || ids === undefined || ids.length >= pagesOf(known.records.length))
        return refresh(accountId, domainId, origin)
      return readSome(accountId, domainId, known, ids, origin)
    },
    wrote(accountId, domainId, recordId, now) {
      during.get(`${accountId} ${domainId}`)?.set(recordId, now)
    },
    async adopt(accountId, domainId, records) {
      const zone = await cached(accountId, domainId)
      if (zone !== null) put(accountId, domainId, { ...zone, records: [...records] })
    },
    forgetGrade: (accountId, grade) => cache.drop(accountId, gradeName(grade)),
    lastOpened: () => last
  }
}

/** The record's id means nothing to the service any more. */
const isGone = (error: unknown): boolean =>
  error instanceof DnspodError && error.kind === 'missing' && error.field === 'record_id'
