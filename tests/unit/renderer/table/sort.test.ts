import { describe, expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { compareKeys, hostKey, naturalKey } from '../../../../src/renderer/components/table/natural.ts'
import type { TableColumn } from '../../../../src/renderer/components/table/types.ts'
import { useSort } from '../../../../src/renderer/components/table/useSort.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { record } from './rows.ts'

const sortedBy = (key: (text: string) => string, texts: string[]): string[] =>
  texts.toSorted((a, b) => compareKeys(key(a), key(b)))

describe('natural order', () => {
  test('numbers by size, case ignored, Chinese by pinyin after ASCII', () => {
    expect(sortedBy(naturalKey, ['b', 'a10', 'A2', '主站', 'a1', '北京', ''])).toEqual([
      '',
      'a1',
      'A2',
      'a10',
      'b',
      '北京',
      '主站'
    ])
  })

  test('addresses by their numbers', () => {
    expect(sortedBy(naturalKey, ['10.0.0.1', '9.9.9.9', '9.9.10.1'])).toEqual([
      '9.9.9.9',
      '9.9.10.1',
      '10.0.0.1'
    ])
  })

  test('the apex first, then wildcards, then hosts', () => {
    expect(sortedBy(hostKey, ['www2', '0', '@', 'www10', '*', 'www'])).toEqual([
      '@',
      '*',
      '0',
      'www',
      'www2',
      'www10'
    ])
  })
})

describe('useSort', () => {
  let asked = 0
  const columns: TableColumn<DnsRecord>[] = [
    { key: 'host', title: '', width: 1, text: (row) => row.host, sortKey: (row) => hostKey(row.host) },
    {
      key: 'ttl',
      title: '',
      width: 1,
      text: (row) => String(row.ttl),
      sortKey: (row) => {
        asked++
        return row.ttl
      }
    },
    { key: 'plain', title: '', width: 1, text: (row) => row.host }
  ]
  const rows = shallowRef<readonly DnsRecord[]>([])
  const start = (initial: { key: string; order: 'asc' | 'desc' } | null) => {
    rows.value = [
      record('1', { host: 'b', ttl: 600 }),
      record('2', { host: '@', ttl: null }),
      record('3', { host: 'a', ttl: 60 }),
      record('4', { host: 'c', ttl: 600 })
    ]
    return useSort(
      () => rows.value,
      () => columns,
      initial
    )
  }
  const ids = (list: readonly DnsRecord[]): string => list.map(({ id }) => id).join('')

  test('ascending, descending, the own order again', () => {
    const { sort, sorted, toggle } = start({ key: 'host', order: 'asc' })
    expect(ids(sorted.value)).toBe('2314')
    toggle('host')
    expect(ids(sorted.value)).toBe('4132')
    toggle('host')
    expect(sort.value).toBeNull()
    expect(ids(sorted.value)).toBe('1234')
  })

  test('by number, stable, empty cells last both ways', () => {
    const { sorted, toggle } = start(null)
    toggle('ttl')
    expect(ids(sorted.value)).toBe('3142')
    toggle('ttl')
    expect(ids(sorted.value)).toBe('1432')
  })

  test('a column without a key leaves the order alone', () => {
    expect(ids(start({ key: 'plain', order: 'asc' }).sorted.value)).toBe('1234')
  })

  test('one changed row costs one key', () => {
    const { sorted } = start({ key: 'ttl', order: 'asc' })
    expect(ids(sorted.value)).toBe('3142')
    asked = 0
    rows.value = rows.value.map((row) => (row.id === '3' ? { ...row, ttl: 9000 } : row))
    expect(ids(sorted.value)).toBe('1432')
    expect(asked).toBe(1)
  })
})
