import { RouterView } from 'vue-router'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { pending } from '../../../../src/renderer/components/confirm.ts'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { planDialog } from '../../../../src/renderer/views/changes/plan-dialog.ts'
import DomainView from '../../../../src/renderer/views/domain/DomainView.vue'
import type { CallError } from '../../../../src/shared/ipc/contract.ts'
import type { ApplyRow, ApplyRun, Change } from '../../../../src/shared/model/changes.ts'
import type { DnsRecord, Zone } from '../../../../src/shared/model/record.ts'
import type { AppState } from '../../../../src/shared/model/app.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { createPage, type Page } from '../table/page.ts'
import { DOMAIN, RECORDS, zone } from './zone.ts'

const Host = {
  components: { RouterView, ConfirmHost },
  template: '<main><RouterView /><ConfirmHost /></main>'
}

export interface ZonePage extends Page {
  /** The records as the service has them. */
  live: () => readonly DnsRecord[]
  /** Changes a record elsewhere, and tells of it. */
  elsewhere: (id: string, patch: Partial<DnsRecord> | null) => Promise<void>
  /** What is staged. */
  staged: () => Promise<readonly Change[]>
}

const RUN: Omit<ApplyRun, 'id' | 'state' | 'counts' | 'error'> = {
  accountId: 'a1',
  domainId: '7',
  domain: DOMAIN.name,
  sent: 1,
  requests: 1,
  current: null,
  until: null,
  cancelling: false,
  snapshotId: null,
  startedAt: 1,
  endedAt: 2
}

/** A run of one row. */
export function runOf(id: string, row: ApplyRow, state: ApplyRun['state'] = 'done'): ApplyRun {
  const counts = { waiting: 0, running: 0, done: 0, same: 0, failed: 0, unclear: 0, skipped: 0 }
  return { ...RUN, id, state, counts: { ...counts, [row.state]: 1 }, error: null }
}

/** Has the fake carry out what is applied: into `records`, or as `refuse` says. */
export interface Service {
  records: DnsRecord[]
  refuse: CallError | null
  runs: ApplyRun[]
  rows: Map<string, ApplyRow[]>
}

const recordOf = (id: string, change: Change): DnsRecord[] =>
  change.after ? [{ ...change.after, id, monitorStatus: '', updatedAt: null }] : []

function carryOut(service: Service, change: Change): ApplyRow {
  const { refuse } = service
  if (refuse) return { change, state: 'failed', error: refuse, recordId: null }
  const recordId = change.before === null ? `live-${change.id}` : change.id
  const [next] = recordOf(recordId, change)
  const there = service.records.some(({ id }) => id === recordId)
  if (next === undefined) service.records = service.records.filter(({ id }) => id !== recordId)
  else if (there) service.records = service.records.map((one) => (one.id === recordId ? next : one))
  else service.records = [...service.records, next]
  return { change, state: 'done', error: null, recordId }
}

async function readStaged(fake: FakeBridge): Promise<readonly Change[]> {
  const answer = await fake.bridge.call('changes:read', 'a1', '7')
  if (!answer.ok) throw new Error('nothing can be read')
  return answer.value.changes
}

/** The records of domain 7 of account a1, before a service that does what is applied. */
export async function openRecords(
  patch: Partial<Zone> = {},
  prepare: (fake: FakeBridge, service: Service) => void = () => undefined,
  state: Partial<AppState> = {}
): Promise<ZonePage> {
  const { fake, visit } = createPage(state, DomainView)
  toasts.length = 0
  planDialog.value = null
  // A question that the test before left open.
  pending.value?.answer(false)
  const service: Service = { records: patch.records ?? RECORDS, refuse: null, runs: [], rows: new Map() }
  const now = (): Zone => zone({ ...patch, records: service.records })
  fake.answer('zones:cached', now)
  fake.answer('zones:refresh', now)
  fake.answer('applies:list', () => service.runs)
  fake.answer('applies:rows', (id) => service.rows.get(id) ?? [])
  fake.answer('changes:apply', async (accountId, domainId, { ids }) => {
    const wanted = (await readStaged(fake)).filter(({ id }) => ids?.includes(id) ?? true)
    const rows = wanted.map((change) => carryOut(service, change))
    const runId = `run-${service.runs.length + 1}`
    const [row] = rows
    if (row === undefined) return { status: 'nothing' }
    service.runs = [runOf(runId, row), ...service.runs]
    service.rows.set(runId, rows)
    const done = rows.filter((one) => one.state === 'done').map(({ change }) => change.id)
    if (done.length > 0) await fake.bridge.call('changes:discard', accountId, domainId, done)
    fake.emit('zone:changed', { accountId, domainId })
    fake.emit('changes:changed', { accountId, domainId, revision: Number.MAX_SAFE_INTEGER })
    return { status: 'started', runId }
  })
  prepare(fake, service)
  const page = await visit('/domains/7', Host)
  return {
    ...page,
    live: () => service.records,
    staged: () => readStaged(fake),
    async elsewhere(id, changed) {
      service.records = service.records.flatMap((one) =>
        one.id !== id ? one : changed === null ? [] : { ...one, ...changed }
      )
      fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
      await page.settle()
    }
  }
}

export const grid = (page: Page): HTMLElement => page.one('[role=grid]')
export const rowOf = (page: Page, host: string): HTMLElement =>
  page.byText('[role=row][aria-selected] .zd-table__cell', host).closest<HTMLElement>('[role=row]')!
/** The cell of a row in the column with this title. */
export function cellOf(page: Page, host: string, title: string): HTMLElement {
  const index = page.byText('[role=columnheader]', title).getAttribute('aria-colindex')
  const cell = rowOf(page, host).querySelector<HTMLElement>(`[aria-colindex="${index}"]`)
  if (!cell) throw new Error(`no cell ${title} of ${host}`)
  return cell
}
export const button = (page: Page, text: string): HTMLElement => page.byText('button', text)
export const inPanel = (selector: string): string => `[role=dialog] ${selector}`
/** A button at the foot of the panel. */
export const footButton = (page: Page, text: string): HTMLElement =>
  page.byText(inPanel('footer button'), text)

/** The control under a label of the panel. */
export function field(page: Page, label: string): HTMLInputElement | HTMLTextAreaElement {
  const id = page.byText(inPanel('label'), label).getAttribute('for') ?? ''
  const control = document.getElementById(id)
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control
  throw new Error(`no text field ${label}`)
}
export async function leave(page: Page, control: Element): Promise<void> {
  control.dispatchEvent(new FocusEvent('blur'))
  await page.settle()
}
/** What stands below a control. */
export const noteOf = (control: Element): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? ''
export async function openRow(page: Page, host: string): Promise<void> {
  await page.click(rowOf(page, host))
  await page.key(grid(page), 'Enter')
}
