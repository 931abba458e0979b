import { isIP } from 'node:net'
import { isLoopback } from './dnspod/address.ts'

/**
 * The DNS server of a test, from ZONEDECK_DNS ("127.0.0.1:5353", "[::1]:5353"); null when it is not set. Only on a
 * loopback address: no setting of the environment can send questions about a person's domains elsewhere. Throws otherwise.
 */
export function testDns(value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  const [, address = '', port = ''] = /^\[?([0-9A-Fa-f.:]+?)\]?:(\d{1,5})$/.exec(value) ?? []
  const known = isIP(address) !== 0 && isLoopback(address) && Number(port) > 0 && Number(port) < 65_536
  if (!known)
    throw new Error('ZONEDECK_DNS: only an address of this machine with a port (127.0.0.1:5353) is accepted')
  return value
}
