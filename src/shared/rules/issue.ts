import type { Domain } from '../model/domain.ts'
import type { DnsRecord, Line, RecordDraft } from '../model/record.ts'
import type { Text } from '../text.ts'
import type { RuleId } from './names.ts'

export type RecordField = 'host' | 'type' | 'line' | 'value' | 'ttl' | 'mx' | 'weight'

/** A change of the draft that mends an issue, and what its button says. */
export interface Fix {
  label: Text
  patch: Partial<RecordDraft>
}

/** Something about a draft that a rule known beforehand objects to. */
export interface RecordIssue {
  rule: RuleId
  field: RecordField
  /** error — the service would refuse it; warning — it would be accepted, or nobody can say beforehand. */
  level: 'error' | 'warning'
  /** The status code of Record.Create and Record.Modify it would become; null where there is none. */
  code: string | null
  text: Text
  fix?: Fix
}

/** Records by host, from `indexZone`. */
export type ZoneIndex = ReadonlyMap<string, readonly DnsRecord[]>

/** What the rules read of a zone beside its records. */
export interface ZoneFacts {
  domain: Pick<Domain, 'name' | 'punycode' | 'grade'>
  /** Allowed types and lines; an empty list means unknown, and nothing is refused for it. */
  types: readonly string[]
  lines: readonly Line[]
  /** Seconds. */
  minTtl: number
}

/** What the rules read of a zone; a `Zone` fits. */
export interface ZoneRules extends ZoneFacts {
  /** The records, or their index where many drafts are checked against one zone. */
  records: readonly DnsRecord[] | ZoneIndex
}

/** A fix that sets `field` to `value`; its button names the value. */
export function fixTo<F extends keyof RecordDraft>(field: F, value: RecordDraft[F]): Fix {
  return {
    label: { zh: `改为 ${String(value)}`, en: `Change to ${String(value)}` },
    patch: { [field]: value }
  }
}

const issue =
  (level: RecordIssue['level']) =>
  (rule: RuleId, field: RecordField, code: string | null, text: Text, fix?: Fix | null): RecordIssue =>
    fix ? { rule, field, level, code, text, fix } : { rule, field, level, code, text }

export const error = issue('error')
export const warning = issue('warning')

/** A fix that changes the type, where the zone allows the type. */
export const fixType = (zone: Pick<ZoneFacts, 'types'>, type: string): Fix | null =>
  zone.types.length === 0 || zone.types.includes(type)
    ? {
        label: { zh: `记录类型改为 ${type}`, en: `Change the type to ${type}` },
        patch: { type }
      }
    : null
