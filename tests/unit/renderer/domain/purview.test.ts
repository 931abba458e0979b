import { expect, test } from 'vitest'
import { usedOf } from '../../../../src/renderer/views/domain/purview.ts'
import { LOCAL_COPY_AGE } from '../../../../src/shared/model/seen.ts'
import { PURVIEW, seen } from '../../../support/renderer-facts.ts'
import { record } from '../table/rows.ts'
import { zone } from '../records/zone.ts'
import { openTab } from './facts.ts'

const RECORDS = [
  record('1', { host: '@', value: '203.0.113.1', ttl: 600 }),
  record('2', { host: 'www', value: '203.0.113.2', ttl: 120 }),
  record('3', { host: 'www', value: '203.0.113.3' }),
  record('4', { host: 'WWW', value: '203.0.113.4', enabled: false }),
  record('5', { host: 'www', value: '203.0.113.5', line: '电信' }),
  record('6', { host: 'a.b.c', type: 'AAAA', value: '2001:db8::1' }),
  record('7', { host: '*.dev', value: '203.0.113.6' }),
  record('8', { host: 'go', type: '显性URL', value: 'http://example.com' }),
  record('9', { host: 'old', type: 'URL', value: 'http://example.com' })
]

test.each([
  ['url', 2],
  ['ns', 0],
  ['aaaa', 1],
  ['levels', 3],
  ['wildcards', 2],
  ['balance', 2],
  ['ttl', 120],
  ['lockDays', null],
  [null, null]
] as const)('of %s %j is used', (name, used) => {
  expect(usedOf(name, { shares: null, aliases: null, records: RECORDS })).toBe(used)
})

test('nothing can be counted of a zone that was never read', () => {
  expect(usedOf('url', { shares: 1, aliases: 2, records: null })).toBeNull()
  expect(usedOf('shares', { shares: 1, aliases: 2, records: null })).toBe(1)
  expect(usedOf('aliases', { shares: 1, aliases: 2, records: null })).toBe(2)
})

test('what is allowed and used, row by row', async () => {
  const page = await openTab('purview', {}, (fake) =>
    fake.answer('zones:cached', () => zone({ records: RECORDS }))
  )
  const rows = page.all('tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()))
  expect(rows).toContainEqual(['URL 转发', '5', '2'])
  expect(rows).toContainEqual(['AAAA 记录', '不限', '1'])
  expect(rows).toContainEqual(['子域名级数', '3 级', '最多 3 级已用满'])
  expect(rows).toContainEqual(['记录 TTL 最低', '600 秒', '现有最低 120 秒'])
  expect(rows).toContainEqual(['混合泛解析（如 a*）', '不可使用'])
  expect(rows).toContainEqual(['增强线路类型', '可以使用'])
  // A row that this version does not know is shown as it comes.
  expect(rows).toContainEqual(['量子解析', '按需开通', '–'])
})

test('it is not asked for every time: a week later, with another grade, or when a person asks', async () => {
  const asked = async (grade: string, age: number): Promise<boolean[]> => {
    const page = await openTab('purview', { grade: 'DP_Free' }, (fake) =>
      fake.answer('domain:purview', (_a, _d, fresh) => seen({ ...PURVIEW, grade }, fresh ? 0 : age))
    )
    return page.fake.argsOf('domain:purview').map(([, , fresh]) => fresh)
  }
  expect(await asked('DP_Free', LOCAL_COPY_AGE - 60_000)).toEqual([false])
  expect(await asked('DP_Free', LOCAL_COPY_AGE + 60_000)).toEqual([false, true])
  expect(await asked('DP_Plus', 1000)).toEqual([false, true])
  const page = await openTab('purview')
  await page.click(page.byText('button', '刷新'))
  expect(page.fake.argsOf('domain:purview')).toHaveLength(2)
})

test('for the counts nothing is asked of the service', async () => {
  const page = await openTab('purview')
  expect(page.fake.argsOf('zones:refresh')).toEqual([])
  expect(page.fake.argsOf('domain:shares')).toEqual([['a1', '7', false]])
})
