import type { DomainList } from '../../shared/model/domain.ts'
import { checkDomainName } from '../../shared/rules/domain.ts'
import { toCallError } from '../call-error.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Domains } from './domains.ts'
import { readBack } from './owned.ts'
import { FAILURES } from './words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'

/** Retrieval of a domain that another account holds (域名取回), by proof of an e-mail address of its registration. */
export interface Retrieve {
  /** The addresses of its registration. */
  emails(accountId: string, domain: string): Promise<string[]>
  /** Has a code sent to one of them. */
  send(accountId: string, domain: string, email: string): Promise<void>
  /** Proves by the code that the domain is the person's; it is in the list then. */
  validate(accountId: string, domain: string, code: string): Promise<DomainList>
}

/** Codes of all three actions that are about the domain itself and name no parameter: banned, locked, wrong kind. */
const ABOUT_DOMAIN = new Set(['11', '12', '13', '14'])

export function createRetrieve(world: ZonesWorld, domains: Domains): Retrieve {
  /** The name as it is sent. Throws INVALID at the field for what can be none, or is here already. */
  async function nameOf(accountId: string, given: string): Promise<string> {
    const { name, punycode, issues } = checkDomainName(given)
    const wrong = issues.find(({ level }) => level === 'error')
    if (wrong !== undefined || punycode === null)
      throw new CallFailure({
        code: 'INVALID',
        field: 'domain',
        message: wrong?.text ?? FAILURES.noDomain.message
      })
    const list = await domains.cached(accountId)
    const here = list?.domains.find((one) => one.punycode.toLowerCase() === punycode)
    if (here !== undefined && !here.sharedToMe) throw new CallFailure(FAILURES.hereAlready)
    return name
  }

  async function atDomain<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof DnspodError) || !ABOUT_DOMAIN.has(error.code)) throw error
      const told = toCallError(error)
      throw told === null ? error : new CallFailure({ ...told, field: 'domain' })
    }
  }

  return {
    async emails(accountId, given) {
      const client = await clientForWrite(world, accountId)
      const domain = await nameOf(accountId, given)
      const answer = await atDomain(() => client.call('Domain.Acquire', { domain }, { origin: 'person' }))
      return [...answer.emails]
    },
    async send(accountId, given, email) {
      const client = await clientForWrite(world, accountId)
      const domain = await nameOf(accountId, given)
      await atDomain(() => client.call('Domain.Acquiresend', { domain, email }, { origin: 'person' }))
    },
    async validate(accountId, given, code) {
      const client = await clientForWrite(world, accountId)
      const domain = await nameOf(accountId, given)
      await atDomain(() => client.call('Domain.Acquirevalidate', { domain, code }, { origin: 'person' }))
      return readBack(() => domains.refresh(accountId))
    }
  }
}
