import { describe, expect, it } from 'vitest'
import type { Client } from '../../../src/main/dnspod/client.ts'
import { listDomains, listRecords } from '../../../src/main/dnspod/lists.ts'
import { CATALOG } from '../../../src/shared/api/catalog/index.ts'

const options = { origin: 'background' } as const
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    id: from + i + 1,
    name: `n${from + i}`,
    type: 'A',
    line: '默认',
    value: '192.0.2.1',
    enabled: '1'
  }))

/** A client whose Record.List and Domain.List answer as `answer` says for an offset and the number of the call. */
function fakeClient(answer: (offset: number, call: number) => { total?: number; rows: object[] }) {
  const asked: unknown[] = []
  const call = (action: 'Record.List' | 'Domain.List', params: { offset: number }) => {
    const { total, rows } = answer(params.offset, asked.length)
    asked.push({ action, ...params })
    const body = {
      info: total === undefined ? {} : { record_total: total, domain_total: total },
      records: rows,
      domains: rows
    }
    return Promise.resolve(CATALOG[action].result(body))
  }
  // Of a client, the lists use this one method.
  return { client: { call } as unknown as Client, asked }
}
const paged = (total: number) => (offset: number) => ({
  total,
  rows: rows(offset, Math.min(offset + 3000, total))
})

describe('readAll', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2999, 1],
    [3000, 1],
    [3001, 2],
    [9000, 3]
  ])('reads %i rows with %i requests', async (total, requests) => {
    const { client, asked } = fakeClient(paged(total))
    const progress: [number, number][] = []
    const records = await listRecords(client, '7', {
      ...options,
      onProgress: (read, of) => progress.push([read, of])
    })
    expect(new Set(records.map(({ id }) => id)).size).toBe(total)
    expect(asked).toEqual(
      Array.from({ length: requests }, (_, i) => ({
        action: 'Record.List',
        domain_id: '7',
        offset: i * 3000,
        length: 3000
      }))
    )
    expect(progress.at(-1)).toEqual([total, total])
  })

  it('reads the domains of every kind', async () => {
    const { client, asked } = fakeClient(paged(2))
    expect((await listDomains(client, options)).map(({ name }) => name)).toEqual(['n0', 'n1'])
    expect(asked).toEqual([{ action: 'Domain.List', type: 'all', offset: 0, length: 3000 }])
  })

  it('goes on by what it was given where pages are smaller than asked for', async () => {
    const { client } = fakeClient((offset) => ({
      total: 250,
      rows: rows(offset, Math.min(offset + 100, 250))
    }))
    expect(await listRecords(client, '7', options)).toHaveLength(250)
  })

  it('takes an answer without a total as the end when it is not full', async () => {
    const { client } = fakeClient(() => ({ rows: rows(0, 2) }))
    expect(await listRecords(client, '7', options)).toHaveLength(2)
  })

  it('never takes an answer with neither rows nor a total for an empty list', async () => {
    const { client } = fakeClient(() => ({ rows: [] }))
    await expect(listRecords(client, '7', options)).rejects.toMatchObject({
      code: 'answer',
      kind: 'transport'
    })
  })

  it('starts again when the list grows while it is read', async () => {
    const { client, asked } = fakeClient((offset, call) => paged(call === 0 ? 3001 : 3002)(offset))
    expect(await listRecords(client, '7', options)).toHaveLength(3002)
    expect(asked).toHaveLength(4)
  })

  it('starts again as soon as the total differs', async () => {
    const { client, asked } = fakeClient((offset, call) => paged(call === 0 ? 9000 : 8999)(offset))
    expect(await listRecords(client, '7', options)).toHaveLength(8999)
    expect(asked).toHaveLength(2 + 3)
  })

  it('starts again when a row is seen twice', async () => {
    const { client } = fakeClient((offset, call) =>
      call === 1 ? { total: 3001, rows: rows(0, 1) } : paged(3001)(offset)
    )
    const records = await listRecords(client, '7', options)
    expect(new Set(records.map(({ id }) => id)).size).toBe(3001)
  })

  it.each([
    ['keeps changing', (_offset: number, call: number) => ({ total: 4000 + call, rows: rows(0, 3000) })],
    ['repeats its first page', () => ({ total: 6000, rows: rows(0, 3000) })],
    ['ends before its total', (offset: number) => ({ total: 6000, rows: offset === 0 ? rows(0, 3000) : [] })],
    ['goes beyond its total', () => ({ total: 2, rows: rows(0, 3) })]
  ])('gives up on a list that %s, after a few requests', async (_name, answer) => {
    const { client, asked } = fakeClient(answer)
    await expect(listRecords(client, '7', options)).rejects.toMatchObject({ code: 'list', kind: 'transport' })
    expect(asked.length).toBeLessThanOrEqual(6)
  })
})
