import type { RecordContent } from '../model/changes.ts'
import type { ImportRow, ImportSource } from '../model/transfer-file.ts'
import type { Text } from '../text.ts'
import { quotedStrings, unescape } from './bind/escape.ts'
import { left, taken, type ReadContext } from './context.ts'
import type { Field } from './csv/columns.ts'
import {
  isAddress4,
  isAddress6,
  isAutomatic,
  readNumber,
  readStatus,
  readTtl,
  saysNothing
} from './fields.ts'
import { hostsIn } from './host.ts'
import { linesIn } from './lines.ts'
import { typesIn } from './types.ts'
import { NOTES, PROBLEMS } from './words.ts'

const MX_MOST = 65_535
const WEIGHT_MOST = 100
/** What most consoles put in for a missing one. */
const MX_USUAL = 10

/** The fields of a record as a table writes them; one that it has not is undefined. */
export type Loose = Partial<Record<Field, string>>

/** Makes records of what tables hold, whoever wrote them. */
export function looseRows(
  context: ReadContext,
  source: ImportSource | null
): (line: number, loose: Loose) => ImportRow {
  const types = typesIn(context)
  const lines = linesIn(context)
  const inside = hostsIn(context.domain)

  function hostOf(text: string): string | null {
    if (text === '' || text === '@') return '@'
    if (text.endsWith('.')) return inside(text.slice(0, -1))
    // Cloudflare writes names in full; others mean a host where the domain does not stand behind it.
    return inside(text) ?? (source === 'cloudflare' && text.includes('.') ? null : text)
  }

  return (line, loose) => {
    const cell = (field: Field): string => loose[field]?.trim() ?? ''
    const notes: Text[] = []
    const formula = (['host', 'type', 'line', 'lineId', 'mx', 'weight', 'ttl', 'status'] as const)
      .map(cell)
      .find(isFormula)
    if (formula !== undefined) return left(line, PROBLEMS.formula(formula))

    const written = cell('type')
    if (written === '') return left(line, PROBLEMS.noType)
    const type = types.resolve(written)
    if (type === null) return left(line, PROBLEMS.type(written))
    const host = hostOf(cell('host'))
    if (host === null) return left(line, PROBLEMS.outside(cell('host'), context.domain.name))
    const name = cell('line')
    const id = cell('lineId')
    const at =
      name === '' && id === ''
        ? lines.standard
        : ((id === '' ? null : lines.resolve(id)) ?? (name === '' ? null : lines.resolve(name)))
    if (at === null) return left(line, PROBLEMS.line(name === '' ? id : name))

    const read = valueOf(type, cell('value'), cell('mx'), source, notes)
    if ('zh' in read) return left(line, read)
    const ttl = ttlOf(cell('ttl'), source)
    if (ttl === undefined) return left(line, PROBLEMS.ttl(cell('ttl')))
    const weight = saysNothing(cell('weight')) ? null : readNumber(cell('weight'), WEIGHT_MOST)
    if (weight === null && !saysNothing(cell('weight'))) return left(line, PROBLEMS.weight(cell('weight')))
    const enabled = saysNothing(cell('status')) ? true : readStatus(cell('status'))
    if (enabled === null) return left(line, PROBLEMS.status(cell('status')))
    if (ttl !== null && ttl < context.minTtl) notes.push(NOTES.ttl(ttl, context.minTtl))

    const remark = saysNothing(cell('remark')) ? '' : cell('remark')
    const record: RecordContent = {
      host,
      type,
      line: at.name,
      lineId: at.id,
      ...read,
      ttl,
      weight,
      enabled,
      remark
    }
    return taken(line, record, notes)
  }
}

/**
 * Whether a spreadsheet would take `text` for a formula. "@" alone is the domain itself and "-" says nothing. It is never
 * evaluated: what it would come to is not what the file says.
 */
export const isFormula = (text: string): boolean =>
  /^[=+@-]/.test(text) && text !== '@' && !saysNothing(text) && !/^-\d+$/.test(text)

/** Undefined for what is no TTL. */
function ttlOf(text: string, source: ImportSource | null): number | null | undefined {
  if (saysNothing(text) || isAutomatic(text)) return null
  const ttl = readTtl(text)
  // Cloudflare's 1 is its "automatic".
  return ttl === 1 && source === 'cloudflare' ? null : (ttl ?? undefined)
}

type Value = Pick<RecordContent, 'value' | 'mx'>

function valueOf(
  type: string,
  text: string,
  priority: string,
  source: ImportSource | null,
  notes: Text[]
): Value | Text {
  if (type === 'TXT' || type === 'SPF') {
    // DNSPod and Aliyun keep a text as it is; others write it as DNS does, in quotes.
    const strings = source === 'dnspod' || source === 'aliyun' ? null : quotedStrings(text)
    if (strings !== null) notes.push(NOTES.unquoted)
    const value = strings === null ? text : strings.map(unescape).join('')
    return value === '' ? PROBLEMS.noValue : { value, mx: null }
  }
  if (text === '') return PROBLEMS.noValue
  if (isFormula(text)) return PROBLEMS.formula(text)
  if (type === 'A' && !isAddress4(text)) return PROBLEMS.form(type, '203.0.113.1')
  if (type === 'AAAA' && !isAddress6(text)) return PROBLEMS.form(type, '2001:db8::1')
  if (type === 'MX') return mxOf(text, priority, notes)
  if (!saysNothing(priority) && priority !== '0') notes.push(NOTES.mxDropped)
  return { value: text, mx: null }
}

/** The priority has a column of its own, or stands before the value as in DNS, or behind it as in dnsmgr's table. */
function mxOf(text: string, priority: string, notes: Text[]): Value | Text {
  const [, before, name] = /^(\d{1,5})\s+(\S+)$/.exec(text) ?? []
  const [, other, behind] = /^(\S+)\s*\|\s*(\d{1,5})$/.exec(text) ?? []
  const value = name ?? other ?? text
  const said = saysNothing(priority) ? (before ?? behind) : priority
  if (said === undefined) {
    notes.push(NOTES.mx)
    return { value, mx: MX_USUAL }
  }
  const mx = readNumber(said, MX_MOST)
  return mx === null ? PROBLEMS.mx(said) : { value, mx }
}
