import type { Delegation } from '../../shared/model/domain-facts.ts'
import type { Clock } from '../ports.ts'
import type { NameServerLookup } from './lookup.ts'

/** Names that exist nowhere: RFC 2606 and 6761, and 测试, which IANA keeps for tests. */
const RESERVED = new Set(['example', 'test', 'invalid', 'localhost', 'xn--0zwm56d'])

/** Whether `name` exists nowhere by its very ending: nobody is asked about such a name. */
export const isReserved = (name: string): boolean => RESERVED.has(plainHost(name).split('.').at(-1) ?? '')

/** What node:dns says where the name, or name servers of it, do not exist. */
const NOTHING = new Set<unknown>(['ENOTFOUND', 'ENODATA'])

/** A host name in the form in which two are compared. */
export const plainHost = (host: string): string => host.trim().toLowerCase().replace(/\.$/, '')

function verdictOf(found: readonly string[], expected: readonly string[]): Delegation['verdict'] {
  if (found.length === 0) return 'none'
  const right = found.filter((host) => expected.includes(host)).length
  if (right === 0) return 'elsewhere'
  return right === found.length && right === expected.length ? 'right' : 'partly'
}

/**
 * Asks the live DNS whether `name` (in A-labels) has the name servers that it should have. Never rejects for what the
 * network says: that is an answer too.
 */
export async function checkDelegation(
  { lookup, clock }: { lookup: NameServerLookup; clock: Clock },
  name: string,
  nameServers: readonly string[]
): Promise<Delegation> {
  const expected = [...new Set(nameServers.map(plainHost))].sort()
  const answer = (verdict: Delegation['verdict'], found: string[] = [], asked = true): Delegation => ({
    verdict,
    asked,
    found,
    expected,
    checkedAt: clock.now()
  })
  if (isReserved(name)) return answer('none', [], false)
  try {
    const found = [...new Set((await lookup(plainHost(name))).map(plainHost))].sort()
    return answer(verdictOf(found, expected), found)
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : null
    return answer(NOTHING.has(code) ? 'none' : 'unreachable')
  }
}
