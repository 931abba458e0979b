import type { ServiceState } from '../../shared/model/account.ts'
import { HOUR } from '../dnspod/governor-state.ts'
import { bannedRefusal, limitRefusal } from '../dnspod/refusals.ts'
import type { Clock } from '../ports.ts'
import { whoOf } from './credentials.ts'
import type { Doors } from './doors.ts'
import type { Registry } from './registry.ts'
import type { Hold } from './vault-file.ts'
import type { Vault } from './vault.ts'

/** No wait is longer than a limit's; one that seems to be stems from a clock that was set back. */
const LONGEST = 4 * HOUR

/** Bans and limits belong to who signs in: no sign-in gets around them, whatever becomes of the account here. */
export interface Holds {
  /** Throws the `DnspodError` of a ban or a limit of `who`, which names its end. */
  check(who: string): void
  /** Remembers a ban or a limit of `who` in the vault. */
  note(who: string, state: ServiceState): Promise<void>
}

/** The wait that `state` tells of. */
function holdOf({ state, until }: ServiceState): Hold | null {
  if (until === null) return null
  return state === 'banned' ? { code: '-8', until } : state === 'limited' ? { code: '-2', until } : null
}

export function createHolds(world: { vault: Vault; registry: Registry; doors: Doors; clock: Clock }): Holds {
  const { vault, registry, doors, clock } = world

  const isRunning = ({ until }: Hold): boolean => until > clock.now() && until <= clock.now() + LONGEST

  /** What the accounts that are signed in as `who` wait for. */
  const ofAccounts = (who: string): Hold[] =>
    registry.visible().flatMap(({ id, credentials }) => {
      if (credentials === null || credentials.method === 'sandbox' || whoOf(credentials) !== who) return []
      const door = doors.opened(id)
      const hold = door === null ? null : holdOf(door.client.state())
      return hold === null ? [] : [hold]
    })

  return {
    check(who) {
      const kept = vault.content().holds[who]
      const [longest] = [...ofAccounts(who), ...(kept === undefined ? [] : [kept])]
        .filter(isRunning)
        .toSorted((a, b) => b.until - a.until)
      if (longest === undefined) return
      throw (longest.code === '-8' ? bannedRefusal : limitRefusal)('User.Detail', longest.until)
    },
    async note(who, state) {
      const hold = holdOf(state)
      if (hold === null) return
      await registry.change((content) => {
        const others = Object.entries(content.holds).filter(([, one]) => isRunning(one))
        return { ...content, holds: { ...Object.fromEntries(others), [who]: hold } }
      })
    }
  }
}
