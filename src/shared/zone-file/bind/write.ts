import type { RecordContent } from '../../model/changes.ts'
import { DEFAULT_TTL } from '../../model/grades.ts'
import { isAscii, toAscii } from '../../rules/idn.ts'
import { say, type Locale, type Text } from '../../text.ts'
import { isAddress4, isAddress6 } from '../fields.ts'
import { isUsualLine } from '../own.ts'
import { ownComment } from './comment.ts'
import { quoteAll } from './escape.ts'

/**
 * The records as a master file that name servers load, and that our own reader reads back to the letter: what they have
 * no word for stands in comments (`comment.ts`). What they must not load is a comment as a whole: paused records, types
 * that DNS has not, values they would refuse, and a second CNAME of a host, on another line.
 */
export function writeBind(
  records: readonly RecordContent[],
  { name, punycode }: { name: string; punycode: string },
  locale: Locale
): string {
  const lineId = records.find(isUsualLine)?.lineId ?? null
  const head = [
    ownComment({ file: 1, lineId }),
    `; ${name === punycode ? name : `${name} (${punycode})`}`,
    ...ABOUT.map((text) => `; ${say(text, locale)}`),
    `$ORIGIN ${punycode}.`,
    `$TTL ${DEFAULT_TTL}`,
    ''
  ]
  const aliased = new Set(
    records.filter((one) => one.type === 'CNAME' && one.enabled && isUsualLine(one)).map(({ host }) => host)
  )
  const body = records.map((record) => {
    const active =
      record.enabled && !(record.type === 'CNAME' && !isUsualLine(record) && aliased.has(record.host))
    if (record.type === 'CNAME' && record.enabled) aliased.add(record.host)
    return (active ? entryOf(record, lineId) : null) ?? ownComment(whole(record))
  })
  return [...head, ...body, ''].join('\n')
}

const ABOUT: readonly Text[] = [
  {
    zh: '以“; zonedeck”开头的注释由 Zonedeck 导入时读取：线路、权重、备注，以及暂停的记录。',
    en: 'Comments that begin with "; zonedeck" are read by Zonedeck: lines, weights, remarks, and paused records.'
  },
  {
    zh: '没有 SOA：由各家服务自己生成；交给 BIND 使用前请补上。',
    en: 'There is no SOA: every service makes its own. Add one before BIND loads the file.'
  }
]

/** All of a record, without what every record has that says nothing. */
function whole({ host, type, line, lineId, value, ttl, mx, weight, enabled, remark }: RecordContent): object {
  return {
    host,
    type,
    value,
    line,
    lineId,
    ...(ttl === null ? {} : { ttl }),
    ...(mx === null ? {} : { mx }),
    ...(weight === null ? {} : { weight }),
    ...(enabled ? {} : { enabled }),
    ...(remark === '' ? {} : { remark })
  }
}

/** Names as every server takes them; also the "*" of a wildcard. */
const NAME = /^[a-z0-9_*-]+(?:\.[a-z0-9_-]+)*$/i
const TTL_MOST = 2 ** 31 - 1

/** `record` as an entry; null where name servers would refuse it, or our reader could not tell it. */
function entryOf(record: RecordContent, lineId: string | null): string | null {
  const { host, type, line, ttl, mx, weight, remark, value } = record
  const owner = host === '@' ? '@' : nameOf(host)
  const data = dataOf(record)
  if (owner === null || data === null || (ttl !== null && ttl > TTL_MOST)) return null
  const fields = {
    ...(owner === host ? {} : { host }),
    ...(data.reads === value ? {} : { value }),
    ...(isUsualLine(record) ? {} : { line }),
    ...(isUsualLine(record) && record.lineId === lineId ? {} : { lineId: record.lineId }),
    ...(ttl === null ? { ttl } : {}),
    ...(mx === null || type === 'MX' ? {} : { mx }),
    ...(weight === null ? {} : { weight }),
    ...(remark === '' ? {} : { remark })
  }
  const entry = `${owner}\t${ttl === null ? '' : `${ttl}\t`}IN\t${type}\t${data.text}`
  return Object.keys(fields).length === 0 ? entry : `${entry} ${ownComment(fields)}`
}

/** `name` in ASCII; null where it is none that a master file can hold as it stands. */
function nameOf(name: string): string | null {
  const ascii = isAscii(name) ? name : toAscii(name)
  return ascii !== null && ascii.length <= 253 && NAME.test(ascii) ? ascii : null
}

interface Written {
  text: string
  /** What a reader makes of it. */
  reads: string
}

const same = (text: string, fine: boolean): Written | null => (fine ? { text, reads: text } : null)

/** A target with its last dot, as the service keeps it too. */
function targetOf(value: string): Written | null {
  const name = nameOf(value.endsWith('.') ? value.slice(0, -1) : value)
  return name === null ? null : same(`${name}.`, true)
}

const isUint16 = (number: number | null): boolean => Number.isInteger(number) && Number(number) <= 65_535

/** The data of `record` as a master file has it; null where it has no such form. */
function dataOf({ type, value, mx }: RecordContent): Written | null {
  switch (type) {
    case 'A':
      return same(value, isAddress4(value))
    case 'AAAA':
      return same(value, isAddress6(value))
    case 'CNAME':
    case 'NS':
      return targetOf(value)
    case 'MX': {
      const target = targetOf(value)
      return target && isUint16(mx) ? { text: `${mx} ${target.text}`, reads: target.reads } : null
    }
    case 'TXT':
    case 'SPF':
      return { text: quoteAll(value), reads: value }
    case 'SRV': {
      const [, numbers = '', name = ''] = /^(\d{1,5} \d{1,5} \d{1,5}) (\S+)$/.exec(value) ?? []
      const target = targetOf(name)
      const fine = numbers.split(' ').every((number) => isUint16(Number(number)))
      return target && fine ? same(`${numbers} ${target.text}`, true) : null
    }
    case 'CAA':
      return same(value, AUTHORITY.test(value))
    case 'HTTPS':
    case 'SVCB':
      return same(value, BINDING.test(value) && isUint16(Number(value.split(' ')[0])))
    default:
      return null
  }
}

/** RFC 8659 4.1.1, with a value of printable ASCII without escapes. */
const AUTHORITY = /^(?:1?\d?\d|2[0-4]\d|25[0-5]) [a-z0-9]+ "[ !#-[\]-~]*"$/i
/** RFC 9460 2.1, in full and without anything that is escaped. */
const BINDING = /^\d{1,5} (?:\.|(?:[a-z0-9_-]+\.)+)(?: [a-z0-9-]+(?:=(?:"[^"\\();\s]*"|[^"\\();\s=]*))?)*$/i
