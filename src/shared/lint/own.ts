import type { DnsRecord } from '../model/record.ts'
import type { ZoneFacts } from '../rules/issue.ts'
import type { RuleId } from '../rules/names.ts'
import { checkAlone } from '../rules/record.ts'
import type { Remark } from './finding.ts'

/** Worth a word while typing, but nothing to mend in a zone: an IDN is as it should be. */
const SILENT: ReadonlySet<RuleId> = new Set<RuleId>(['host-idn'])
/** May well be meant: a zone for the inside of a network is full of private addresses. */
const HINTS: ReadonlySet<RuleId> = new Set<RuleId>(['address-private', 'txt-ascii', 'dkim-revoked'])

/**
 * What a record breaks by itself. A paused record answers nobody, so only what the service would refuse to write, or
 * might, counts of it.
 */
export function lintOwn(record: DnsRecord, facts: ZoneFacts): readonly Remark[] {
  return checkAlone(record, facts)
    .filter(
      ({ rule, level, code }) => !SILENT.has(rule) && (record.enabled || level === 'error' || code !== null)
    )
    .map((issue) => (HINTS.has(issue.rule) ? { ...issue, level: 'hint' as const } : issue))
}
