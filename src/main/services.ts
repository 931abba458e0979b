import { join } from 'node:path'
import { CALLS, type Events } from '../shared/ipc/contract.ts'
import type { AppState, LinkName, Settings } from '../shared/model/app.ts'
import type { Locale } from '../shared/text.ts'
import { createAccounts } from './accounts/accounts.ts'
import type { NamedKeyStore } from './accounts/key-store.ts'
import type { SandboxDoor } from './accounts/sandbox-account.ts'
import { openVault } from './accounts/vault.ts'
import { createAppState } from './app-state.ts'
import { accountRuns } from './ipc/handlers/accounts.ts'
import { appRuns } from './ipc/handlers/app.ts'
import { domainRuns } from './ipc/handlers/domains.ts'
import { recordRuns } from './ipc/handlers/records.ts'
import { vaultRuns } from './ipc/handlers/vault.ts'
import { zoneRuns } from './ipc/handlers/zones.ts'
import type { Runs } from './ipc/schemas.ts'
import type { Log } from './log.ts'
import type { Notices } from './notices.ts'
import type { Clock, Files, Http, Random } from './ports.ts'
import type { SettingsService } from './settings.ts'
import { createCache } from './zones/cache.ts'
import { createConnection } from './zones/connection.ts'
import { createDomains } from './zones/domains.ts'
import { createRecords } from './zones/records.ts'
import type { ZonesWorld } from './zones/world.ts'
import { createZones } from './zones/zone.ts'

/** Everything of the world that the services are given. */
export interface ServicesWorld {
  userData: string
  version: string
  platform: AppState['platform']
  systemLocale: Locale
  /** Base address of the service. */
  url: string
  clock: Clock
  http: Http
  files: Files
  random: Random
  keyStore: NamedKeyStore
  sandbox: SandboxDoor
  settings: SettingsService
  notices: Notices
  log: Log
  /** Announces a secret to the log. */
  hide: (secret: string) => void
  emit: <K extends keyof Events>(event: K, payload: Events[K]) => void
  openLink: (link: LinkName) => Promise<void>
  settingsChanged: (settings: Settings) => void
}

export interface Services {
  runs: Runs
  /** Something that the frame shows has changed. */
  touch: () => void
  /** The computer has its network back. */
  networkBack: () => void
  /** Writes what is not yet written, and ends every connection. */
  close: () => Promise<void>
}

/** Opens the vault and puts the services together. Starts no request. */
export async function startServices(world: ServicesWorld): Promise<Services> {
  const { userData, clock, files, random, notices, settings, log } = world
  const vault = await openVault({ folder: userData, files, keyStore: world.keyStore, random, notices })
  log.info(`vault: ${vault.state()}`)

  const state = createAppState({
    ...world,
    sources: () => ({ vault, accounts }),
    changed: () => world.emit('app:changed', state.now())
  })
  const accounts = createAccounts({
    ...world,
    vault,
    folder: join(userData, 'governor'),
    changed: () => state.touch(),
    onState: (accountId, service) => connection.changed(accountId, service),
    onRequest: ({ action, origin, took, code }) => log.info(`${action} (${origin}): ${code}, ${took} ms`)
  })
  const cache = createCache({ folder: join(userData, 'cache'), files, random, keeper: vault, notices })
  const zonesWorld: ZonesWorld = { cache, clock, client: (id) => accounts.client(id), emit: world.emit }
  const domains = createDomains(zonesWorld)
  const zones = createZones(zonesWorld, domains)
  const records = createRecords(zonesWorld, domains, zones)

  const connection = createConnection({
    clock,
    accounts: () => accounts.list().map(({ id }) => id),
    client: (accountId) => accounts.openClient(accountId),
    onBack: (accountId) => void refreshView(accountId)
  })

  /** The service is back: what the person sees is read anew. A failure shows in the account's state. */
  async function refreshView(accountId: string): Promise<void> {
    log.info('service is back')
    const last = zones.lastOpened()
    const work = [domains.refresh(accountId, 'background')]
    await Promise.allSettled(
      last?.accountId === accountId ? [...work, zones.refresh(accountId, last.domainId, 'background')] : work
    )
  }

  if (vault.state() !== 'locked') await accounts.open()

  return {
    runs: {
      ...appRuns({ ...world, settings, accounts, notices, state: () => state.now() }),
      ...vaultRuns({ vault, accounts, cache, changed: () => state.touch() }),
      ...accountRuns(accounts, cache),
      ...domainRuns(domains),
      ...zoneRuns(zones),
      ...recordRuns(records)
    },
    touch: () => state.touch(),
    networkBack: () => connection.networkBack(),
    async close() {
      connection.stop()
      settings.flush()
      await accounts.close()
      await cache.flush()
    }
  }
}

/** Calls that wait for the services: the window opens while the key store still thinks. */
export function afterStart(services: Promise<Services>): Runs {
  const run =
    (channel: keyof Runs) =>
    async (...args: unknown[]): Promise<unknown> => {
      // serve() has checked the arguments against the schema of this very channel.
      const work = (await services).runs[channel] as (...args: unknown[]) => unknown
      return work(...args)
    }
  // One entry for each channel of the contract, which fromEntries cannot express.
  return Object.fromEntries(CALLS.map((channel) => [channel, run(channel)])) as unknown as Runs
}
