import type { ServiceState } from '../../shared/model/account.ts'
import type { Client } from '../dnspod/client.ts'
import type { Clock } from '../ports.ts'

export interface Connection {
  /** The state of an account's service has changed. */
  changed(accountId: string, state: ServiceState): void
  /** The computer has its network back, or woke up. */
  networkBack(): void
  stop(): void
}

export interface ConnectionWorld {
  clock: Clock
  /** The accounts whose doors are open. */
  accounts: () => readonly string[]
  /** The account's door, if it is open. */
  client: (accountId: string) => Client | null
  /** The service answers again: what is on the screen should be read anew. */
  onBack: (accountId: string) => void
}

/** Least pause before asking again, in ms; the governor makes it longer with every failure. */
const LEAST_WAIT = 5_000

interface Absence {
  cancel: () => void
  /** A request is under way. */
  probing: boolean
}

/**
 * Finds out by itself when a service that did not answer is back. While an account is offline it sends one light request
 * (Info.Version) whenever the governor lets background work through, which is ever more seldom and never in step with
 * other clients, and at once when the computer's network returns.
 */
export function createConnection({ clock, accounts, client, onBack }: ConnectionWorld): Connection {
  const away = new Map<string, Absence>()

  function schedule(accountId: string, absence: Absence): void {
    absence.cancel()
    const door = client(accountId)
    const earliest = door?.backgroundAt() ?? null
    // null: only a person can go on from here (a sign-in was refused).
    if (door === null || earliest === null) return
    const pause = Math.max(LEAST_WAIT, earliest - clock.now())
    absence.cancel = clock.after(pause, () => void probe(accountId, absence))
  }

  async function probe(accountId: string, absence: Absence): Promise<void> {
    if (away.get(accountId) !== absence || absence.probing) return
    absence.probing = true
    // The answer changes the client's state, and `changed` is told; a failure is no news.
    await client(accountId)
      ?.call('Info.Version', {}, { origin: 'background' })
      .catch(() => undefined)
    absence.probing = false
    if (away.get(accountId) === absence) schedule(accountId, absence)
  }

  function leave(accountId: string): boolean {
    const absence = away.get(accountId)
    absence?.cancel()
    return away.delete(accountId)
  }

  return {
    changed(accountId, { state }) {
      if (state === 'offline') {
        if (away.has(accountId)) return
        const absence = { cancel: () => undefined, probing: false }
        away.set(accountId, absence)
        schedule(accountId, absence)
        return
      }
      if (leave(accountId) && state === 'online') onBack(accountId)
    },
    networkBack() {
      for (const accountId of accounts()) {
        client(accountId)?.networkBack()
        const absence = away.get(accountId)
        absence?.cancel()
        if (absence !== undefined) void probe(accountId, absence)
      }
    },
    stop() {
      for (const accountId of [...away.keys()]) leave(accountId)
    }
  }
}
