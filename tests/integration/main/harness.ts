import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished } from 'vitest'
import { toCallError } from '../../../src/main/call-error.ts'
import { createLiveDns, type LiveDns } from '../../../src/main/dns/live.ts'
import { fetchHttp } from '../../../src/main/dnspod/http-fetch.ts'
import { diskFiles } from '../../../src/main/files.ts'
import { withSchemas } from '../../../src/main/ipc/schemas.ts'
import { serve, type InvokeEvent } from '../../../src/main/ipc/serve.ts'
import { createScrubber, openLog } from '../../../src/main/log.ts'
import { createNotices } from '../../../src/main/notices.ts'
import type { Files, Http } from '../../../src/main/ports.ts'
import { startServices } from '../../../src/main/services.ts'
import { createSettings } from '../../../src/main/settings.ts'
import { testDns } from '../../../src/main/test-dns.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.ts'
import type { Args, Calls, CallError, Envelope, Result } from '../../../src/shared/ipc/contract.ts'
import { FakeClock, settle } from '../../support/fake-clock.ts'
import { FakeKeyStore } from '../../support/fake-key-store.ts'

export const CONTACT = 'owner.of.this@example.org'

/** The app without its shell: services, IPC and disk are real, the service is the sandbox over HTTP. */
export interface App {
  /** One call as from the page; throws the `CallError` of a refusal. */
  call<K extends keyof Calls>(channel: K, ...args: Args<K>): Promise<Result<K>>
  /** The `CallError` of a call that must fail. */
  fail<K extends keyof Calls>(channel: K, ...args: Args<K>): Promise<CallError>
  /** Every event that went to the page, in order. */
  events: [event: string, payload: unknown][]
  /** The computer has its network back, or woke up. */
  networkBack(): void
  close(): Promise<void>
}

export interface Bench {
  clock: FakeClock
  sandbox: Sandbox
  keyStore: FakeKeyStore
  /** The app's folder, removed after the test. */
  folder: string
  /** Everything that any app of this bench ever answered or sent to a page, as JSON. */
  said: string[]
  /** Network switch: what is sent while it is false never arrives. */
  network: { on: boolean }
  files: Files
  /** The live DNS: the name servers of a name; any other name does not exist. */
  dns: Map<string, string[]>
  /** What the propagation check asks; nobody answers until a test puts servers of its own there. */
  live: { dns: LiveDns }
  /** Where the person saves files (null: they cancel), and the names that were suggested. */
  saving: { path: string | null; asked: string[] }
  /** The file that the person chooses (null: they cancel). */
  opening: { path: string | null }
  /** What was put on the clipboard, newest last. */
  clipboard: string[]
  /** Starts the app on the bench's folder; closed after the test unless the test does. */
  start(): Promise<App>
  /** Lets time pass, and then every request that began meanwhile come to its end. */
  pass: (ms: number) => Promise<void>
  /** Names of the actions that reached the service since the last look. */
  sent: () => string[]
}

/** Starts a sandbox and an app's surroundings. Both tell the time by one clock that stands still. */
export async function bench(options: SandboxOptions = {}): Promise<Bench> {
  const clock = new FakeClock()
  const sandbox = await startSandbox({ scenario: 'tiny', now: () => clock.now(), ...options })
  const folder = mkdtempSync(join(tmpdir(), 'zonedeck-main-'))
  onTestFinished(async () => {
    await sandbox.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const network = { on: true }
  const said: string[] = []
  const keyStore = new FakeKeyStore()
  const files = { ...diskFiles }
  const dns = new Map<string, string[]>()
  const lookup = (name: string): Promise<string[]> => {
    const found = dns.get(name)
    return found
      ? Promise.resolve(found)
      : Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }))
  }
  const live = { dns: createLiveDns(testDns('127.0.0.1:9')) }
  const saving: Bench['saving'] = { path: null, asked: [] }
  const opening: Bench['opening'] = { path: null }
  const clipboard: string[] = []
  const real = fetchHttp()
  let underWay = 0
  const http: Http = async (request) => {
    if (!network.on) throw new TypeError('network is unreachable')
    underWay++
    try {
      return await real(request)
    } finally {
      underWay--
    }
  }

  async function start(): Promise<App> {
    const events: App['events'] = []
    const scrubber = createScrubber()
    const notices = createNotices(() => services?.touch())
    let services: Awaited<ReturnType<typeof startServices>> | null = null
    services = await startServices({
      userData: folder,
      version: '0.1.0',
      platform: 'linux',
      systemLocale: 'zh-CN',
      url: sandbox.url,
      clock,
      http,
      lookup,
      dns: live.dns,
      files,
      random: randomBytes,
      keyStore,
      sandbox: {
        start: async () => {
          const own = await startSandbox({ scenario: 'tiny', stateFile: join(folder, 'sandbox-state.json') })
          return { url: own.url, token: own.accounts[0]!.token, close: () => own.stop() }
        },
        forget: () => diskFiles.remove(join(folder, 'sandbox-state.json'))
      },
      settings: createSettings({ content: {}, write: () => undefined }, clock, () => undefined),
      notices,
      log: openLog(join(folder, 'logs'), scrubber.scrub, false),
      hide: scrubber.hide,
      emit: (event, payload) => {
        said.push(JSON.stringify(payload))
        events.push([event, payload])
      },
      openLink: () => Promise.resolve(),
      copy: (text) => {
        clipboard.push(text)
        return Promise.resolve()
      },
      saveAs: (name) => {
        saving.asked.push(name)
        return Promise.resolve(saving.path)
      },
      openFile: () => {
        const { path } = opening
        if (path === null) return Promise.resolve(null)
        return Promise.resolve({ name: basename(path), path, size: statSync(path).size })
      },
      startImportWorker: () => new Worker(new URL('../../../src/main/import/worker.ts', import.meta.url)),
      settingsChanged: () => undefined
    })
    const channels = new Map<string, (event: InvokeEvent, ...args: unknown[]) => Promise<unknown>>()
    const problems: unknown[] = []
    serve({ handle: (channel, answer) => channels.set(channel, answer) }, withSchemas(services.runs), {
      allowed: ['app://zonedeck'],
      onInternalError: (_channel, error) => problems.push(error),
      toCallError
    })
    const event = { senderFrame: { url: 'app://zonedeck/index.html', parent: null } }
    async function ask<K extends keyof Calls>(channel: K, args: Args<K>): Promise<Envelope<Result<K>>> {
      // serve() answers each channel with the envelope of that channel.
      const answer = (await channels.get(channel)!(event, ...args)) as Envelope<Result<K>>
      said.push(JSON.stringify(answer))
      return answer
    }
    let open = true
    const app: App = {
      events,
      networkBack: () => services.networkBack(),
      async call(channel, ...args) {
        const answer = await ask(channel, args)
        expect(problems).toEqual([])
        if (answer.ok) return answer.value
        throw Object.assign(new Error(`${channel}: ${answer.error.message.en}`), { call: answer.error })
      },
      async fail(channel, ...args) {
        const answer = await ask(channel, args)
        expect(problems).toEqual([])
        if (answer.ok) throw new Error(`${channel} did not fail`)
        return answer.error
      },
      async close() {
        if (!open) return
        open = false
        await services.close()
      }
    }
    onTestFinished(() => app.close())
    return app
  }

  return {
    clock,
    sandbox,
    keyStore,
    folder,
    said,
    network,
    files,
    saving,
    opening,
    dns,
    live,
    clipboard,
    start,
    async pass(ms) {
      await clock.advance(ms)
      await until(() => underWay === 0)
      await settle()
    },
    sent: () => sandbox.log.splice(0).map(({ action }) => action)
  }
}

/** Signs in to the sandbox with its first account's token; answers the account's id. */
export async function signIn(app: App, { sandbox }: Bench): Promise<string> {
  await app.call('app:set-contact', CONTACT)
  const token = sandbox.accounts[0]!.token
  const answer = await app.call('accounts:sign-in', { method: 'token', token, name: '', color: 'blue' })
  if (answer.status !== 'signed-in') throw new Error('a code was asked for')
  return answer.accountId
}

/** Waits until `condition` holds, while real requests to loopback come and go. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen within 15 s')
    await settle()
  }
}
