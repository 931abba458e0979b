import {
  draftOf,
  sameRecord,
  type DnsRecord,
  type RecordDraft,
  type Zone
} from '../../shared/model/record.ts'
import { checkRecord } from '../../shared/rules/record.ts'
import type { Client } from '../dnspod/client.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { recordParams, toRecordFromInfo } from '../dnspod/model.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Domains } from './domains.ts'
import { mergeDraft } from './merge.ts'
import { conflict, FAILURES } from './words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'
import type { Zones } from './zone.ts'

export interface Records {
  create(accountId: string, domainId: string, draft: RecordDraft): Promise<DnsRecord>
  /** `seen` is what the person began with. */
  modify(
    accountId: string,
    domainId: string,
    recordId: string,
    draft: RecordDraft,
    seen: RecordDraft
  ): Promise<DnsRecord>
  setStatus(accountId: string, domainId: string, recordId: string, enabled: boolean): Promise<DnsRecord>
  remark(accountId: string, domainId: string, recordId: string, remark: string): Promise<DnsRecord>
  remove(accountId: string, domainId: string, recordId: string): Promise<null>
}

const person = { origin: 'person' } as const

/** "修改的记录已存在": for an edit it means that it is so already (dnspod-api-today 5.6). */
const ALREADY_SO = '104'
/** The line or the type is wrong: what is known of the grade is out of date. */
const GRADE_CODES = new Set(['26', '27'])

/**
 * Changes of records, each one asked for by a person. Every change reads the live record first: nothing is sent that
 * changes nothing, and nothing that was changed elsewhere is overwritten. Afterwards the record is read again, for the
 * service writes some fields its own way.
 */
export function createRecords(world: ZonesWorld, domains: Domains, zones: Zones): Records {
  /** The zone that the person looked at; read now when it was never seen. */
  const zoneOf = async (accountId: string, domainId: string): Promise<Zone> =>
    (await zones.cached(accountId, domainId)) ?? zones.refresh(accountId, domainId)

  function check(draft: RecordDraft, zone: Zone, recordId?: string): void {
    const issue = checkRecord(draft, zone, recordId).find(({ level }) => level === 'error')
    if (issue !== undefined)
      throw new CallFailure({ code: 'INVALID', field: issue.field, message: issue.text })
  }

  /** The record as it is now. One that is gone leaves the cache too, and the person is told. */
  async function readLive(
    client: Client,
    accountId: string,
    domainId: string,
    recordId: string
  ): Promise<DnsRecord> {
    try {
      const params = { domain_id: domainId, record_id: recordId }
      return toRecordFromInfo((await client.call('Record.Info', params, person)).record)
    } catch (error) {
      if (!isGone(error)) throw error
      await zones.patch(accountId, domainId, recordId, null)
      throw new CallFailure(FAILURES.noRecord)
    }
  }

  const keep = async (accountId: string, domainId: string, record: DnsRecord): Promise<DnsRecord> => {
    await zones.patch(accountId, domainId, record.id, record)
    return record
  }

  async function sendStatus(
    client: Client,
    domainId: string,
    recordId: string,
    enabled: boolean
  ): Promise<void> {
    const status = enabled ? 'enable' : 'disable'
    await client.call('Record.Status', { domain_id: domainId, record_id: recordId, status }, person)
  }

  /** Reads a record after a write, mends its status where the dialect of 2012 ignored it, and keeps it. */
  async function readBack(
    client: Client,
    accountId: string,
    domainId: string,
    recordId: string,
    enabled: boolean
  ): Promise<DnsRecord> {
    const record = await readLive(client, accountId, domainId, recordId)
    if (record.enabled === enabled) return keep(accountId, domainId, record)
    await sendStatus(client, domainId, recordId, enabled)
    return keep(accountId, domainId, { ...record, enabled })
  }

  /**
   * As `readBack` after a write that was accepted. Where the service falls silent just then, `sent` stands for the
   * record until the zone is refreshed: an ordinary error would make a person send the same again. `sure` says that the
   * write itself cannot have left another status than that of `sent`; otherwise the person is told to look.
   */
  async function settle(
    client: Client,
    accountId: string,
    domainId: string,
    sent: DnsRecord,
    sure: boolean
  ): Promise<DnsRecord> {
    try {
      return await readBack(client, accountId, domainId, sent.id, sent.enabled)
    } catch (error) {
      if (!(error instanceof DnspodError) || error.kind !== 'transport') throw error
      await keep(accountId, domainId, sent)
      if (!sure) throw new CallFailure(FAILURES.unread)
      return sent
    }
  }

  /** Runs a write of a whole record; forgets what is known of the grade when the service contradicts it. */
  async function write<T>(accountId: string, zone: Zone, send: () => Promise<T>): Promise<T> {
    try {
      return await send()
    } catch (error) {
      if (error instanceof DnspodError && GRADE_CODES.has(error.code))
        zones.forgetGrade(accountId, zone.domain.grade)
      throw error
    }
  }

  return {
    async create(accountId, domainId, draft) {
      const client = await clientForWrite(world, accountId)
      const zone = await zoneOf(accountId, domainId)
      check(draft, zone)
      const params = { domain_id: domainId, ...recordParams(draft) }
      const { record } = await write(accountId, zone, () => client.call('Record.Create', params, person))
      const sent = { ...draft, id: record.id, remark: '', monitorStatus: '', updatedAt: null }
      await domains.countRecords(accountId, domainId, 1)
      return settle(client, accountId, domainId, sent, draft.enabled)
    },

    async modify(accountId, domainId, recordId, draft, seen) {
      const client = await clientForWrite(world, accountId)
      const zone = await zoneOf(accountId, domainId)
      check(draft, zone, recordId)
      const live = await readLive(client, accountId, domainId, recordId)
      const merged = mergeDraft(seen, draftOf(live), draft)
      if (!merged.ok) {
        await keep(accountId, domainId, live)
        throw new CallFailure(conflict(merged.field, merged.live))
      }
      if (sameRecord(live, merged.draft)) return keep(accountId, domainId, live)
      const params = { domain_id: domainId, record_id: recordId, ...recordParams(merged.draft) }
      try {
        await write(accountId, zone, () => client.call('Record.Modify', params, person))
      } catch (error) {
        if (!(error instanceof DnspodError) || error.code !== ALREADY_SO) throw error
        const now = await readLive(client, accountId, domainId, recordId)
        await keep(accountId, domainId, now)
        // Another record is already so: the edit did not happen, and that must be said.
        if (!sameRecord(now, merged.draft)) throw error
        return now
      }
      const sent = { ...live, ...merged.draft }
      return settle(client, accountId, domainId, sent, sent.enabled === live.enabled)
    },

    async setStatus(accountId, domainId, recordId, enabled) {
      const client = await clientForWrite(world, accountId)
      return readBack(client, accountId, domainId, recordId, enabled)
    },

    async remark(accountId, domainId, recordId, remark) {
      const client = await clientForWrite(world, accountId)
      const live = await readLive(client, accountId, domainId, recordId)
      if (live.remark === remark) return keep(accountId, domainId, live)
      await client.call('Record.Remark', { domain_id: domainId, record_id: recordId, remark }, person)
      return keep(accountId, domainId, { ...live, remark })
    },

    async remove(accountId, domainId, recordId) {
      const client = await clientForWrite(world, accountId)
      try {
        await client.call('Record.Remove', { domain_id: domainId, record_id: recordId }, person)
      } catch (error) {
        // Gone already: what was wanted is so.
        if (!isGone(error)) throw error
      }
      await zones.patch(accountId, domainId, recordId, null)
      await domains.countRecords(accountId, domainId, -1)
      return null
    }
  }
}

/** The record's id means nothing to the service any more. */
const isGone = (error: unknown): boolean =>
  error instanceof DnspodError && error.kind === 'missing' && error.field === 'record_id'
