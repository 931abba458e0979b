import { isIP } from 'node:net'
import { isLoopback } from './dnspod/address.ts'

/** Where the questions of a test go. */
export interface TestDns {
  /** The server of the test that every question goes to which is not told otherwise. */
  server: string
  /** Where questions to `address` go. */
  redirect: (address: string) => string
}

/**
 * The DNS servers of a test, from ZONEDECK_DNS: "127.0.0.1:5353", "[::1]:5353", or with others for what would be asked
 * at some addresses: "127.0.0.1:5353,1.2.4.8=127.0.0.1:5354"; null when it is not set. Only on loopback addresses: no
 * setting of the environment can send questions about a person's domains elsewhere. Throws otherwise.
 */
export function testDns(value: string | undefined): TestDns | null {
  if (value === undefined || value === '') return null
  const [server = '', ...others] = value.split(',')
  const elsewhere = new Map(
    others.map((one) => {
      const [address = '', to = ''] = one.split('=')
      return [address, onThisMachine(to)] as const
    })
  )
  onThisMachine(server)
  return { server, redirect: (address) => elsewhere.get(address) ?? server }
}

function onThisMachine(server: string): string {
  const [, address = '', port = ''] = /^\[?([0-9A-Fa-f.:]+?)\]?:(\d{1,5})$/.exec(server) ?? []
  const known = isIP(address) !== 0 && isLoopback(address) && Number(port) > 0 && Number(port) < 65_536
  if (!known)
    throw new Error('ZONEDECK_DNS: only addresses of this machine with a port (127.0.0.1:5353) are accepted')
  return server
}
