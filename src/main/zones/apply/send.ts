import { nextWrite } from '../../../shared/changes/writes.ts'
import { contentOf, type RecordContent } from '../../../shared/model/changes.ts'
import { draftOf, type DnsRecord } from '../../../shared/model/record.ts'
import type { Client } from '../../dnspod/client.ts'
import { recordParams } from '../../dnspod/model.ts'
import type { Origin } from '../world.ts'

/**
 * The status after Create and Modify. Today's service answers it; the one of the document neither answers nor heeds it,
 * which the reading at the end shows.
 */
const statusOf = (answered: string, wanted: boolean): boolean =>
  answered === '' ? wanted : /^enabled?$/i.test(answered)

/**
 * Sends the next write that takes the record `live` (null: none yet) to `target` (null: away), and answers the record as
 * it is then. Always the whole record, for Modify overwrites what is omitted. Undefined when nothing is left to send.
 * Rejects as `Client.call`.
 */
export async function sendNext(
  client: Client,
  domainId: string,
  live: DnsRecord | null,
  target: RecordContent | null,
  origin: Origin
): Promise<DnsRecord | null | undefined> {
  const by = { origin }
  if (live === null) {
    if (target === null) return undefined
    const params = { domain_id: domainId, ...recordParams(target) }
    const { record } = await client.call('Record.Create', params, by)
    const enabled = statusOf(record.status, target.enabled)
    return { ...target, id: record.id, enabled, remark: '', monitorStatus: '', updatedAt: null }
  }
  const place = { domain_id: domainId, record_id: live.id }
  if (target === null) {
    await client.call('Record.Remove', place, by)
    return null
  }
  switch (nextWrite(contentOf(live), target)) {
    case 'modify': {
      const { record } = await client.call('Record.Modify', { ...place, ...recordParams(target) }, by)
      const sent = draftOf({ ...live, ...target })
      return { ...live, ...sent, enabled: statusOf(record.status, target.enabled) }
    }
    case 'status': {
      const status = target.enabled ? 'enable' : 'disable'
      await client.call('Record.Status', { ...place, status }, by)
      return { ...live, enabled: target.enabled }
    }
    case 'remark':
      await client.call('Record.Remark', { ...place, remark: target.remark }, by)
      return { ...live, remark: target.remark }
    default:
      return undefined
  }
}
