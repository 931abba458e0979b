import type { StagedRecord } from '../changes/overlay.ts'
import { createJudge } from '../edits/judge.ts'
import { editTo } from '../edits/bulk.ts'
import { contentOf, type Change, type RecordContent } from '../model/changes.ts'
import type { Zone } from '../model/record.ts'
import { sameRecord } from '../model/record.ts'
import { hostKey } from '../rules/idn.ts'
import type { RecordIssue } from '../rules/record.ts'
import type { Text } from '../text.ts'
import { isSpf, joinSpf } from './spf.ts'

/**
 * add; change — of a record that is there (`record`); same — there already; clash — other records are in its way, so it
 * is left out; remove — is in the way, and goes.
 */
export type MergeKind = 'add' | 'change' | 'same' | 'clash' | 'remove'

/** One record of a template, or one that is in its way. */
export interface MergeRow {
  kind: MergeKind
  /** As it shall be; for `same` and `remove` as it is. */
  content: RecordContent
  /** The record it is about; null for one to add. */
  record: StagedRecord | null
  /** What there is to know: an SPF that is extended, records beside or in the way. */
  note: Text | null
  /** What the rules say of it, errors first. */
  issues: RecordIssue[]
}

const ADDRESSES = new Set(['A', 'AAAA'])
const leads = (type: string): boolean => type === 'CNAME' || type.endsWith('URL')
/** Whether two types exclude each other at one name and line (code 31; RFC 1034 3.6.2). */
const excludes = (a: string, b: string): boolean =>
  (leads(a) && (leads(b) || ADDRESSES.has(b))) || (leads(b) && ADDRESSES.has(a))
/** Types of which others of the same name take part in the answer: traffic or mail would be split between both. */
const shares = (type: string): boolean => ADDRESSES.has(type) || type === 'MX'

const sameLine = (a: RecordContent, b: RecordContent): boolean =>
  a.lineId !== null && b.lineId !== null ? a.lineId === b.lineId : a.line === b.line

/** Whether `record` says what `content` says, whatever its TTL, weight, remark and state. */
const says = (record: StagedRecord, content: RecordContent): boolean =>
  sameRecord(record, { ...content, ttl: record.ttl, weight: record.weight, enabled: record.enabled })

const listed = (records: readonly StagedRecord[]): string =>
  records
    .map(({ type, value }) => `${type} ${value.length > 40 ? `${value.slice(0, 40)}…` : value}`)
    .join(', ')

const isDmarc = ({ type, value }: RecordContent): boolean =>
  type === 'TXT' && /^v=DMARC1\b/i.test(value.trim())

/** Texts of which a name has one at most. */
function single(
  content: RecordContent,
  others: readonly StagedRecord[],
  replace: boolean
): Omit<MergeRow, 'issues'> | null {
  if (content.type !== 'TXT') return null
  if (isSpf(content.value)) {
    const there = others.find(({ type, value }) => type === 'TXT' && isSpf(value))
    if (!there) return null
    const value = joinSpf(there.value, content.value)
    const seen = contentOf(there)
    if (value === there.value && there.enabled)
      return {
        kind: 'same',
        content: seen,
        record: there,
        note: { zh: '已有的 SPF 已经包含这些内容。', en: 'The SPF record that is there says so already.' }
      }
    return {
      kind: 'change',
      content: { ...seen, value, enabled: true },
      record: there,
      note: {
        zh: '一个主机记录只能有一条 SPF，所以扩充已有的这条。',
        en: 'A name has one SPF record only, so the one that is there is extended.'
      }
    }
  }
  if (isDmarc(content)) {
    const there = others.find(isDmarc)
    if (!there) return null
    if (replace && !says(there, content))
      return {
        kind: 'change',
        content: { ...contentOf(there), value: content.value, enabled: true },
        record: there,
        note: null
      }
    return {
      kind: 'same',
      content: contentOf(there),
      record: there,
      note: says(there, content)
        ? null
        : { zh: '已有 DMARC 策略，保留原来的。', en: 'There is a DMARC policy already; it stays.' }
    }
  }
  return null
}

/**
 * What adding `contents` to the zone would do, in their order, and last what is taken away. With `replace` records that
 * are in the way, or would share the answer, become those of the template or go; without it they stay.
 */
export function mergeTemplate(
  contents: readonly RecordContent[],
  records: readonly StagedRecord[],
  zone: Zone,
  { replace }: { replace: boolean }
): MergeRow[] {
  const byHost = Map.groupBy(
    records.filter(({ staged }) => staged !== 'delete'),
    ({ host }) => hostKey(host)
  )
  const at = (content: RecordContent): StagedRecord[] =>
    (byHost.get(hostKey(content.host)) ?? []).filter((record) => sameLine(record, content))
  /** Records that stay, or are spoken for by a row. */
  const used = new Set<string>()
  const matches = contents.map((content) => {
    const there = at(content).find((record) => !used.has(record.id) && says(record, content))
    if (there) used.add(there.id)
    return there
  })
  const gone = new Map<string, StagedRecord>()

  const rows = contents.map((content, place): Omit<MergeRow, 'issues'> => {
    const there = matches[place]
    if (there) {
      const seen = contentOf(there)
      if (there.enabled || !content.enabled) return { kind: 'same', content: seen, record: there, note: null }
      const note = {
        zh: '已有这条记录，但处于暂停，将启用它。',
        en: 'It is there, but paused: it is enabled.'
      }
      return { kind: 'change', content: { ...seen, enabled: true }, record: there, note }
    }
    const others = at(content).filter(({ id }) => !used.has(id))
    const one = single(content, others, replace)
    if (one) {
      if (one.record) used.add(one.record.id)
      return one
    }
    const blocking = others.filter(({ type, enabled }) => enabled && excludes(type, content.type))
    const beside = others.filter(
      ({ type, enabled }) => enabled && type === content.type && shares(type) && !blocking.length
    )
    const against = [...blocking, ...beside]
    if (against.length === 0) return { kind: 'add', content, record: null, note: null }
    if (!replace) {
      const list = listed(against)
      return blocking.length > 0
        ? {
            kind: 'clash',
            content,
            record: null,
            note: {
              zh: `与已有的记录冲突：${list}`,
              en: `It clashes with what is there: ${list}`
            }
          }
        : {
            kind: 'add',
            content,
            record: null,
            note: {
              zh: `将与已有的记录同时生效：${list}`,
              en: `It works together with what is there: ${list}`
            }
          }
    }
    const turned = against.find(({ type }) => type === content.type)
    for (const record of against) if (record !== turned) gone.set(record.id, record)
    if (!turned) return { kind: 'add', content, record: null, note: null }
    used.add(turned.id)
    gone.delete(turned.id)
    const { value, mx } = content
    return {
      kind: 'change',
      content: { ...contentOf(turned), value, mx, enabled: true },
      record: turned,
      note: null
    }
  })
  const removed = [...gone.values()]
    .filter(({ id }) => !used.has(id))
    .map((record): Omit<MergeRow, 'issues'> => ({
      kind: 'remove',
      content: contentOf(record),
      record,
      note: null
    }))
  return judged([...rows, ...removed], records, zone)
}

/** The changes of `rows`; those that the service would refuse are left out. `newId` names records to add. */
export function mergeChanges(rows: readonly MergeRow[], newId: () => string): Change[] {
  const sound = rows.filter(({ issues }) => !issues.some(({ level }) => level === 'error'))
  return sound.flatMap((row) => changeOf(row, newId) ?? [])
}

function changeOf({ kind, content, record }: Omit<MergeRow, 'issues'>, newId: () => string): Change | null {
  if (kind === 'add') return { id: newId(), before: null, after: content }
  if (record === null || kind === 'same' || kind === 'clash') return null
  if (kind === 'change') return editTo(record, content)
  const before = record.staged === 'add' ? null : contentOf(record)
  return { id: record.id, before, after: null }
}

function judged(
  rows: readonly Omit<MergeRow, 'issues'>[],
  records: readonly StagedRecord[],
  zone: Zone
): MergeRow[] {
  let ids = 0
  const changes = rows.map((row) => changeOf(row, () => `new-template-${++ids}`))
  const judge = createJudge(
    records,
    changes.filter((change) => change !== null),
    zone
  )
  return rows.map((row, place) => {
    const change = changes[place]
    const issues = change ? judge(change) : []
    return {
      ...row,
      issues: issues.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'))
    }
  })
}
