import { vi } from 'vitest'
import PropagationDialog from '../../../../src/renderer/views/propagation/PropagationDialog.vue'
import { overlay } from '../../../../src/shared/changes/overlay.ts'
import type { Change } from '../../../../src/shared/model/changes.ts'
import type { DnsServer, ServerAnswer } from '../../../../src/shared/model/propagation.ts'
import type { DnsRecord, Zone } from '../../../../src/shared/model/record.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { zone } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'
import { record } from '../table/rows.ts'

export const server = (id: string, kind: DnsServer['kind'], address: string): DnsServer => ({
  id,
  kind,
  name: { zh: `名 ${id}`, en: `Name ${id}` },
  addresses: [address]
})
export const OWN: DnsServer = {
  ...server('own-1', 'own', '192.0.2.53'),
  name: { zh: 'ns1.dnspod.net', en: 'ns1.dnspod.net' }
}
export const SERVERS: DnsServer[] = [
  OWN,
  server('system', 'system', '192.0.2.54'),
  server('public-a', 'public', '198.51.100.1'),
  server('public-b', 'public', '198.51.100.2'),
  server('public-c', 'public', '198.51.100.3'),
  server('public-d', 'public', '198.51.100.4')
]
export const WWW = record('1', { host: 'www', value: '192.0.2.1' })
export const answer = (values: string[], ttl: number | null = 480): ServerAnswer => ({
  state: 'answer',
  values,
  ttl,
  took: 23
})
export const RIGHT = answer(['192.0.2.1'])

export interface Options {
  records?: DnsRecord[]
  staged?: Change[]
  selected?: string
  zone?: Partial<Zone>
  prepare?: (fake: FakeBridge) => void
  /** What each server says; `RIGHT` where nothing stands. */
  answers?: Record<string, ServerAnswer>
}

export async function open(options: Options = {}): Promise<Page> {
  const { records = [WWW], staged = [], selected = records[0]?.id, answers = {}, prepare } = options
  const { fake, show } = createPage()
  fake.answer('propagation:servers', () => SERVERS)
  fake.answer('propagation:ask', (_a, _d, id) => answers[id] ?? RIGHT)
  prepare?.(fake)
  const rows = overlay(records, new Map(staged.map((change) => [change.id, change])))
  return show(PropagationDialog, {
    accountId: 'a1',
    zone: zone({ records, ...options.zone }),
    records: rows,
    selected: rows.filter(({ id }) => id === selected)
  })
}
export const start = (page: Page): Promise<void> => page.click(page.one('button[type=submit]'))
export const submit = async (page: Page): Promise<void> => {
  page.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await page.settle()
}
export const row = (page: Page, name: string): string =>
  page.byText('tbody tr', name).textContent.replaceAll(/\s+/g, ' ')
export const status = (page: Page): string => page.one('[role=status][aria-live]').textContent
export const asks = (page: Page): unknown[][] =>
  page.fake.argsOf('propagation:ask').map(([, , ...rest]) => rest)

/** Time stands still, and moves with vi.advanceTimersByTimeAsync. */
export const useFakeTime = (): unknown =>
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
