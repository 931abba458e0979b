import type { Text } from '../text.ts'
import { short } from './context.ts'

const t = (zh: string, en: string): Text => ({ zh, en })

/** Why a row is left out. */
export const PROBLEMS = {
  quote: t('引号没有在同一行内结束。', 'A quote is not closed on its line.'),
  parenthesis: t('括号没有结束。', 'A parenthesis is not closed.'),
  closing: t('多出一个右括号。', 'A closing parenthesis has no opening one.'),
  include: t(
    '不支持 $INCLUDE：请把被引用文件的内容粘贴到这里。',
    '$INCLUDE is not followed: put the content of that file here.'
  ),
  generate: t('不支持 $GENERATE：请逐条写出记录。', '$GENERATE is not carried out: write the records out.'),
  directive: (name: string) => t(`不认识指令“${short(name)}”。`, `"${short(name)}" is no known directive.`),
  origin: t('$ORIGIN 后面要有一个域名。', '$ORIGIN needs a name.'),
  defaultTtl: t('$TTL 后面要有一个时间，例如 600 或 1h。', '$TTL needs a time, such as 600 or 1h.'),
  noOwner: t(
    '第一条记录没有写主机记录，无法沿用上一条。',
    'The first record has no owner, and there is none before it to take.'
  ),
  noType: t('没有记录类型。', 'There is no record type.'),
  noValue: t('没有记录值。', 'There is no value.'),
  class: (name: string) =>
    t(`类别“${name}”不是 IN，DNSPod 没有这类记录。`, `Class ${name} is not IN; DNSPod has no such records.`),
  type: (name: string) =>
    t(`不支持记录类型“${short(name)}”。`, `The record type "${short(name)}" is not supported.`),
  outside: (name: string, domain: string) =>
    t(`“${short(name)}”不在域名 ${domain} 之内。`, `"${short(name)}" is not inside ${domain}.`),
  name: (name: string) => t(`“${short(name)}”不是合法的名称。`, `"${short(name)}" is no valid name.`),
  form: (type: string, sample: string) =>
    t(`${type} 记录的值应形如 ${sample}。`, `The value of an ${type} record has the form ${sample}.`),
  line: (name: string) => t(`该域名没有线路“${short(name)}”。`, `The domain has no line "${short(name)}".`),
  ttl: (text: string) =>
    t(`TTL“${short(text)}”不是有效的秒数。`, `The TTL "${short(text)}" is no number of seconds.`),
  mx: (text: string) =>
    t(
      `MX 优先级“${short(text)}”不是 0–65535 的整数。`,
      `The MX priority "${short(text)}" is no whole number from 0 to 65535.`
    ),
  weight: (text: string) =>
    t(
      `权重“${short(text)}”不是 0–100 的整数。`,
      `The weight "${short(text)}" is no whole number from 0 to 100.`
    ),
  status: (text: string) =>
    t(`看不懂状态“${short(text)}”。`, `The status "${short(text)}" is not understood.`),
  formula: (text: string) =>
    t(
      `“${short(text)}”是公式，这一列里不能有公式。`,
      `"${short(text)}" is a formula, which this column cannot hold.`
    ),
  field: (field: string) =>
    t(`字段 ${short(field)} 的类型不对。`, `The field ${short(field)} has the wrong type of value.`),
  noRecord: t('这一项不是记录。', 'This entry is no record.'),
  comment: t(
    'Zonedeck 写在注释里的内容已损坏，不能确定线路等信息。',
    'What Zonedeck wrote into the comment is damaged, so the line and the rest are not known.'
  ),
  columns: t('找不到记录类型，无法判断各列的含义。', 'There is no record type, so the columns are not known.')
} as const

/** Worth knowing of a row that is taken. */
export const NOTES = {
  mx: t('没有 MX 优先级，按 10 处理。', 'It has no MX priority; 10 is taken.'),
  mxDropped: t('只有 MX 记录有优先级，已忽略。', 'Only MX records have a priority; it was left out.'),
  ttl: (ttl: number, least: number) =>
    t(
      `TTL ${ttl} 秒低于该域名的最小值 ${least} 秒。`,
      `The TTL of ${ttl} s is under the least of this domain, ${least} s.`
    ),
  proxied: t(
    '它在 Cloudflare 上经过代理，导入后会直接指向这个值。',
    'Cloudflare proxied it; here it answers this value itself.'
  ),
  unquoted: t('去掉了文本外层的引号。', 'The quotes around the text were taken off.'),
  type: t(
    '该域名的可用类型里没有它，服务可能拒绝。',
    'It is not among the types of this domain; the service may refuse it.'
  ),
  line: t(
    '该域名的可用线路里没有它，服务可能拒绝。',
    'Its line is not among those of this domain; the service may refuse it.'
  ),
  dot: t(
    '名称末尾没有点，按相对名称处理，域名会重复出现。',
    'The name has no final dot, so it is relative and the domain stands in it twice.'
  )
} as const

const listed = (lines: readonly number[]): string => {
  const first = lines.slice(0, 5).join(', ')
  return lines.length > 5 ? `${first}…` : first
}

/** About the file as a whole. */
export const FILE_NOTES = {
  soa: (lines: readonly number[]) =>
    t(
      `SOA 由 DNSPod 自己生成，没有导入（第 ${listed(lines)} 行）。`,
      `DNSPod makes the SOA itself; it is left out (line ${listed(lines)}).`
    ),
  ns: (lines: readonly number[]) =>
    t(
      `域名自身的 NS 指向原来的服务商，没有导入（第 ${listed(lines)} 行）。`,
      `NS records of the domain itself name its former servers; they are left out (line ${listed(lines)}).`
    ),
  columns: (names: readonly string[]) =>
    t(
      `没有导入这些列：${names.slice(0, 8).map(short).join('、')}。`,
      `These columns are left out: ${names.slice(0, 8).map(short).join(', ')}.`
    ),
  automatic: t(
    'Cloudflare 的 TTL“自动”没有对应的秒数，按默认值处理。',
    "Cloudflare's automatic TTL has no number of seconds; the default is taken."
  ),
  headless: t(
    '没有表头，各列的含义是按内容判断的，请核对。',
    'There is no heading; what each column means was judged by its content. Please check.'
  )
} as const

/** Why a file is refused as a whole. */
export const REFUSALS = {
  binary: t('这不是文本文件。', 'This is no text file.'),
  empty: t('里面没有任何内容。', 'There is nothing in it.'),
  json: (line: number | null) =>
    line === null
      ? t('JSON 格式有误，读不出来。', 'It is no valid JSON.')
      : t(`JSON 格式有误，在第 ${line} 行附近。`, `It is no valid JSON, near line ${line}.`),
  noRecords: t('这个 JSON 里没有记录列表。', 'This JSON holds no list of records.'),
  newer: t('它由更新版本的 Zonedeck 导出，请先升级。', 'A newer Zonedeck made it; please update first.')
} as const
