import { labelProblem, MAX_NAME } from '../rules/hostname.ts'
import { toAscii } from '../rules/idn.ts'

/** What is asked for in place of a wildcard: a name that hardly anybody has. */
const FOR_WILDCARD = 'zonedeck-check'

/**
 * The host whose answers tell of `host`: itself, or a name that the wildcard covers ("*.dev", "a*"). A question for "*"
 * itself would be answered by a host of that very name only (RFC 4592 2.3).
 */
export const askedHost = (host: string): string => host.replace('*', FOR_WILDCARD)

/** The whole name of `host` in the domain `punycode`, in lower-case A-labels; null when there is no such name. */
export function nameOf(host: string, punycode: string): string | null {
  if (host === '@') return punycode.toLowerCase()
  const ascii = toAscii(host)
  if (ascii === null || ascii.split('.').some((label) => labelProblem(label) !== null)) return null
  const name = `${ascii}.${punycode.toLowerCase()}`
  return name.length <= MAX_NAME ? name : null
}
