/** Most seconds of a TTL (RFC 2181 8). What the service allows is less, and judged with the record. */
const TTL_MOST = 2 ** 31 - 1

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  s: 1,
  sec: 1,
  second: 1,
  seconds: 1,
  秒: 1,
  m: 60,
  min: 60,
  minute: 60,
  minutes: 60,
  分: 60,
  分钟: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  hours: 3600,
  小时: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
  天: 86_400,
  w: 604_800,
  week: 604_800,
  weeks: 604_800,
  周: 604_800
}

const PART = /(\d+)\s*([a-z\u4e00-\u9fff]*)\s*/gy

/** Seconds of a TTL as master files ("600", "1h30m", "1w") and consoles ("10 分钟") write it; null where it is none. */
export function readTtl(text: string): number | null {
  if (text === '' || text.length > 40) return null
  const lower = text.toLowerCase()
  PART.lastIndex = 0
  let seconds = 0
  while (PART.lastIndex < lower.length) {
    const [, digits, unit] = PART.exec(lower) ?? []
    const size = unit === undefined ? undefined : UNITS[unit]
    if (digits === undefined || size === undefined) return null
    seconds += Number(digits) * size
  }
  return seconds <= TTL_MOST ? seconds : null
}

/** What stands in a cell that says nothing. */
const NOTHING = new Set(['', '-', '--', '—', 'null', 'n/a', '无', '未设置'])
export const saysNothing = (text: string): boolean => NOTHING.has(text.toLowerCase())

const AUTOMATIC = new Set(['auto', 'automatic', 'default', '自动', '默认'])
export const isAutomatic = (text: string): boolean => AUTOMATIC.has(text.toLowerCase())

/** A whole number from 0 to `most`; null for any other text. */
export function readNumber(text: string, most: number): number | null {
  if (!/^\d{1,10}$/.test(text)) return null
  const number = Number(text)
  return number <= most ? number : null
}

const ON = new Set(
  '启用 已启用 正常 开启 生效 生效中 运行中 enable enabled active on true yes y 1 ok'.split(' ')
)
const OFF = new Set(
  '暂停 已暂停 停用 已停用 禁用 已禁用 关闭 未生效 disable disabled paused pause inactive off false no n 0'.split(
    ' '
  )
)

/** Whether a record is active by what a file calls its status; null where that is not understood. */
export function readStatus(text: string): boolean | null {
  const word = text.toLowerCase()
  return ON.has(word) ? true : OFF.has(word) ? false : null
}

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/
/** An IPv4 address as four plain decimal numbers; several times as fast as building it, for long files. */
export const isAddress4 = (text: string): boolean => IPV4.test(text)

const GROUPS = /^[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*$/i

/** An IPv6 address without a zone id (RFC 4291 2.2), as `isIpv6` of the rules has it, and as quick as the above. */
export function isAddress6(text: string): boolean {
  let rest = text
  if (text.includes('.')) {
    // Its last four bytes may be written as IPv4: two groups.
    const tail = text.lastIndexOf(':')
    if (tail < 0 || !isAddress4(text.slice(tail + 1))) return false
    rest = `${text.slice(0, tail)}:0:0`
  }
  const gap = rest.indexOf('::')
  if (gap < 0) return groups(rest) === 8
  const before = groups(rest.slice(0, gap))
  const behind = groups(rest.slice(gap + 2))
  return before >= 0 && behind >= 0 && before + behind <= 7
}

/** How many groups `text` has, 0 to any; -1 where it is anything else. */
function groups(text: string): number {
  if (text === '') return 0
  return text.length <= 39 && GROUPS.test(text) ? text.split(':').length : -1
}
