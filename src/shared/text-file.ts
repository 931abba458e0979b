import type { Text } from './text.ts'

/** Text that was read from bytes, and the name of its encoding. */
export interface DecodedText {
  text: string
  encoding: string
}

/** Bytes that are no text that anybody could read as records; `text` says why. */
export class NotText extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.name = 'NotText'
    this.text = text
  }
}

// Node and the browser both have it; this part of the code is typed for neither.
declare const TextDecoder: new (
  label: string,
  options?: { fatal: boolean }
) => { decode(bytes: Uint8Array): string }

const BINARY: Text = {
  zh: '这不是文本文件。请选择 BIND 区域文件、CSV 或 JSON。',
  en: 'This is not a text file. Choose a BIND zone file, CSV or JSON.'
}
const WORKBOOK: Text = {
  zh: '这是 Excel 工作簿或压缩包。请先在表格软件中另存为 CSV，再导入。',
  en: 'This is a spreadsheet workbook or an archive. Save it as CSV first, then import that.'
}
const UNKNOWN: Text = {
  zh: '认不出文件的编码：既不是 UTF-8，也不是 GB18030（GBK）。请另存为 UTF-8 再导入。',
  en: 'The encoding is neither UTF-8 nor GB18030 (GBK). Save the file as UTF-8 and import it again.'
}
const damaged = (line: number): Text => ({
  zh: `文件是 UTF-8 编码，但第 ${line} 行有损坏的字符。请修正后再导入。`,
  en: `The file is UTF-8, but a character in line ${line} is damaged. Mend it and import it again.`
})

const begins = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte)

function decode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The line of the first damaged character, if the bytes are UTF-8 for the most part; null for another encoding. Of
 * Chinese text in GB18030 hardly a character in five happens to be well-formed UTF-8.
 */
function damagedLine(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  const wide = text.replace(/[\0-\x7f\ufffd]/g, '').length
  return wide >= 3 * broken ? text.slice(0, text.indexOf('\ufffd')).split('\n').length : null
}

/**
 * The text of a file: UTF-8 (with or without a byte order mark), UTF-16 with one, or else GB18030. Throws `NotText` for
 * what is binary, or in no encoding of these.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) {
    const little = bytes[0] === 0xff
    const text = decode(little ? 'utf-16le' : 'utf-16be', bytes)
    if (text === null) throw new NotText(BINARY)
    return { text, encoding: little ? 'UTF-16 LE' : 'UTF-16 BE' }
  }
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new NotText(WORKBOOK)
  if (bytes.includes(0)) throw new NotText(BINARY)
  const utf8 = decode('utf-8', bytes)
  if (utf8 !== null)
    return { text: utf8, encoding: begins(bytes, 0xef, 0xbb, 0xbf) ? 'UTF-8 (BOM)' : 'UTF-8' }
  const line = damagedLine(bytes)
  if (line !== null) throw new NotText(damaged(line))
  const text = decode('gb18030', bytes)
  if (text === null) throw new NotText(UNKNOWN)
  return { text, encoding: 'GB18030' }
}
