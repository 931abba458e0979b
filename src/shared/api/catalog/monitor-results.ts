import {
  answer,
  count,
  date,
  DecodeError,
  flag,
  id,
  isObject,
  list,
  nothing,
  object,
  onOff,
  part,
  text,
  type Decode
} from '../decode.ts'

/** "me,share" → ["me", "share"]; "" → []. */
const words: Decode<string[]> = (value) =>
  text(value)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** A monitoring point (监控节点), such as ctc, 电信. */
export interface MonitorPoint {
  id: string
  name: string
}

/** The points come as a map of names by id, whose order is the service's: an object in JSON, elements in XML. */
const points: Decode<MonitorPoint[]> = (value) => {
  if (isObject(value)) return Object.entries(value).map(([own, name]) => ({ id: own, name: text(name) }))
  if (list(text)(value).length > 0) throw new DecodeError('points by their ids')
  return []
}

/** The domain as the lists of sub-domains and of their values tell it; nothing of it when there is nothing to list. */
const domain = part(object({ id: text, name: text, punycode: text, grade: text }))

const backup = object({ monitor_id: id, bak_ip: text, status: text, status_code: count })

/** ip is what is monitored, now_ip what the record answers now; bak_ip is a word or addresses with commas. */
const monitor = object({
  monitor_id: id,
  domain: text,
  domain_id: id,
  domain_grade: text,
  record_id: id,
  sub_domain: text,
  record_line: text,
  ip: text,
  now_ip: text,
  host: text,
  port: count,
  monitor_type: text,
  monitor_path: text,
  monitor_interval: count,
  points: words,
  bak_ip: text,
  status: text,
  status_code: count,
  sms_notice: words,
  email_notice: words,
  less_notice: flag,
  callback_url: text,
  callback_key: text,
  monitor_status: onOff,
  created_on: date,
  updated_on: date,
  bak_ip_status: list(backup)
})

const sample = object({ status: text, status_code: count, createtime: date, responsetime: count })

const nestedHistory = object({
  point: text,
  data: part(object({ message: text, code: count, data: list(sample) }))
})

/** What one point saw. The service nests it as `{point, data: {message, code, data: […]}}`; here it stands flat. */
const pointHistory: Decode<{
  point: string
  message: string
  code: number | null
  samples: ReturnType<typeof sample>[]
}> = (value) => {
  const { data: outer, ...rest } = nestedHistory(value)
  const { data: samples, ...seen } = outer
  return { ...rest, ...seen, samples }
}

/** updated_on is null while the target is still down; record_line ends in "-备用" for a backup address. */
const down = object({
  // Not in the document of 2012.
  down_id: text,
  monitor_id: id,
  host: text,
  record_line: text,
  ip: text,
  warn_reason: text,
  switch_log: list(text),
  created_on: date,
  updated_on: date
})

/** Decoders of the answers of Monitor.*, by action. */
export const results = {
  listSubdomain: answer({ domain, subdomain: list(text) }),
  listSubvalue: answer({
    domain,
    points: part(object({ max: count, list: points })),
    records: list(object({ id, area: text, value: text }))
  }),
  list: answer({
    info: part(object({ total_count: count, down_count: count })),
    monitors: list(monitor)
  }),
  create: answer({ monitor: object({ monitor_id: id, record_id: id }) }),
  info: answer({ info: monitor }),
  history: answer({
    domain: part(object({ id: text, domain: text, domain_grade: text })),
    record: part(object({ id: text, sub_domain: text, ip: text })),
    monitor_history: list(pointHistory)
  }),
  userDesc: answer({
    // Misspelt by the service; the names are kept, so that what is read here is what was sent.
    desc: object({ unmoniting_count: count, moniting_count: count, down_count: count }),
    user: object({ max_count: count, use_count: count })
  }),
  downs: answer({ info: part(object({ total_count: count })), monitor_downs: list(down) }),
  nothing
}
