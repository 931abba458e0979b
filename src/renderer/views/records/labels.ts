import type { Locale } from '../../../shared/text.ts'
import type { DnsRecord } from '../../../shared/model/record.ts'
import type { Mark } from '../../components/table/types.ts'
import { locale, t } from '../../i18n/index.ts'

/** What DNSPod's lines (线路) are called in English; the service itself speaks Chinese only. */
const LINES_EN: Readonly<Record<string, string>> = {
  默认: 'Default',
  国内: 'Mainland China',
  国外: 'Abroad',
  境外: 'Abroad',
  电信: 'China Telecom',
  联通: 'China Unicom',
  移动: 'China Mobile',
  铁通: 'China Tietong',
  广电: 'China Broadnet',
  教育网: 'CERNET',
  搜索引擎: 'Search engines',
  百度: 'Baidu',
  谷歌: 'Google',
  有道: 'Youdao',
  必应: 'Bing',
  搜搜: 'Soso',
  搜狗: 'Sogou',
  奇虎: 'Qihoo 360'
}

/** A line as people read it: its own name in Chinese, with a gloss in English: "China Telecom (电信)". */
export function lineTitle(line: string, language: Locale = locale()): string {
  const gloss = language === 'en' ? LINES_EN[line] : undefined
  return gloss ? `${gloss} (${line})` : line
}

/** Every word a line can be looked for by. */
export const lineWords = (line: string): readonly string[] => {
  const gloss = LINES_EN[line]
  return gloss ? [line, gloss] : [line]
}

/** The whole name a host stands for in its domain. */
export const fullName = (host: string, domain: string): string =>
  host === '@' ? domain : `${host}.${domain}`

/** What a monitor says of a record as shape and word; null without a monitor. */
export function monitorMark(status: string): Mark | null {
  switch (status.toLowerCase()) {
    case '':
      return null
    case 'ok':
      return { kind: 'ok', word: t('records.monitor.ok') }
    case 'warn':
      return { kind: 'warn', word: t('records.monitor.warn') }
    case 'down':
      return { kind: 'fail', word: t('records.monitor.down') }
    default:
      return { kind: 'info', word: t('records.monitor.other', { status }) }
  }
}

export const statusWord = (record: Pick<DnsRecord, 'enabled'>): string =>
  t(record.enabled ? 'records.status.enabled' : 'records.status.paused')

const VALUE_KINDS = ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS', 'SRV', 'CAA', 'URL'] as const
type ValueKind = (typeof VALUE_KINDS)[number] | 'other'

/** Which example and hint fit the value of a type. */
function valueKind(type: string): ValueKind {
  if (type.endsWith('URL')) return 'URL'
  if (type === 'SPF') return 'TXT'
  return VALUE_KINDS.find((kind) => kind === type) ?? 'other'
}
export const valueHint = (type: string): string => t(`records.value.${valueKind(type)}.hint`)
export const valuePlaceholder = (type: string): string => t(`records.value.${valueKind(type)}.placeholder`)

/** A TTL for people: 600 → "10 分钟", 90 → "90 秒". */
export function ttlTitle(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60]
  ] as const
  const unit = units.find(([, size]) => seconds >= size && seconds % size === 0)
  return unit ? t(`records.ttl.${unit[0]}`, { n: seconds / unit[1] }) : t('records.ttl.s', { n: seconds })
}
