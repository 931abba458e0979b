import type { Domain } from '../../shared/model/domain.ts'
import type { DnsRecord } from '../../shared/model/record.ts'
import type { CallOptions, Client } from './client.ts'
import { localError, unreadable } from './errors.ts'
import { toDomain, toRecord } from './model.ts'

/** The most rows of one answer (V4.6, Domain.List and Record.List: "将会强制分页并且只返回前 3000 条"). */
const PAGE = 3000
/** How many requests a list of `rows` takes. */
export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / PAGE))
/** How often a list that changes while it is read is read again. */
const ATTEMPTS = 3

export interface ListOptions extends Omit<CallOptions, 'loginCode'> {
  /** Rows read so far, and how many there are. */
  onProgress?: ((read: number, total: number) => void) | undefined
}

type ListAction = 'Domain.List' | 'Record.List'

interface Page<T> {
  items: readonly T[]
  /** How many there are in all, where the service says so. */
  total: number | null
}

/** Every domain of the account, however many pages there are. Rejects as `Client.call`. */
export const listDomains = (client: Client, options: ListOptions): Promise<Domain[]> =>
  readAll('Domain.List', options, async (offset) => {
    const { domains, info } = await client.call('Domain.List', { type: 'all', offset, length: PAGE }, options)
    return { items: domains.map(toDomain), total: info.domain_total ?? info.all_total }
  })

/** Every record of a domain, however many pages there are. Rejects as `Client.call`. */
export const listRecords = (client: Client, domainId: string, options: ListOptions): Promise<DnsRecord[]> =>
  readAll('Record.List', options, async (offset) => {
    const params = { domain_id: domainId, offset, length: PAGE }
    const { records, info } = await client.call('Record.List', params, options)
    return { items: records.map(toRecord), total: info.record_total }
  })

/**
 * Reads page after page until the total is reached. Rows are known by their id: a list that grew or shrank in between
 * shows by a different total or a row seen twice, and is read again from the start.
 */
async function readAll<T extends { id: string }>(
  action: ListAction,
  { onProgress }: ListOptions,
  read: (offset: number) => Promise<Page<T>>
): Promise<T[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const rows = await readOnce(action, read, onProgress)
    if (rows !== null) return rows
  }
  throw localError(
    action,
    'list',
    'transport',
    { zh: '列表在读取过程中不断变化', en: 'The list keeps changing while it is read' },
    { zh: '请稍后再刷新。', en: 'Refresh it a little later.' }
  )
}

/** The whole list, or null when it changed on the way. Each page but the last brings new rows, so that it ends. */
async function readOnce<T extends { id: string }>(
  action: ListAction,
  read: (offset: number) => Promise<Page<T>>,
  onProgress: ListOptions['onProgress']
): Promise<T[] | null> {
  const rows = new Map<string, T>()
  let offset = 0
  let expected: number | null = null
  for (;;) {
    const { items, total } = await read(offset)
    expected ??= total
    // Neither rows nor a count of them: not an empty list but an answer that says nothing.
    if (expected === null && offset === 0 && items.length === 0) throw unreadable(action, 'info')
    for (const item of items) rows.set(item.id, item)
    offset += items.length
    if (rows.size < offset || total !== expected) return null
    // Where no total is given, a page that is not full is the last.
    const end = expected ?? (items.length < PAGE ? offset : Infinity)
    onProgress?.(rows.size, expected ?? rows.size)
    if (offset >= end) return offset === end ? [...rows.values()] : null
    if (items.length === 0) return null
  }
}
