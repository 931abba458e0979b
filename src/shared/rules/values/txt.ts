import type { RecordDraft } from '../../model/record.ts'
import { isAscii } from '../idn.ts'
import { error, fixTo, type RecordIssue, warning, type ZoneFacts } from '../issue.ts'
import { checkDkim } from './dkim.ts'
import { checkDmarc } from './dmarc.ts'
import { checkSpf } from './spf.ts'
import { isQuoted, plainText } from './text.ts'

/** Bytes beyond which an answer no longer fits where it must travel in one UDP packet; assumed, no text gives a limit. */
const MUCH = 2048

/** TXT and SPF: any text of one line. The service cuts it into strings of 255 bytes (RFC 1035 3.3) by itself. */
export function checkTxt(draft: RecordDraft, zone: Pick<ZoneFacts, 'types'>): RecordIssue[] {
  const { value } = draft
  if (/\p{Cc}/u.test(value)) {
    const text = {
      zh: '不能有换行、制表符等控制字符。',
      en: 'There is a line break, tab or other control character.'
    }
    const plain = value.replaceAll(/\p{Cc}+/gu, ' ').trim()
    return [error('txt-control', 'value', '34', text, plain === '' ? null : fixTo('value', plain))]
  }
  const issues: RecordIssue[] = []
  const bytes = utf8Length(value)
  if (bytes > MUCH) {
    const text = {
      zh: `长 ${bytes} 字节，超过 ${MUCH} 字节的文本可能被拒绝或无法送达。`,
      en: `It has ${bytes} bytes; more than ${MUCH} may be refused or never arrive.`
    }
    issues.push(warning('txt-length', 'value', '34', text))
  }
  const quoted = isQuoted(value) ? plainText(value) : (/^“(.*)”$/s.exec(value)?.[1] ?? '')
  if (quoted !== '') {
    const text = {
      zh: '不需要加引号，首尾的引号可能成为内容的一部分。',
      en: 'Quotes are not needed; these may become part of the text.'
    }
    issues.push(warning('txt-quotes', 'value', null, text, fixTo('value', quoted)))
  }
  if (!isAscii(value)) {
    const text = {
      zh: '含有非 ASCII 字符，会以 UTF-8 字节返回，有的程序读不出来。',
      en: 'It has characters beyond ASCII: they travel as UTF-8 bytes, which some programs cannot read.'
    }
    issues.push(warning('txt-ascii', 'value', null, text))
  }
  issues.push(...checkSpf(draft, zone), ...checkDmarc(draft), ...checkDkim(draft))
  return issues
}

/** Bytes of `text` in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
