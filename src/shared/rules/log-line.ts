/** A line of Domain.Log or User.Log in its parts; what does not fit the wording is `text` alone. */
export interface LogLine {
  /** China time as the service writes it; null for a line that does not begin with one. */
  at: string | null
  /** By the API, on the web site (a line without a word), or as the service names it otherwise. */
  source: string
  address: string
  text: string
}

/**
 * "2011-10-13 11:49:30(API): (127.0.0.1) 添加新域名 …" (V4.6, Domain.Log); without the word in brackets it was done on the
 * web site; User.Log writes the address without brackets.
 */
const LINE =
  /^(?<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\((?<source>[^()]{1,20})\))?: ?(?:\((?<in>[0-9A-Fa-f.:]{2,45})\) |(?<bare>(?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+) )?(?<text>.*)$/s

export function parseLogLine(line: string): LogLine {
  const parts = LINE.exec(line)?.groups
  if (parts === undefined) return { at: null, source: '', address: '', text: line }
  const { at, source, bare, text } = parts
  return {
    at: at ?? null,
    source: source?.toLowerCase() === 'api' ? 'api' : (source ?? 'web'),
    address: parts['in'] ?? bare ?? '',
    text: text ?? ''
  }
}
