// DNS servers on loopback for a domain that is not for examples, which is the only kind that is asked about.
import { startDns, type DnsAnswer } from '../../support/dns-server.ts'

export const REAL = 'zonedeck-check.com'
const WWW = `www.${REAL}`

/** Answers as they come in life: most as they should be, one of another line, one old, one silent, one that refuses. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, DnsAnswer>>>> = {
  '': {
    [REAL]: ['f1g1ns1.sandbox-dns.example', 'f1g1ns2.sandbox-dns.example'],
    'f1g1ns1.sandbox-dns.example': { A: ['192.0.2.53'] },
    'f1g1ns2.sandbox-dns.example': { A: ['192.0.2.54'] },
    [WWW]: { A: ['203.0.113.40'], ttl: 512 }
  },
  '119.29.29.29': { [WWW]: { A: ['203.0.113.80'], ttl: 300 } },
  '8.8.8.8': { [WWW]: { A: ['198.51.100.9'], ttl: 480 } },
  '180.76.76.76': { [WWW]: 5 }
}

export interface DnsServers {
  /** For ZONEDECK_DNS. */
  dns: string
  close: () => Promise<void>
}

/** Starts the servers that answer for REAL: www is 203.0.113.40, for China Telecom 203.0.113.80. */
export async function startDnsServers(): Promise<DnsServers> {
  const started = await Promise.all(
    Object.entries(ANSWERS).map(async ([stands, names]) => ({ stands, server: await startDns(names) }))
  )
  return {
    dns: started.map(({ stands, server }) => (stands === '' ? '' : `${stands}=`) + server.address).join(','),
    async close() {
      await Promise.all(started.map(({ server }) => server.close()))
    }
  }
}
