import type { RecordContent } from '../model/changes.ts'
import { say, type Locale, type Text } from '../text.ts'
import type { ContentField, FieldDiff } from './fields.ts'
import type { Plan, PlanRow, PlanRowState } from './plan.ts'

const t = (zh: string, en: string): Text => ({ zh, en })

const FIELDS: Readonly<Record<ContentField, Text>> = {
  host: t('主机记录', 'host'),
  type: t('记录类型', 'type'),
  line: t('线路类型', 'line'),
  value: t('记录值', 'value'),
  mx: t('MX 优先级', 'MX priority'),
  weight: t('权重', 'weight'),
  ttl: t('TTL', 'TTL'),
  enabled: t('状态', 'status'),
  remark: t('备注', 'remark')
}
const STATES: Readonly<Record<Exclude<PlanRowState, 'send'>, Text>> = {
  same: t('已经如此，不发送', 'already so, nothing is sent'),
  conflict: t('别处也改过，等待决定', 'changed elsewhere too, to be decided'),
  gone: t('记录已不存在，不发送', 'the record is gone, nothing is sent'),
  invalid: t('会被拒绝，不发送', 'would be refused, nothing is sent')
}
const MARK = { add: '+', change: '~', delete: '-' } as const

function shown(value: FieldDiff['from'], locale: Locale): string {
  if (typeof value === 'boolean') return say(value ? t('启用', 'active') : t('暂停', 'paused'), locale)
  // Quoted, so that a space at the end or an empty text is seen.
  return value === null
    ? say(t('（无）', '(none)'), locale)
    : typeof value === 'string'
      ? JSON.stringify(value)
      : String(value)
}

/** One record in one line, as in a zone file: host, TTL, type, value. */
const heading = ({ host, type, line, mx, value }: RecordContent): string =>
  [host, type, line, ...(type === 'MX' ? [mx ?? ''] : []), value].join('  ')

function rowText(row: PlanRow, locale: Locale): string[] {
  const content = row.live ?? row.target ?? row.change.before
  if (content === null) return []
  const state = row.state === 'send' ? '' : `  (${say(STATES[row.state], locale)})`
  const lines = [`${MARK[row.kind]} ${heading(content)}${state}`]
  const name = (field: ContentField): string => say(FIELDS[field], locale)
  if (row.kind === 'change')
    for (const { field, from, to } of row.fields)
      lines.push(`    ${name(field)}: ${shown(from, locale)} → ${shown(to, locale)}`)
  for (const { field, from, to } of row.drift)
    lines.push(
      `    ${say(t('别处改动', 'changed elsewhere'), locale)} ${name(field)}: ${shown(from, locale)} → ${shown(to, locale)}`
    )
  for (const { code, level, text } of row.issues)
    lines.push(
      `    ${say(level === 'error' ? t('错误', 'error') : t('提醒', 'warning'), locale)}${code === null ? '' : ` ${code}`}: ${say(text, locale)}`
    )
  return lines
}

/** The plan in plain text, for copying: one line per record, its fields, drift and findings below. */
export function planText(plan: Plan, domain: string, locale: Locale): string {
  const { add, change, delete: removed } = plan.counts
  const head = say(
    t(
      `${domain}：新增 ${add}，修改 ${change}，删除 ${removed}，共 ${plan.requests} 个请求`,
      `${domain}: ${add} to add, ${change} to change, ${removed} to delete; ${plan.requests} requests`
    ),
    locale
  )
  return [head, ...plan.rows.flatMap((row) => rowText(row, locale))].join('\n') + '\n'
}
