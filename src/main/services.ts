import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { CALLS, type Events } from '../shared/ipc/contract.ts'
import type { AppState, LinkName, Settings } from '../shared/model/app.ts'
import type { Locale } from '../shared/text.ts'
import { createAccounts } from './accounts/accounts.ts'
import type { NamedKeyStore } from './accounts/key-store.ts'
import { createIdentity } from './accounts/identity.ts'
import { createLockCodes } from './accounts/lock-codes.ts'
import { createProfiles } from './accounts/profile.ts'
import type { SandboxDoor } from './accounts/sandbox-account.ts'
import { openVault } from './accounts/vault.ts'
import { createAppState } from './app-state.ts'
import type { LiveDns } from './dns/live.ts'
import type { NameServerLookup } from './dns/lookup.ts'
import type { StartWorker } from './import/reader.ts'
import { createConsole } from './console/console.ts'
import { createPropagation } from './dns/propagation.ts'
import { createTouched } from './console/touched.ts'
import { accountPageRuns } from './ipc/handlers/account.ts'
import { accountRuns } from './ipc/handlers/accounts.ts'
import { appRuns } from './ipc/handlers/app.ts'
import { changeRuns } from './ipc/handlers/changes.ts'
import { domainFactsRuns } from './ipc/handlers/domain-facts.ts'
import { domainRuns } from './ipc/handlers/domains.ts'
import { groupRuns } from './ipc/handlers/groups.ts'
import { historyRuns } from './ipc/handlers/history.ts'
import { propagationRuns } from './ipc/handlers/propagation.ts'
import { searchRuns } from './ipc/handlers/search.ts'
import { sharingRuns } from './ipc/handlers/sharing.ts'
import { taskRuns } from './ipc/handlers/tasks.ts'
import { transferRuns } from './ipc/handlers/transfer.ts'
import { vaultRuns } from './ipc/handlers/vault.ts'
import { zoneRuns } from './ipc/handlers/zones.ts'
import type { Runs } from './ipc/schemas.ts'
import type { Log } from './log.ts'
import type { Notices } from './notices.ts'
import type { ChosenFile, Clock, Files, Http, Random } from './ports.ts'
import { createRequestLog } from './requests.ts'
import type { SettingsService } from './settings.ts'
import { createTasks } from './tasks/tasks.ts'
import { createTemplates } from './templates.ts'
import { createApplies } from './zones/apply/applies.ts'
import { createChanges } from './zones/changes.ts'
import { createHistory } from './zones/history.ts'
import { createImports } from './zones/imports.ts'
import { createZoneExport } from './zones/zone-export.ts'
import { createAliases } from './zones/aliases.ts'
import { createAllowance } from './zones/allowance.ts'
import { createCache } from './zones/cache.ts'
import { createConnection } from './zones/connection.ts'
import { createDomainFacts } from './zones/domain-facts.ts'
import { createDomains } from './zones/domains.ts'
import { createGroups } from './zones/groups.ts'
import { createLock } from './zones/lock.ts'
import { createRemoved } from './zones/removed.ts'
import { createRetrieve } from './zones/retrieve.ts'
import { createSearch } from './zones/search.ts'
import { createShares } from './zones/shares.ts'
import { createSnapshots } from './zones/snapshots.ts'
import { createTransfer } from './zones/transfer.ts'
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
  /** The live DNS. */
  lookup: NameServerLookup
  dns: LiveDns
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
  /** Puts text on the system's clipboard. */
  copy: (text: string) => Promise<void>
  /** Asks the person where to save a file of this name; null when they do not want to. */
  saveAs: (name: string) => Promise<string | null>
  /** Asks the person for a file of records; null when they do not want to choose one. */
  openFile: () => Promise<ChosenFile | null>
  /** Starts the thread that reads a file: main/import/worker.ts. */
  startImportWorker: StartWorker
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
  /** Who is signed in is another question now; so is what may be searched. */
  const changedAccounts = (): void => {
    state.touch()
    search.prune()
  }
  const requests = createRequestLog(clock, () => world.emit('requests:changed', null))
  const accounts = createAccounts({
    ...world,
    vault,
    folder: join(userData, 'governor'),
    changed: changedAccounts,
    onState: (accountId, service) => connection.changed(accountId, service),
    onRequest: (accountId, entry) => {
      const { action, origin, took, code } = entry
      log.info(`${action} (${origin}): ${code}, ${took} ms`)
      requests.add(accountId, entry)
    }
  })
  const cache = createCache({ folder: join(userData, 'cache'), files, random, keeper: vault, notices })
  const zonesWorld: ZonesWorld = {
    cache,
    clock,
    client: (id) => accounts.client(id),
    listRead: (accountId, list, begun) => tasks.settle(accountId, list, begun),
    emit(event, payload) {
      world.emit(event, payload)
      if ('domainId' in payload) search.zoneChanged(payload.accountId, payload.domainId)
      else search.domainsChanged(payload.accountId)
    }
  }
  const search = createSearch({
    clock,
    accounts() {
      const active = accounts.activeId()
      const ids = accounts.list().map(({ id }) => id)
      return [...ids.filter((id) => id === active), ...ids.filter((id) => id !== active)]
    },
    peek: (accountId, name) => cache.peek(accountId, name),
    pause: () => setImmediate(),
    changed: () => world.emit('search:changed', null)
  })
  const locale = (): Locale => settings.get().locale ?? world.systemLocale
  const removed = createRemoved({
    ...zonesWorld,
    files,
    random,
    locale,
    saveAs: world.saveAs
  })
  const snapshots = createSnapshots({ cache, clock, random, emit: world.emit })
  const domains = createDomains(zonesWorld, removed, snapshots)
  const zones = createZones(zonesWorld, domains)
  const changes = createChanges({ cache, emit: world.emit }, zones)
  const imports = createImports(
    {
      clock,
      files,
      random,
      openFile: world.openFile,
      startWorker: world.startImportWorker,
      onDefect: (error) => log.error('a file could not be read', error)
    },
    zones,
    changes
  )
  const history = createHistory({
    snapshots,
    zones,
    changes,
    files,
    locale,
    saveAs: world.saveAs
  })
  const applies = createApplies({
    ...zonesWorld,
    random,
    zones,
    domains,
    changes,
    history,
    emit: world.emit,
    onDefect: (error) => log.error('an apply failed', error)
  })
  const facts = createDomainFacts({ ...zonesWorld, lookup: world.lookup }, domains)
  const propagation = createPropagation(world, domains)
  const allowance = createAllowance(domains, async (accountId, domainId) => {
    const seen = await facts.purview(accountId, domainId, false)
    return seen?.value ?? null
  })
  const lockWorld = {
    ...zonesWorld,
    codes: createLockCodes(vault, world.hide),
    copy: world.copy,
    hide: world.hide
  }
  const tasks = createTasks({
    cache,
    clock,
    random,
    domains: () => domains,
    emit: world.emit,
    onDefect: (error) => log.error('an item of a task failed', error)
  })
  const openTasks = async (): Promise<void> => {
    const ids = accounts.list().map(({ id }) => id)
    await tasks.open(ids)
    await applies.open(ids)
  }

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

  if (vault.state() !== 'locked') {
    await accounts.open()
    await openTasks()
  }

  return {
    runs: {
      ...appRuns({ ...world, settings, accounts, notices, state: () => state.now() }),
      ...vaultRuns({
        vault,
        accounts,
        cache,
        opened: openTasks,
        leaving: () => {
          imports.forget()
          tasks.clear()
          applies.clear()
          changes.clear()
          requests.clear()
        },
        changed: changedAccounts
      }),
      ...accountRuns(accounts, cache, (accountId) => {
        imports.forget(accountId)
        tasks.forget(accountId)
        applies.forget(accountId)
        changes.forget(accountId)
        requests.forget(accountId)
      }),
      ...accountPageRuns(
        createProfiles({
          ...zonesWorld,
          setEmail: (id, masked) => accounts.setEmail(id, masked),
          hide: world.hide
        }),
        createIdentity({ ...zonesWorld, accounts, hide: world.hide }),
        createConsole({ ...lockWorld, touched: createTouched({ cache, domains, zones }) })
      ),
      ...domainRuns(domains),
      ...domainFactsRuns(facts),
      ...sharingRuns(
        createShares(zonesWorld, domains, allowance),
        createAliases(zonesWorld, domains, allowance),
        createLock(lockWorld, domains, allowance),
        createTransfer(lockWorld, domains, removed)
      ),
      ...groupRuns(createGroups(zonesWorld, domains), createRetrieve(zonesWorld, domains), removed),
      ...zoneRuns(zones),
      ...changeRuns(changes, applies),
      ...historyRuns(history),
      ...transferRuns(
        imports,
        createTemplates({ cache, clock, random }),
        createZoneExport({ ...zonesWorld, files, saveAs: world.saveAs, locale }, zones)
      ),
      ...propagationRuns(propagation),
      ...searchRuns(search),
      ...taskRuns(tasks, domains, requests)
    },
    touch: () => state.touch(),
    networkBack: () => connection.networkBack(),
    async close() {
      connection.stop()
      search.stop()
      propagation.close()
      imports.forget()
      tasks.close()
      applies.close()
      requests.close()
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
