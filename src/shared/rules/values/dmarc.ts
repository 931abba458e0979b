import type { RecordDraft } from '../../model/record.ts'
import type { Text } from '../../text.ts'
import { checkEmail } from '../contact.ts'
import { fixTo, type RecordIssue, warning } from '../issue.ts'
import { plainText, readTags } from './text.ts'

/** Tags whose values are told (RFC 7489 6.3); any other tag is ignored by receivers. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['p', /^(?:none|quarantine|reject)$/i],
  ['sp', /^(?:none|quarantine|reject)$/i],
  ['adkim', /^[rs]$/i],
  ['aspf', /^[rs]$/i],
  ['pct', /^(?:100|\d{1,2})$/],
  ['fo', /^[01ds](?:\s*:\s*[01ds])*$/i],
  ['ri', /^\d{1,10}$/]
])

/** Whether a host is where DMARC is looked for. "…._report._dmarc" holds consents to reports, without a policy (7.1). */
const isPlace = (host: string): boolean => /^_dmarc(?:\.|$)/i.test(host)

/** Whether a text is, or was meant as, a DMARC record. */
export const isDmarc = (text: string): boolean => /^v\s*=\s*dmarc/i.test(text)

/** What DMARC has against a text; nothing when it is no DMARC record (RFC 7489 6.3). */
export function checkDmarc({ host, value }: RecordDraft): RecordIssue[] {
  const text = plainText(value)
  if (!isDmarc(text)) return []
  if (host === '@') {
    return [
      warning(
        'dmarc-host',
        'host',
        null,
        {
          zh: 'DMARC 要放在主机记录 _dmarc 上，在 @ 上没有人会读。',
          en: 'DMARC belongs at the host _dmarc; at "@" nobody reads it.'
        },
        fixTo('host', '_dmarc')
      )
    ]
  }
  return isPlace(host) ? policyIssues(text) : []
}

const issue = (text: Text, value?: string): RecordIssue =>
  warning('dmarc', 'value', null, text, value === undefined ? null : fixTo('value', value))

function policyIssues(text: string): RecordIssue[] {
  const wide = text.replaceAll('；', ';')
  if (wide !== text)
    return [
      issue(
        { zh: '标签之间要用半角分号。', en: 'Tags are parted by plain semicolons, not full-width ones.' },
        wide
      )
    ]
  const tags = readTags(text)
  const version = tags[0]?.[1] ?? ''
  if (version !== 'DMARC1') {
    const meant = /^dmarc1$/i.test(version) ? text.replace(/^v\s*=\s*dmarc1/i, 'v=DMARC1') : undefined
    return [
      issue(
        {
          zh: 'DMARC 以“v=DMARC1;”开头，大小写也要一致，否则整条被忽略。',
          en: 'DMARC begins with "v=DMARC1;" in just these letters, or all of it is ignored.'
        },
        meant
      )
    ]
  }
  if (tags.includes(null)) {
    return [
      issue({
        zh: 'DMARC 由分号隔开的“标签=值”组成，有一段不是。',
        en: 'DMARC is made of "tag=value" parted by semicolons; one piece is not.'
      })
    ]
  }
  const known = new Map(tags.flatMap((tag) => (tag === null ? [] : [tag])))
  if (!known.has('p')) {
    const mended = text.replace(/^v\s*=\s*DMARC1\s*;?\s*/, 'v=DMARC1; p=none; ').replace(/;\s*$/, '')
    return [
      issue(
        {
          zh: '缺少 p=（none、quarantine 或 reject），没有它就没有策略。',
          en: 'There is no p= (none, quarantine or reject), and so no policy.'
        },
        mended
      )
    ]
  }
  const wrong = [...known].find(([name, value]) => VALUES.get(name)?.test(value.trim()) === false)
  if (wrong !== undefined) {
    return [
      issue({
        zh: `“${wrong[0]}=${wrong[1]}”不是 DMARC 认识的值。`,
        en: `"${wrong[0]}=${wrong[1]}" is no value that DMARC knows.`
      })
    ]
  }
  return ['rua', 'ruf'].flatMap((name) => reportIssues(text, name, known.get(name)))
}

/** Where reports go: addresses as URIs, each with a size at will (RFC 7489 6.2). */
function reportIssues(text: string, name: string, list: string | undefined): RecordIssue[] {
  if (list === undefined) return []
  const places = list.split(',').map((place) => place.trim())
  if (places.every(isReportPlace)) return []
  const meant = places.map((place) => (checkEmail(place).ok ? `mailto:${place}` : place))
  const mended = meant.every(isReportPlace) ? text.replace(list, meant.join(',')) : undefined
  return [
    issue(
      {
        zh: `${name}= 里的每个地址写作 mailto:name@example.com，用半角逗号隔开。`,
        en: `Each address in ${name}= is written mailto:name@example.com, with commas between.`
      },
      mended
    )
  ]
}

function isReportPlace(place: string): boolean {
  const [, address] = /^mailto:(.+?)(?:![0-9]+[kmgt]?)?$/i.exec(place) ?? []
  // Other schemes are allowed, and ignored.
  return address === undefined ? /^(?!mailto:)[a-z][a-z0-9+.-]*:\S+$/i.test(place) : checkEmail(address).ok
}
