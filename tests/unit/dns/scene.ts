import { type DnsResolver, type LiveDns } from '../../../src/main/dns/live.ts'
import type { NameServerLookup } from '../../../src/main/dns/lookup.ts'
import { createPropagation, type Propagation } from '../../../src/main/dns/propagation.ts'
import { CallFailure } from '../../../src/main/ipc/failure.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { DOMAIN } from '../renderer/records/zone.ts'

export const A = 'a1'
export const D = DOMAIN.id
export const NAME = 'zonedeck-check.com'

export const failed = (code: string): Error => Object.assign(new Error(`query ${code}`), { code })

/** A resolver that answers nothing but what `patch` says. */
export function resolver(patch: Partial<Record<keyof DnsResolver, unknown>>): DnsResolver {
  const nothing = () => Promise.reject(failed('ENODATA'))
  const methods = ['4', '6', 'Cname', 'Mx', 'Ns', 'Txt', 'Srv', 'Caa'].map((name) => `resolve${name}`)
  return {
    ...Object.fromEntries(methods.map((name) => [name, nothing])),
    cancel: () => undefined,
    ...patch
  } as unknown as DnsResolver
}

export interface Scene {
  propagation: Propagation
  clock: FakeClock
  /** The addresses that each resolver was made for. */
  made: string[][]
}

export function scene(
  dns: Partial<LiveDns> = {},
  about: { name?: string; lookup?: NameServerLookup } = {}
): Scene {
  const { name = NAME, lookup = () => Promise.resolve(['NS1.dnspod.net.', 'ns2.dnspod.net']) } = about
  const made: string[][] = []
  const clock = new FakeClock()
  const domain = { ...DOMAIN, name, punycode: name }
  const live: LiveDns = {
    systemServers: () => ['192.0.2.53'],
    resolverFor: () => resolver({ resolve4: () => Promise.resolve(['192.0.2.1']) }),
    ...dns
  }
  const propagation = createPropagation(
    {
      clock,
      lookup,
      dns: {
        ...live,
        resolverFor: (addresses) => {
          made.push([...addresses])
          return live.resolverFor(addresses)
        }
      }
    },
    { cached: () => Promise.resolve({ domains: [domain], groups: [], fetchedAt: 0 }) }
  )
  return { propagation, clock, made }
}

export async function refusal(work: Promise<unknown>): Promise<{ en: string; field?: string }> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof CallFailure)) throw new Error('it was not refused')
  const { message, field } = error.error
  return { en: message.en, ...(field === undefined ? {} : { field }) }
}
