import type { DnsRecord } from '../../model/record.ts'
import type { RecordContent } from '../../model/changes.ts'
import { say, type Locale, type Text } from '../../text.ts'
import type { ImportSource } from '../../model/transfer-file.ts'

/** What a column of any table of records can hold. */
export const FIELDS = [
  'host',
  'type',
  'line',
  'lineId',
  'value',
  'mx',
  'weight',
  'ttl',
  'status',
  'remark'
] as const
export type Field = (typeof FIELDS)[number]

/** A record as it is written; when it was changed is told where it is known. */
export type RecordToWrite = RecordContent & Partial<Pick<DnsRecord, 'updatedAt'>>

const t = (zh: string, en: string): Text => ({ zh, en })

/** The columns of our own file. */
export const COLUMNS: readonly {
  field: Field | null
  title: Text
  cell: (record: RecordToWrite, locale: Locale) => string | number | null
}[] = [
  { field: 'host', title: t('主机记录', 'Host'), cell: ({ host }) => host },
  { field: 'type', title: t('记录类型', 'Type'), cell: ({ type }) => type },
  { field: 'line', title: t('线路类型', 'Line'), cell: ({ line }) => line },
  { field: 'lineId', title: t('线路 ID', 'Line ID'), cell: ({ lineId }) => lineId },
  { field: 'value', title: t('记录值', 'Value'), cell: ({ value }) => value },
  { field: 'mx', title: t('MX 优先级', 'MX priority'), cell: ({ mx }) => mx },
  { field: 'weight', title: t('权重', 'Weight'), cell: ({ weight }) => weight },
  { field: 'ttl', title: t('TTL', 'TTL'), cell: ({ ttl }) => ttl },
  {
    field: 'status',
    title: t('状态', 'Status'),
    cell: ({ enabled }, locale) => say(enabled ? t('启用', 'Active') : t('暂停', 'Paused'), locale)
  },
  { field: 'remark', title: t('备注', 'Remark'), cell: ({ remark }) => remark },
  {
    field: null,
    title: t('更新时间（北京时间）', 'Updated (China time)'),
    cell: ({ updatedAt }) => updatedAt ?? null
  }
]

/** A title without case, spaces, signs and what stands in brackets: "TTL (秒)" → "ttl". */
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[(（][^)）]*[)）]/g, '')
    .replaceAll(/[\s_\-*:：'"\ufeff]/g, '')

/** What each field is called by DNSPod's console, Aliyun's, Cloudflare's, dnsmgr's and Huawei's; the first one wins. */
const TITLES: Readonly<Record<Field, string>> = {
  host: '主机记录 主机 主机名 子域名 子域 host hostname subdomain hostrecord rr name 名称 域名',
  type: '记录类型 类型 type recordtype',
  line: '线路类型 解析线路 线路 线路名称 解析请求来源 linename line splitzone recordline ispline isp',
  lineId: '线路id lineid recordlineid',
  value: '记录值 解析值 值 value recordvalue content 内容 target data answer',
  mx: 'mx优先级 mx priority 优先级 mxpriority',
  weight: '权重 weight',
  ttl: 'ttl ttl值 缓存时间 生存时间',
  status: '状态 记录状态 解析状态 status enabled state',
  remark: '备注 说明 remark remarks comment comments note notes description 描述'
}
const NAMES = FIELDS.flatMap((field) => TITLES[field].split(' ').map((title) => [title, field] as const))
/** Columns that every console has and no record holds. */
const BESIDE = new Set(
  '更新时间 最后操作时间 最后更新时间 修改时间 创建时间 记录id 操作 序号 updated updatedat updatetime updatedon createdon recordid id index proxied proxystatus cftags 监控状态 monitorstatus'.split(
    ' '
  )
)

/** Which column holds what. */
export interface Layout {
  at: ReadonlyMap<Field, number>
  source: ImportSource | null
  /** Titles of columns that nothing is read from. */
  unknown: string[]
}

/** Reads `cells` as a heading: one with a type, and a host or a value. Null for a row that is none. */
export function readHeading(cells: readonly string[]): Layout | null {
  const titles = cells.map(plain)
  const at = new Map<Field, number>()
  for (const [title, field] of NAMES) {
    const place = titles.indexOf(title)
    if (place >= 0 && !at.has(field) && ![...at.values()].includes(place)) at.set(field, place)
  }
  if (!at.has('type') || !at.has('value')) return null
  const used = new Set(at.values())
  const unknown = cells.filter((_, place) => !used.has(place) && !isBeside(titles[place] ?? ''))
  return { at, source: sourceOf(titles, at), unknown }
}

const isBeside = (title: string): boolean => title === '' || BESIDE.has(title)

const OWN = (['zh-CN', 'en'] as const).map((locale) => COLUMNS.map(({ title }) => plain(say(title, locale))))

/** Whose table it is, by titles that only one of them has. */
function sourceOf(titles: readonly string[], at: ReadonlyMap<Field, number>): ImportSource | null {
  const has = (...some: string[]): boolean => some.some((title) => titles.includes(title))
  if (OWN.some((own) => own.every((title) => titles.includes(title))) && has('线路id', 'lineid'))
    return 'zonedeck'
  if (has('proxied', 'proxystatus', 'cftags')) return 'cloudflare'
  if (has('解析线路', '解析请求来源', 'rr')) return 'aliyun'
  if (has('splitzone', '最后操作时间')) return 'dnspod'
  if (has('linename') || (has('recordid', '记录id') && has('line', '线路类型'))) return 'dnsmgr'
  // Both have 线路类型; dnsmgr's table has no column for the priority, it stands behind the value.
  if (has('线路类型')) return at.has('mx') ? 'dnspod' : 'dnsmgr'
  return null
}
