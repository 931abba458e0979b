import ipaddr from 'ipaddr.js'
import type { Text } from '../text.ts'
import { isAscii, tidy, toAscii } from './idn.ts'

/** Octets of a label, and of a whole name without its last dot (RFC 1035 2.3.4; RFC 2181 11). */
export const MAX_LABEL = 63
export const MAX_NAME = 253

/** Letters, digits, inner hyphens (RFC 1035 2.3.1), and the underscore of service names (RFC 8552). */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/i

/** Why one label of a name cannot be, or null. `label` may be Unicode; "" is a label too few. */
export function labelProblem(label: string): Text | null {
  if (label === '') return { zh: '两个点之间不能为空。', en: 'There is nothing between two dots.' }
  const ascii = toAscii(label)
  const hyphen = label.startsWith('-') || label.endsWith('-')
  if (ascii === null || hyphen || !LABEL.test(ascii))
    return { zh: labelForm(label, 'zh'), en: labelForm(label, 'en') }
  if (ascii.length <= MAX_LABEL) return null
  return isAscii(label)
    ? {
        zh: `每一级最多 ${MAX_LABEL} 个字符，“${short(label)}”有 ${ascii.length} 个。`,
        en: `A label has at most ${MAX_LABEL} characters; "${short(label)}" has ${ascii.length}.`
      }
    : {
        zh: `“${short(label)}”转换为 Punycode 后有 ${ascii.length} 个字符，每一级最多 ${MAX_LABEL} 个。`,
        en: `In Punycode "${short(label)}" has ${ascii.length} characters; a label has at most ${MAX_LABEL}.`
      }
}

const labelForm = (label: string, locale: 'zh' | 'en'): string =>
  locale === 'zh'
    ? `“${short(label)}”只能由字母、数字、下划线、连字符或文字组成，连字符不能在首尾。`
    : `"${short(label)}" may hold letters, digits, underscores and inner hyphens.`

const short = (label: string): string => (label.length > 24 ? `${label.slice(0, 24)}…` : label)

// What is no address at all is told apart first: the library throws and catches, fifty times as slow.
const DIGITS_AND_DOTS = /^[\d.]+$/

/** An IPv4 address as four plain decimal numbers, without leading zeros. */
export const isIpv4 = (text: string): boolean =>
  DIGITS_AND_DOTS.test(text) && ipaddr.IPv4.isValidFourPartDecimal(text)

/** An IPv6 address without a zone id. */
export const isIpv6 = (text: string): boolean =>
  text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text)

/**
 * Reads a host name that a record points to. `name` is in lower-case A-labels without the last dot; `problem` says
 * why it is none, with `suggestion` where the right name is plain to see.
 */
export type Target = { name: string } | { problem: Text; suggestion?: string }

export function readTarget(value: string): Target {
  const bare = bareName(value)
  if (bare !== value) {
    return {
      problem: {
        zh: '这里填主机名，不带 http://、端口、路径、空格或全角句点。',
        en: 'This takes a host name, without http://, port, path, spaces or full-width dots.'
      },
      ...(bare === '' ? {} : { suggestion: bare })
    }
  }
  const labels = (value.endsWith('.') ? value.slice(0, -1) : value).split('.')
  for (const label of labels) {
    const problem = labelProblem(label)
    if (problem) return { problem }
  }
  if (/^\d+$/.test(labels.at(-1) ?? '')) {
    // RFC 3696 2: a top-level domain is never all digits, so this is an address with a slip in it.
    return {
      problem: {
        zh: '主机名的最后一级不会全是数字。',
        en: 'The last label of a host name is never a number.'
      }
    }
  }
  const name = toAscii(labels.join('.'))
  return name !== null && name.length <= MAX_NAME
    ? { name }
    : {
        problem: {
          zh: `主机名最多 ${MAX_NAME} 个字符。`,
          en: `A host name has at most ${MAX_NAME} characters.`
        }
      }
}

/** `value` without scheme, path and port, tidied. */
const bareName = (value: string): string =>
  tidy(value)
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d*$/, '')
