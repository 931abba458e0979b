// The data of the rows: what the real client reads of a sandbox, and the built app signed in to it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { createClient, type Client } from '../../src/main/dnspod/client.ts'
import { fetchHttp } from '../../src/main/dnspod/http-fetch.ts'
import type { Http } from '../../src/main/ports.ts'
import { systemClock, systemRandom } from '../../src/main/system.ts'
import type { Sandbox } from '../../src/sandbox/index.ts'
import { launch } from '../e2e/launch.ts'
import { MemoryStore } from '../support/memory-store.ts'

export const CONTACT = 'bench@example.com'

export type Service = Pick<Sandbox, 'url' | 'accounts'>

export const tokenOf = ({ accounts }: Service): string => accounts[0]?.token ?? ''

/** The app's client for the sandbox's first account. */
export const clientOf = (sandbox: Service, http: Http = fetchHttp()): Promise<Client> =>
  createClient({
    url: sandbox.url,
    version: '0.0.0',
    contact: () => CONTACT,
    credentials: { method: 'token', token: tokenOf(sandbox) },
    http,
    clock: systemClock,
    random: systemRandom,
    store: new MemoryStore(),
    // Each run of the bench asks again.
    budget: 1_000_000
  })

/** Starts the built app with the sandbox in the service's place. */
export function launchApp(sandbox: Sandbox, userData: string): Promise<ElectronApplication> {
  // The stand-in's own variable: a key store in which the account and the cache outlast a restart.
  return launch({ userData, env: { ZONEDECK_API_URL: sandbox.url, ELECTRON_HOST_KEY: 'bench' } })
}

export const FIRST_ROW = '[role=grid] [role=row][aria-rowindex="2"]'

/** Signs the app in, waits for its domains, and answers its window. */
export async function signIn(app: ElectronApplication, sandbox: Sandbox): Promise<Page> {
  const page = await app.firstWindow()
  await page.locator('h1').first().waitFor()
  const isIn = await page.evaluate(
    async ({ token, contact }) => {
      await window.zonedeck.call('app:set-contact', contact)
      const request = { method: 'token', token, name: 'bench', color: 'blue' } as const
      return (await window.zonedeck.call('accounts:sign-in', request)).ok
    },
    { token: tokenOf(sandbox), contact: CONTACT }
  )
  if (!isIn) throw new Error('The app could not sign in to the sandbox')
  await page.locator(FIRST_ROW).waitFor()
  return page
}

/** A new folder of the app's data below `parent`; the words of the page are English. */
export function newUserData(parent: string): string {
  const folder = join(parent, 'app')
  mkdirSync(folder)
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings: { locale: 'en', theme: 'light' } }))
  return folder
}
