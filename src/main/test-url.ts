import { parseBaseUrl } from './dnspod/address.ts'

/**
 * The address of a test service, from ZONEDECK_API_URL; null when it is not set. Only http on a loopback address: no
 * setting of the environment can send credentials to another machine. Throws otherwise.
 */
export function testUrl(value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  const parsed = parseBaseUrl(value)
  if (!parsed.ok || parsed.base.protocol !== 'http:')
    throw new Error('ZONEDECK_API_URL: only an http address of this machine (127.0.0.1, ::1) is accepted')
  return parsed.base.href
}
