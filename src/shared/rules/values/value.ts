import type { RecordDraft } from '../../model/record.ts'
import { trimmed } from '../idn.ts'
import { error, fixTo, type RecordIssue, type ZoneFacts } from '../issue.ts'
import { checkA, checkAaaa } from './address.ts'
import { checkCaa } from './caa.ts'
import { checkSrv } from './srv.ts'
import { checkCname, checkMxValue, checkNs } from './target.ts'
import { checkTxt } from './txt.ts'
import { checkUrl } from './url.ts'

type Check = (draft: RecordDraft, zone: ZoneFacts) => RecordIssue[]

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['A', checkA],
  ['AAAA', checkAaaa],
  ['CNAME', checkCname],
  ['MX', checkMxValue],
  ['NS', checkNs],
  ['SRV', checkSrv],
  ['CAA', checkCaa],
  ['TXT', checkTxt],
  ['SPF', checkTxt],
  ['URL', checkUrl],
  ['显性URL', checkUrl],
  ['隐性URL', checkUrl]
])

/** What is wrong with the value for the draft's type (34). Types this version does not know are not judged. */
export function checkValue(draft: RecordDraft, zone: ZoneFacts): RecordIssue[] {
  const check = CHECKS.get(draft.type.toUpperCase())
  if (!check) return []
  const value = trimmed(draft.value)
  if (value === '') {
    return [error('value', 'value', '34', { zh: '记录值不能为空。', en: 'A value is needed.' })]
  }
  // In a text they may be meant.
  if (value === draft.value || check === checkTxt) return check(draft, zone)
  const text = {
    zh: '记录值首尾不能有空格，也不能有看不见的字符。',
    en: 'The value has no space at either end and no unseen characters.'
  }
  return [error('value', 'value', '34', text, fixTo('value', value))]
}
