import ipaddr from 'ipaddr.js'
import type { AskableType } from '../model/propagation.ts'
import { toAscii } from '../rules/idn.ts'

/** A host name as two are compared: A-labels in lower case without the final dot; "." stays. */
export const plainName = (name: string): string => {
  const bare = name.trim().replace(/(?<=.)\.$/, '')
  return toAscii(bare) ?? bare.toLowerCase()
}

const address = (value: string): string => {
  const text = value.trim().toLowerCase()
  return ipaddr.isValid(text) ? ipaddr.parse(text).toString() : text
}

/** A text given as quoted strings ("a" "b") is their content, joined (RFC 1035 5.1, 3.3.14); any other is itself. */
function text(value: string): string {
  if (!/^\s*"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*\s*$/s.test(value)) return value
  const strings = [...value.matchAll(/"((?:[^"\\]|\\.)*)"/gs)]
  return strings.map(([, inner = '']) => inner.replaceAll(/\\([^\d])/gs, '$1')).join('')
}

function caa(value: string): string {
  const [, flag, tag, content] = /^\s*(\d+)\s+([a-z0-9]+)\s+(.+?)\s*$/is.exec(value) ?? []
  if (flag === undefined || tag === undefined || content === undefined) return value.trim()
  return `${Number(flag)} ${tag.toLowerCase()} "${content.replaceAll(/^["“]|["”]$/g, '')}"`
}

function srv(value: string): string {
  const parts = value.trim().split(/\s+/)
  const target = parts.pop() ?? ''
  return [...parts, plainName(target)].join(' ')
}

/** `value` of a record or an answer as two are compared and people read it. An MX holds its priority in front. */
export function plainValue(type: AskableType, value: string): string {
  switch (type) {
    case 'A':
    case 'AAAA':
      return address(value)
    case 'TXT':
      return text(value)
    case 'CAA':
      return caa(value)
    case 'SRV':
    case 'MX':
      return srv(value)
    case 'CNAME':
    case 'NS':
      return plainName(value)
  }
}
