import type { Text } from '../text.ts'

/** Whom to ask: one of the domain's own name servers, what this computer asks, or a public resolver. */
export type ServerKind = 'own' | 'system' | 'public'

export interface DnsServer {
  /** For asking; no address, so that the page cannot have any other server asked. */
  id: string
  kind: ServerKind
  name: Text
  /** Its addresses, as people read them. */
  addresses: string[]
}

/** What one server says of a name and type. `none`: the name or type has no records there; `failed`: no usable answer. */
export type ServerAnswer =
  | { state: 'answer'; values: string[]; ttl: number | null; took: number }
  | { state: 'none'; why: 'name' | 'type'; took: number }
  | { state: 'failed'; why: Text; took: number }

/** Types that node:dns can ask for. */
export const ASKABLE = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'SRV', 'CAA'] as const
export type AskableType = (typeof ASKABLE)[number]
