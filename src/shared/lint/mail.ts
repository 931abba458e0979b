import type { RecordDraft } from '../model/record.ts'
import type { RecordField, ZoneFacts } from '../rules/issue.ts'
import { defaultLine } from '../rules/lines.ts'
import type { RuleId } from '../rules/names.ts'
import { isDmarc } from '../rules/values/dmarc.ts'
import { isSpf } from '../rules/values/spf.ts'
import { plainText } from '../rules/values/text.ts'
import type { Text } from '../text.ts'
import type { Entry } from './entry.ts'
import type { LintLevel, Remark } from './finding.ts'

/** What the providers of mail tell their customers to set, by the end of their MX. */
const SENDERS: readonly (readonly [mx: RegExp, spf: string])[] = [
  [/(?:^|\.)qq\.com$/, 'v=spf1 include:spf.mail.qq.com ~all'],
  [/(?:^|\.)google(?:mail)?\.com$/, 'v=spf1 include:_spf.google.com ~all'],
  [/\.mail\.protection\.outlook\.com$/, 'v=spf1 include:spf.protection.outlook.com -all']
]

const remark = (rule: RuleId, field: RecordField, level: LintLevel, text: Text): Remark => ({
  rule,
  field,
  level,
  code: null,
  text
})

const textOf = ({ record }: Entry, mark: string): string =>
  record.enabled && record.type === 'TXT' && record.value.toLowerCase().includes(mark)
    ? plainText(record.value)
    : ''

/** Of texts that may be there once only: those that are on a line with another. */
function several(entries: readonly Entry[]): Entry[] {
  const lines = new Map<string, number>()
  for (const { line } of entries) lines.set(line, (lines.get(line) ?? 0) + 1)
  return entries.filter(({ line }) => (lines.get(line) ?? 0) > 1)
}

/** What the records of one host, in order, mean for mail. */
export function* lintMail(entries: readonly Entry[], facts: ZoneFacts): Iterable<[Entry, Remark]> {
  const senders = entries.filter((entry) => isSpf(textOf(entry, 'spf1')))
  const two = {
    zh: '这里有多条 SPF，收件方会判为错误（RFC 7208 只允许一条），请合并成一条。',
    en: 'There are several SPF records here, which receivers take for an error (RFC 7208 allows one): join them.'
  }
  for (const entry of several(senders)) yield [entry, remark('spf-two', 'value', 'warning', two)]

  if (entries[0]?.key.startsWith('_dmarc') === true) {
    const policies = entries.filter((entry) => isDmarc(textOf(entry, 'dmarc')))
    const both = {
      zh: '这里有多条 DMARC，收件方会全部忽略，请只留一条。',
      en: 'There are several DMARC records here, and receivers ignore them all: leave one.'
    }
    for (const entry of several(policies)) yield [entry, remark('dmarc-two', 'value', 'warning', both)]
  }
  const server = entries.find(({ record }) => record.enabled && record.type === 'MX')
  if (server?.key !== '@' || senders.length > 0) return
  // At a host that is an alias, the record of the other name counts.
  const elsewhere = ({ record }: Entry): boolean =>
    record.enabled && (record.type === 'SPF' || record.type === 'CNAME')
  if (!entries.some(elsewhere)) yield [server, missingSpf(server, entries, facts)]
}

function missingSpf({ record }: Entry, entries: readonly Entry[], { lines }: ZoneFacts): Remark {
  const text = {
    zh: '这个域名收发邮件，却没有 SPF，别人可以冒充它发信。',
    en: 'This domain has mail but no SPF: anybody can send in its name.'
  }
  const missing = remark('spf-missing', 'host', 'hint', text)
  const target = record.value.toLowerCase().replace(/\.$/, '')
  const value = SENDERS.find(([mx]) => mx.test(target))?.[1]
  // One that is paused is the person's to resume.
  const isThere = entries.some((entry) => entry.record.value === value)
  if (value === undefined || isThere) return missing
  const add: RecordDraft = {
    host: record.host,
    type: 'TXT',
    ...defaultLine(lines),
    value,
    ttl: record.ttl,
    mx: null,
    weight: null,
    enabled: true
  }
  return { ...missing, fix: { label: { zh: `添加 TXT“${value}”`, en: `Add the TXT "${value}"` }, add } }
}
