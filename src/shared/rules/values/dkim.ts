import type { RecordDraft } from '../../model/record.ts'
import type { Text } from '../../text.ts'
import { fixTo, type RecordIssue, warning } from '../issue.ts'
import { plainText, readTags } from './text.ts'

/** Bytes of an RSA key of 1024 bits, the least that receivers take (RFC 8301 3.2), without its frame. */
const LEAST_RSA = 128
const ED25519 = 32

/** Whether a host is where a key of DKIM is looked for (RFC 6376 3.6.2.1). */
const isPlace = (host: string): boolean => /^[^.]+(?:\.[^.]+)*\._domainkey(?:\.|$)/i.test(host)

const issue = (text: Text, value?: string): RecordIssue =>
  warning('dkim', 'value', null, text, value === undefined ? null : fixTo('value', value))

/** What DKIM has against a text at one of its hosts (RFC 6376 3.6.1). */
export function checkDkim({ host, value }: RecordDraft): RecordIssue[] {
  if (!isPlace(host)) return []
  const text = plainText(value)
  const tags = readTags(text)
  if (tags.includes(null)) {
    return [
      issue({
        zh: 'DKIM 公钥由分号隔开的“标签=值”组成，例如 v=DKIM1; k=rsa; p=…。',
        en: 'A DKIM key is made of "tag=value" parted by semicolons, as in v=DKIM1; k=rsa; p=…'
      })
    ]
  }
  const known = new Map(tags.flatMap((tag) => (tag === null ? [] : [tag])))
  const version = known.get('v')
  if (version !== undefined && (version.trim() !== 'DKIM1' || tags[0]?.[0] !== 'v')) {
    const meant = /^v\s*=\s*dkim1\s*(?=;|$)/i
    return [
      issue(
        {
          zh: 'v=DKIM1 要写在最前面，大小写也要一致，否则公钥被忽略。',
          en: 'v=DKIM1 goes first and in just these letters, or the key is ignored.'
        },
        meant.test(text) ? text.replace(meant, 'v=DKIM1') : undefined
      )
    ]
  }
  const key = known.get('p')?.replaceAll(/\s+/g, '')
  if (key === undefined)
    return [issue({ zh: '缺少 p=，里面没有公钥。', en: 'There is no p=, and so no key.' })]
  if (key === '') {
    return [
      warning('dkim-revoked', 'value', null, {
        zh: 'p= 为空表示这个公钥已吊销，用它签名的邮件都通不过验证。',
        en: 'An empty p= says that the key is revoked: mail signed with it fails.'
      })
    ]
  }
  return keyIssues((known.get('k') ?? 'rsa').trim().toLowerCase(), key)
}

function keyIssues(kind: string, key: string): RecordIssue[] {
  const bare = key.replace(/={1,2}$/, '')
  if (!/^[a-z0-9+/]+$/i.test(bare) || bare.length % 4 === 1) {
    return [
      issue({
        zh: 'p= 里的公钥不是 Base64，可能粘贴时带上了别的字符，或没有粘贴完整。',
        en: 'The key in p= is no Base64: something else was pasted with it, or a part is missing.'
      })
    ]
  }
  const bytes = Math.floor((bare.length * 3) / 4)
  const wrong = kind === 'rsa' ? bytes < LEAST_RSA : kind === 'ed25519' && bytes !== ED25519
  if (!wrong) return []
  return [
    issue({
      zh: 'p= 里的公钥长度不对（RSA 至少 1024 位），可能没有粘贴完整。',
      en: 'The key in p= has not the right length (RSA: 1024 bits or more); a part may be missing.'
    })
  ]
}
