import type { Dialect } from '../shared/api/spec.ts'
import { Gate, type Limits } from './access/gate.ts'
import { Faults } from './faults.ts'
import type { Mail } from './inbox.ts'
import { Callbacks, type Callback } from './monitors/callbacks.ts'
import { MonitorEngine } from './monitors/engine.ts'
import { Targets } from './monitors/targets.ts'
import { noBreaches, type Breaches, type SandboxRequest } from './report.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { accountsOf, emptySnapshot, type Scenario } from './scenarios/scenario.ts'
import { listen } from './server.ts'
import { Service } from './service.ts'
import { openStateFile, type StateFile } from './state/file.ts'
import type { Account } from './state/model.ts'
import { World } from './state/world.ts'

export type { Fault, FaultEffect, Faults } from './faults.ts'
export type { Mail } from './inbox.ts'
export type { Callback as SandboxCallback } from './monitors/callbacks.ts'
export type { TargetState } from './monitors/targets.ts'
export type { Breaches, SandboxRequest } from './report.ts'
export type { Account as SandboxAccount } from './state/model.ts'
export type { World as SandboxState } from './state/world.ts'
export { scenarioNames } from './scenarios/index.ts'

/** How often the monitors are looked after, ms. */
const TICK = 10_000

export interface SandboxOptions {
  /** A free one when left out. */
  port?: number
  /** "today" when neither this nor the state file says otherwise. */
  dialect?: Dialect
  /** One of `scenarioNames`; "default" when neither this nor the state file says otherwise. */
  scenario?: string
  /** Where the state is kept; in memory alone when left out. */
  stateFile?: string
  /** ms since the epoch. */
  now?: () => number
}

/** The service, running on loopback. */
export interface Sandbox {
  /** "http://127.0.0.1:54321", no slash at the end. */
  url: string
  dialect: Dialect
  scenario: string
  accounts: Account[]
  clock: { now(): number; advance(ms: number): void }
  faults: Faults
  /** Newest last; clear it with `log.length = 0`. */
  log: SandboxRequest[]
  breaches: Breaches
  /** What the service sent by e-mail, newest last; kept in memory only. Also at GET /inbox, as JSON. */
  inbox: Mail[]
  /** What the monitored addresses answer; `targets.set('192.0.2.1', 'down')`. */
  targets: Targets
  /** The callback URLs that the monitors called, newest last; a URL that is not on this machine is never called. */
  callbacks: readonly Callback[]
  /** Waits until every callback under way has been answered or has failed. */
  idle(): Promise<void>
  limits: Limits
  /** Lifts all bans and forgets every count of requests, failures and bad agents. */
  pardon(): void
  /** Bans an account for an hour. */
  ban(account: Account): void
  state: World
  /** Where a damaged state file was set aside; null when there was none. */
  damagedFile: string | null
  /** Cuts every connection and saves the state; a second call waits for the first. */
  stop(): Promise<void>
}

/**
 * Starts a simulator of the DNSPod user API. Fails when the scenario is unknown, the port is taken, or the state file
 * holds another scenario or dialect than the one asked for.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const file = options.stateFile === undefined ? null : await openStateFile(options.stateFile)
  const { world, dialect, scenario: name } = makeWorld(options, file)
  const scenario = findScenario(name)
  let shift = 0
  const base = options.now ?? Date.now
  const clock = {
    now: () => base() + shift,
    advance: (ms: number) => {
      shift += ms
      monitors.runTo(clock.now())
    }
  }
  const callbacks = new Callbacks()
  const monitors = new MonitorEngine(world, dialect, callbacks, clock.now())
  const targets = new Targets(world, () => monitors.runTo(clock.now()))
  const breaches = noBreaches()
  const gate = new Gate(world, dialect, { requestsPerHour: scenario.requestsPerHour ?? 3600 }, breaches)
  const bent = { suspended: scenario.suspended ?? [], mixedIds: scenario.mixedIds ?? false }
  const service = new Service(world, dialect, bent, gate, breaches, monitors)
  const [first] = world.accounts
  if (scenario.banned && first) gate.banAccount(first, clock.now())
  const faults = new Faults()
  const log: SandboxRequest[] = []
  const { server, url } = await listen({ service, faults, breaches, log, now: clock.now }, options.port ?? 0)
  if (file) world.onChange = () => file.save(() => world.snapshot())
  // Alerts come also while nobody asks.
  const ticking = setInterval(() => monitors.runTo(clock.now()), TICK).unref()
  const stop = async (): Promise<void> => {
    clearInterval(ticking)
    await callbacks.stop()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
    world.onChange = () => undefined
    await file?.close(world.snapshot())
  }
  let stopped: Promise<void> | null = null
  return {
    url,
    dialect,
    scenario: name,
    accounts: world.accounts,
    clock,
    faults,
    log,
    breaches,
    inbox: service.inbox,
    targets,
    callbacks: callbacks.made,
    idle: () => callbacks.idle(),
    limits: gate.limits,
    pardon: () => gate.pardon(),
    ban: (account) => gate.banAccount(account, clock.now()),
    state: world,
    damagedFile: file?.damaged ?? null,
    stop: () => (stopped ??= stop())
  }
}

function makeWorld(
  options: SandboxOptions,
  file: StateFile | null
): { world: World; dialect: Dialect; scenario: string } {
  const kept = file?.snapshot ?? null
  const dialect = options.dialect ?? kept?.dialect ?? 'today'
  const name = options.scenario ?? kept?.scenario ?? 'default'
  const { people, seed } = findScenario(name)
  if (kept) {
    if (kept.scenario !== name || kept.dialect !== dialect)
      throw new Error(`the state file holds scenario "${kept.scenario}" in the dialect of ${kept.dialect}`)
    return { world: new World(kept, accountsOf(people)), dialect, scenario: name }
  }
  const world = new World(emptySnapshot(name, dialect, people), accountsOf(people))
  seed(world, dialect)
  return { world, dialect, scenario: name }
}

function findScenario(name: string): Scenario {
  const scenario = Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : undefined
  if (!scenario)
    throw new Error(`there is no scenario "${name}"; there are ${Object.keys(SCENARIOS).join(', ')}`)
  return scenario
}
