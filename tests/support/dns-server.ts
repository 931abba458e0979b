import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

/** What a name is answered: its name servers, or a response code (3 NXDOMAIN, 2 SERVFAIL, 5 REFUSED), or no answer. */
export type DnsAnswer = string[] | number | 'silence'

export interface DnsServer {
  /** "127.0.0.1:port", as ZONEDECK_DNS takes it. */
  address: string
  /** Names that were asked for, in order. */
  asked: string[]
  close: () => Promise<void>
}

const HEADER = 12
const NS = 2

const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0])
  ])

function questionOf(message: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = HEADER
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  // The root label, type and class.
  return { name: labels.join('.').toLowerCase(), end: at + 5 }
}

function reply(query: Buffer, end: number, answer: string[] | number): Buffer {
  const servers = Array.isArray(answer) ? answer : []
  const header = Buffer.from(query.subarray(0, HEADER))
  // A response (QR) that recursion is available for (RA); RFC 1035 4.1.1.
  header.writeUInt16BE(0x8180 | (Array.isArray(answer) ? 0 : answer), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(servers.length, 6)
  header.writeUInt32BE(0, 8)
  const records = servers.map((server) => {
    const data = nameBytes(server)
    // A pointer to the question's name, type NS, class IN, a TTL of a minute, the data's length.
    const head = Buffer.from([0xc0, HEADER, 0, NS, 0, 1, 0, 0, 0, 60, 0, data.length])
    return Buffer.concat([head, data])
  })
  return Buffer.concat([header, query.subarray(HEADER, end), ...records])
}

/** A DNS server on loopback that knows `names`; any other name does not exist. */
export async function startDns(names: Readonly<Record<string, DnsAnswer>>): Promise<DnsServer> {
  const socket: Socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (query, from) => {
    const { name, end } = questionOf(query)
    asked.push(name)
    const answer = names[name] ?? 3
    if (answer !== 'silence') socket.send(reply(query, end, answer), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve()))
  }
}
