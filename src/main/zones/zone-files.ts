import type { Domain } from '../../shared/model/domain.ts'
import type { DnsRecord } from '../../shared/model/record.ts'
import type { ExportFormat, RemovedDomain } from '../../shared/model/removed.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'

/** A removed domain with its records, as a file is made of it. */
export interface ZoneToSave extends Pick<
  RemovedDomain,
  'name' | 'punycode' | 'why' | 'removedAt' | 'readAt'
> {
  domain: Domain | null
  records: readonly DnsRecord[]
}

const t = (zh: string, en: string): Text => ({ zh, en })

const COLUMNS: readonly {
  title: Text
  cell: (record: DnsRecord, locale: Locale) => string | number | null
}[] = [
  { title: t('主机记录', 'Host'), cell: ({ host }) => host },
  { title: t('记录类型', 'Type'), cell: ({ type }) => type },
  { title: t('线路类型', 'Line'), cell: ({ line }) => line },
  { title: t('线路 ID', 'Line ID'), cell: ({ lineId }) => lineId },
  { title: t('记录值', 'Value'), cell: ({ value }) => value },
  { title: t('MX 优先级', 'MX priority'), cell: ({ mx }) => mx },
  { title: t('权重', 'Weight'), cell: ({ weight }) => weight },
  { title: t('TTL', 'TTL'), cell: ({ ttl }) => ttl },
  {
    title: t('状态', 'Status'),
    cell: ({ enabled }, locale) => say(enabled ? t('启用', 'Active') : t('暂停', 'Paused'), locale)
  },
  { title: t('备注', 'Remark'), cell: ({ remark }) => remark },
  { title: t('更新时间（北京时间）', 'Updated (China time)'), cell: ({ updatedAt }) => updatedAt }
]

/** A spreadsheet takes a cell that begins so for a formula, whoever wrote it into the record; a "'" makes it text. */
const FORMULA = /^[=+\-@\t\r]/

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function toCsv({ records }: ZoneToSave, locale: Locale): string {
  const head = COLUMNS.map(({ title }) => csvCell(say(title, locale)))
  const rows = records.map((record) => COLUMNS.map(({ cell }) => csvCell(cell(record, locale))))
  // RFC 4180; the byte order mark tells Excel that it is UTF-8.
  return `\ufeff${[head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** Nothing in it is for one language: it is for programs, and for Zonedeck itself. */
function toJson({ name, punycode, why, removedAt, readAt, domain, records }: ZoneToSave): string {
  const whole = {
    zonedeck: 'zone',
    version: 1,
    name,
    punycode,
    grade: domain?.grade ?? null,
    remark: domain?.remark ?? '',
    why,
    removedAt: iso(removedAt),
    readAt: iso(readAt),
    records
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** The content of the file. */
export const zoneFile = (zone: ZoneToSave, format: ExportFormat, locale: Locale): Uint8Array =>
  new TextEncoder().encode(format === 'csv' ? toCsv(zone, locale) : toJson(zone))

/** A name for it that every file system takes. */
export const zoneFileName = (
  { punycode, removedAt }: Pick<ZoneToSave, 'punycode' | 'removedAt'>,
  format: ExportFormat
): string =>
  `${punycode.replaceAll(/[^0-9A-Za-z._-]/g, '_')}-${new Date(removedAt).toISOString().slice(0, 10)}.${format}`
