// npm run bench [-- --json]: what the app takes beside something everybody knows, measured in one run. It says figures,
// never pass or fail: milliseconds belong to the machine, and even ratios to what else the machine does.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isStale } from '../../build/start/build.ts'
import { listDomains, listRecords } from '../../src/main/dnspod/lists.ts'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import type { Zone } from '../../src/shared/model/record.ts'
import { electronInUse } from '../e2e/launch.ts'
import { clientOf, launchApp, newUserData, signIn } from './account.ts'
import type { Row } from './measure.ts'
import { buildTablePage, launchReference } from './reference.ts'
import { machine, table } from './report.ts'
import { measureBoot } from './rows/boot.ts'
import { measureDecode } from './rows/decode.ts'
import { measureDomainList } from './rows/domain-list.ts'
import { measureFilter } from './rows/filter.ts'
import { measureImport } from './rows/import.ts'
import { measureLint } from './rows/lint.ts'
import { measurePlan } from './rows/plan.ts'
import { measureEdit } from './rows/records/edit.ts'
import { measureFilterKey } from './rows/records/filter.ts'
import { measureOpen } from './rows/records/open.ts'
import { prepareViews } from './rows/records/view.ts'
import { measureSandbox } from './rows/sandbox.ts'
import { measureSearch } from './rows/search.ts'
import { measureZoneCache } from './rows/zone-cache.ts'
import { measureZoneFile } from './rows/zone-file.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** Zones of the sandbox's default scenario. */
const LARGE = 'iot-fleet.example'
const OTHER = 'corp-net.example'
const CACHED = 3000

/** Word of what is going on, apart from the report. */
const say = (text: string): void => console.error(text)

interface Zones {
  large: Zone
  otherId: string
}

/** The large zone as the client reads it, and the id of the other one. */
async function readZones(): Promise<Zones> {
  const sandbox = await startSandbox()
  const client = await clientOf(sandbox)
  const domains = await listDomains(client, { origin: 'person' })
  const domain = domains.find(({ name }) => name === LARGE)
  const other = domains.find(({ name }) => name === OTHER)
  if (domain === undefined || other === undefined) throw new Error('The sandbox has other domains')
  const records = await listRecords(client, domain.id, { origin: 'person' })
  await client.close()
  await sandbox.stop()
  const lines = [{ name: '默认', id: null }]
  return {
    large: { domain, records, types: ['A'], lines, minTtl: 600, fetchedAt: Date.now() },
    otherId: other.id
  }
}

/** The rows that need no window. */
async function measureParts({ large }: Zones, folder: string): Promise<Row[]> {
  say('filter, search, cache, decoding, zone file, sandbox')
  return [
    ...(await measureFilter(large.records)),
    ...(await measureLint(large)),
    ...(await measurePlan(large)),
    ...(await measureSearch(large)),
    ...(await measureZoneCache({ ...large, records: large.records.slice(0, CACHED) }, folder)),
    ...(await measureDomainList()),
    ...(await measureDecode()),
    ...(await measureZoneFile()),
    ...(await measureSandbox())
  ]
}

/** The rows of the built app, and the version of its Chromium. */
async function measureApp(
  sandbox: Sandbox,
  { large, otherId }: Zones,
  folder: string
): Promise<{ rows: Row[]; chromium: string }> {
  say('records view')
  const userData = newUserData(folder)
  const app = await launchApp(sandbox, userData)
  const page = await signIn(app, sandbox)
  const keeps = await page.evaluate(async () => {
    const state = await window.zonedeck.call('app:state')
    return state.ok && state.value.keyStore === 'secure'
  })
  const chromium = await page.evaluate(() => /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? 'unknown')
  const reference = await launchReference(await buildTablePage(folder), join(folder, 'plain'))
  const plain = await reference.firstWindow()
  await plain.waitForFunction(() => 'reference' in window)
  const { domain, records } = large
  const views = await prepareViews({ app: page, plain, domainId: domain.id, otherId, records })
  const rows = [
    ...(await measureOpen(views)),
    ...(await measureEdit(views)),
    ...(await measureImport(views, app, folder)),
    ...(await measureFilterKey(views))
  ]
  await Promise.all([app.close(), reference.close()])
  if (!keeps) {
    say('No row for the start: without a secure key store the app keeps no account to start with.')
    return { rows, chromium }
  }
  say('start')
  return { rows: [...rows, ...(await measureBoot(sandbox, userData, folder))], chromium }
}

if (isStale(ROOT)) {
  say('building')
  const tool = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js')
  // The report alone goes to standard output.
  const { status } = spawnSync(process.execPath, [tool, 'build', ROOT, '--logLevel', 'warn'], {
    stdio: ['ignore', 2, 2]
  })
  if (status !== 0) throw new Error('The app could not be built')
}
const on = machine(electronInUse().kind)
const folder = mkdtempSync(join(tmpdir(), 'zonedeck-bench-'))
try {
  const zones = await readZones()
  const parts = await measureParts(zones, folder)
  const sandbox = await startSandbox()
  const { rows, chromium } = await measureApp(sandbox, zones, folder)
  await sandbox.stop()
  const all = [...rows, ...parts]
  const report = { ...on, chromium }
  console.log(process.argv.includes('--json') ? JSON.stringify({ ...report, rows: all }) : table(report, all))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
