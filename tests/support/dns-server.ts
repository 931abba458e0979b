import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

/** Types that the server can answer, by their numbers (RFC 1035 3.2.2, 3596, 2782, 8659). */
const TYPES = { A: 1, NS: 2, CNAME: 5, MX: 15, TXT: 16, AAAA: 28, SRV: 33, CAA: 257 } as const
export type DnsType = keyof typeof TYPES

/** The records of a name, values as people write them: MX "10 mail.a", SRV "1 2 443 a", CAA '0 issue "a"'. */
export type DnsRecords = Partial<Record<DnsType, readonly string[]>> & { ttl?: number }

/**
 * What a name is answered: its name servers, its records, a response code (3 NXDOMAIN, 2 SERVFAIL, 5 REFUSED), nothing at
 * all, a referral elsewhere in place of an answer (lame), or bytes that are no message.
 */
export type DnsAnswer = readonly string[] | DnsRecords | number | 'silence' | 'lame' | 'noise'

export interface DnsServer {
  /** "127.0.0.1:port", as ZONEDECK_DNS takes it. */
  address: string
  /** Names that were asked for, in order. */
  asked: string[]
  close: () => Promise<void>
}

const HEADER = 12

const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter((label) => label !== '')
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0])
  ])

const uint16 = (...values: string[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => bytes.writeUInt16BE(Number(value), at * 2))
  return bytes
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail] = address.split('::')
  const groups = (text: string): string[] => text.split(':').filter(Boolean)
  const [front, back] = [groups(head), groups(tail ?? '')]
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0')
  return uint16(...[...front, ...zeros, ...back].map((group) => String(parseInt(group, 16))))
}

/** A text as strings of at most 255 bytes (RFC 1035 3.3.14). */
function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length || at === 0; at += 255) {
    const part = bytes.subarray(at, at + 255)
    parts.push(Buffer.from([part.length]), part)
  }
  return Buffer.concat(parts)
}

function dataOf(type: DnsType, value: string): Buffer {
  const words = value.split(' ')
  switch (type) {
    case 'A':
      return Buffer.from(value.split('.').map(Number))
    case 'AAAA':
      return ipv6Bytes(value)
    case 'NS':
    case 'CNAME':
      return nameBytes(value)
    case 'MX':
      return Buffer.concat([uint16(words[0] ?? ''), nameBytes(words[1] ?? '')])
    case 'SRV':
      return Buffer.concat([uint16(...words.slice(0, 3)), nameBytes(words[3] ?? '')])
    case 'TXT':
      return textBytes(value)
    case 'CAA': {
      const [, flag = '0', tag = '', content = ''] = /^(\d+) (\w+) "(.*)"$/.exec(value) ?? []
      return Buffer.concat([Buffer.from([Number(flag), tag.length]), Buffer.from(tag + content)])
    }
  }
}

function questionOf(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = []
  let at = HEADER
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  // The root label, type and class.
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 }
}

/** One record of the question's name. */
function recordBytes(type: DnsType, value: string, ttl: number): Buffer {
  const data = dataOf(type, value)
  const head = Buffer.alloc(12)
  // A pointer to the question's name (RFC 1035 4.1.4), class IN.
  head.writeUInt16BE(0xc000 | HEADER, 0)
  head.writeUInt16BE(TYPES[type], 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(ttl, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

function reply(
  query: Buffer,
  { type, end }: { type: number; end: number },
  answer: Exclude<DnsAnswer, 'silence'>
): Buffer {
  if (answer === 'noise') return Buffer.concat([query.subarray(0, 2), Buffer.from('noise')])
  const known: DnsRecords = Array.isArray(answer)
    ? { NS: answer as readonly string[] }
    : typeof answer === 'object'
      ? (answer as DnsRecords)
      : answer === 'lame'
        ? { NS: ['ns.elsewhere.net'] }
        : {}
  const own = (Object.keys(TYPES) as DnsType[]).filter((one) => answer === 'lame' || TYPES[one] === type)
  const records = own.flatMap((one) =>
    (known[one] ?? []).map((value) => recordBytes(one, value, known.ttl ?? 60))
  )
  const header = Buffer.from(query.subarray(0, HEADER))
  // A response (QR) that recursion is available for (RA); RFC 1035 4.1.1.
  header.writeUInt16BE(0x8180 | (typeof answer === 'number' ? answer : 0), 2)
  header.writeUInt16BE(1, 4)
  // A referral has its name servers in the section of authority.
  header.writeUInt16BE(answer === 'lame' ? 0 : records.length, 6)
  header.writeUInt16BE(answer === 'lame' ? records.length : 0, 8)
  header.writeUInt16BE(0, 10)
  return Buffer.concat([header, query.subarray(HEADER, end), ...records])
}

/** A DNS server on loopback that knows `names`; any other name is answered `otherwise` (it does not exist). */
export async function startDns(
  names: Readonly<Record<string, DnsAnswer>>,
  otherwise: DnsAnswer = 3
): Promise<DnsServer> {
  const socket: Socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (query, from) => {
    const question = questionOf(query)
    asked.push(question.name)
    const answer = names[question.name] ?? otherwise
    if (answer !== 'silence') socket.send(reply(query, question, answer), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve()))
  }
}
