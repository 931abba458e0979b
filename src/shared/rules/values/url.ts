import type { RecordDraft } from '../../model/record.ts'
import { readTarget, isIpv4 } from '../hostname.ts'
import { error, fixTo, type RecordIssue } from '../issue.ts'
import { readUrl } from '../web-url.ts'

/** URL, 显性URL and 隐性URL: the http(s) address that visitors are sent to. */
export function checkUrl({ value }: RecordDraft): RecordIssue[] {
  if (isWebAddress(value)) return []
  const text = {
    zh: '这里填 http:// 或 https:// 开头的完整网址，例如 https://www.example.com/。',
    en: 'This takes a whole http:// or https:// address, such as https://www.example.com/.'
  }
  const meant = `https://${value}`
  return [
    error(
      'url',
      'value',
      '34',
      text,
      !value.includes('://') && isWebAddress(meant) ? fixTo('value', meant) : null
    )
  ]
}

function isWebAddress(value: string): boolean {
  const url = /^https?:\/\/[^/\s]\S*$/i.test(value) ? readUrl(value) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return false
  const { hostname } = url
  return (
    isIpv4(hostname) || hostname.startsWith('[') || (hostname.includes('.') && 'name' in readTarget(hostname))
  )
}
