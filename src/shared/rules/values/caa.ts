import type { RecordDraft } from '../../model/record.ts'
import type { Text } from '../../text.ts'
import { readTarget } from '../hostname.ts'
import { error, fixTo, type RecordIssue, warning } from '../issue.ts'

const FORM = {
  zh: 'CAA 记录的值是“标志 标签 "内容"”，例如 0 issue "letsencrypt.org"。',
  en: 'A CAA record holds flag tag "value", such as 0 issue "letsencrypt.org".'
}

/** Tags in use: RFC 8659 4, RFC 9495 and the registry at IANA. */
const TAGS = ['issue', 'issuewild', 'issuemail', 'issuevmc', 'iodef', 'contactemail', 'contactphone']

/** CAA (RFC 8659 4.1): a flag of 8 bits, a tag, and a value in quotes. */
export function checkCaa({ value }: RecordDraft): RecordIssue[] {
  const [, flag, tag, content] = /^(\d+)\s+([a-z0-9]+)\s+(.+)$/is.exec(value) ?? []
  if (flag === undefined || tag === undefined || content === undefined || Number(flag) > 255) {
    return [error('caa', 'value', '34', FORM)]
  }
  const inner = content.replaceAll(/["“”]/g, '')
  const proper = `${Number(flag)} ${tag.toLowerCase()} "${inner}"`
  const problem = contentProblem(tag.toLowerCase(), inner)
  if (problem) return [problem]
  // Without quotes or with other spaces it can still be read; no text says whether the service does.
  return proper === value ? [] : [warning('caa', 'value', '34', FORM, fixTo('value', proper))]
}

function contentProblem(tag: string, content: string): RecordIssue | null {
  if (!TAGS.includes(tag)) {
    // Which tags the service takes, no text says.
    return warning('caa-tag', 'value', '34', {
      zh: `常用的 CAA 标签没有“${tag}”，证书机构会忽略它。`,
      en: `"${tag}" is no CAA tag in use; authorities ignore it.`
    })
  }
  const text =
    tag === 'iodef' ? iodefProblem(content) : tag.startsWith('issue') ? issueProblem(content) : null
  return text && error('caa', 'value', '34', text)
}

const iodefProblem = (content: string): Text | null =>
  /^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/i.test(content)
    ? null
    : {
        zh: 'iodef 的内容是 mailto: 或 https:// 开头的地址。',
        en: 'iodef holds a mailto: or https:// address.'
      }

/** `[issuer] [; parameters]`; ";" alone allows nobody (RFC 8659 4.2). */
function issueProblem(content: string): Text | null {
  const issuer = (content.split(';')[0] ?? '').trim()
  return issuer === '' || 'name' in readTarget(issuer)
    ? null
    : {
        zh: `“${issuer}”不是证书机构的域名；不允许任何机构签发写作 ";"。`,
        en: `"${issuer}" is no authority's domain; to allow none at all write ";".`
      }
}
