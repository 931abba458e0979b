import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { call, code, domainId, open } from './client.ts'

const create = async (sandbox: Sandbox, group_name: string): Promise<string> => {
  // One object here, a list in Domaingroup.List.
  const answer = await call(sandbox, 'Domaingroup.Create', { group_name })
  return String(Object(answer.groups)['id'])
}

const ownGroups = async (sandbox: Sandbox): Promise<[unknown, unknown][]> =>
  (await call(sandbox, 'Domaingroup.List')).groups
    .filter(({ group_type }) => group_type === 'user')
    .map(({ group_id, group_name }) => [String(group_id), group_name])

describe.each(['2012', 'today'] as const)('groups in the dialect of %s', (dialect) => {
  it('are added after the system groups, renamed and removed', async () => {
    const sandbox = await open({ dialect })
    const first = await create(sandbox, '核心业务')
    const second = await create(sandbox, 'Labs')
    const { groups } = await call(sandbox, 'Domaingroup.List')
    expect(groups).toHaveLength(10)
    expect(groups[7]).toMatchObject({ group_id: 8, group_name: '与我共享', group_type: 'system' })
    expect(await ownGroups(sandbox)).toEqual([
      [first, '核心业务'],
      [second, 'Labs']
    ])
    expect(await code(sandbox, 'Domaingroup.Modify', { group_id: first, group_name: ' 业务 ' })).toBe('1')
    expect(await code(sandbox, 'Domaingroup.Remove', { group_id: second })).toBe('1')
    expect(await ownGroups(sandbox)).toEqual([[first, '业务']])
    const { log } = await call(sandbox, 'User.Log')
    expect(log.slice(0, 4).map((line) => line.split('(127.0.0.1) ')[1])).toEqual([
      '删除域名分组 Labs',
      '修改域名分组 核心业务 → 业务',
      '添加域名分组 Labs',
      '添加域名分组 核心业务'
    ])
  })

  it('hold domains, which fall back to the default group when theirs is removed', async () => {
    const sandbox = await open({ dialect })
    const group_id = await create(sandbox, 'Labs')
    const [inside, outside] = ['tiny-one.example', 'tiny-two.example'].map((name) => domainId(sandbox, name))
    const groupOf = async (domain_id: number | undefined): Promise<unknown> =>
      (await call(sandbox, 'Domain.Info', { domain_id: domain_id! })).domain['group_id']
    await call(sandbox, 'Domain.Changegroup', { domain_id: inside!, group_id })
    await call(sandbox, 'Domain.Changegroup', { domain_id: outside!, group_id: 2 })
    expect(await groupOf(inside)).toBe(group_id)
    await call(sandbox, 'Domaingroup.Remove', { group_id })
    expect([await groupOf(inside), await groupOf(outside)]).toEqual(['1', '2'])
  })
})

describe('a group', () => {
  it.each([1, 8, 4711, ''])('of id %j can be neither renamed nor removed', async (group_id) => {
    const sandbox = await open({ dialect: '2012' })
    expect(await code(sandbox, 'Domaingroup.Modify', { group_id, group_name: 'x' })).toBe('6')
    expect(await code(sandbox, 'Domaingroup.Remove', { group_id })).toBe('6')
  })

  it.each(['', '   ', '长'.repeat(21), 'a\nb', 'a\u0007b'])('cannot be called %j', async (group_name) => {
    const sandbox = await open({ dialect: '2012' })
    const group_id = await create(sandbox, '🍵'.repeat(20))
    expect(await code(sandbox, 'Domaingroup.Create', { group_name })).toBe('7')
    expect(await code(sandbox, 'Domaingroup.Modify', { group_id, group_name })).toBe('7')
  })

  it('has a name of its own, and may keep it', async () => {
    const sandbox = await open({ dialect: '2012' })
    const group_id = await create(sandbox, 'Labs')
    await create(sandbox, 'Other')
    for (const group_name of ['默认分组', 'Other']) {
      expect(await code(sandbox, 'Domaingroup.Create', { group_name })).toBe('8')
      expect(await code(sandbox, 'Domaingroup.Modify', { group_id, group_name })).toBe('8')
    }
    expect(sandbox.breaches.unchanged).toBe(0)
    expect(await code(sandbox, 'Domaingroup.Modify', { group_id, group_name: 'Labs' })).toBe('1')
    expect(sandbox.breaches.unchanged).toBe(1)
  })

  it('is one of at most twenty', async () => {
    const sandbox = await open({ dialect: '2012' })
    for (let i = 0; i < 20; i++) await create(sandbox, `g${i}`)
    expect(await code(sandbox, 'Domaingroup.Create', { group_name: 'one more' })).toBe('9')
  })

  it('is its own account’s: another neither sees nor changes it', async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'default' })
    const partner = sandbox.accounts[1]!
    const { groups } = await call(sandbox, 'Domaingroup.List', {}, partner)
    expect(groups).toHaveLength(8)
    expect(await code(sandbox, 'Domaingroup.Remove', { group_id: 101 }, partner)).toBe('6')
    expect(await code(sandbox, 'Domaingroup.Remove', { group_id: 101 })).toBe('1')
  })
})

describe('today', () => {
  it('says how many domains are in each', async () => {
    const sandbox = await open({ dialect: 'today' })
    const group_id = await create(sandbox, 'Labs')
    await call(sandbox, 'Domain.Changegroup', { domain_id: domainId(sandbox, 'tiny-one.example'), group_id })
    const { groups } = await call(sandbox, 'Domaingroup.List')
    expect(groups.map(({ size }) => size)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  it('only an account with a VIP domain adds groups; in 2012 every one', async () => {
    const sandbox = await open({ dialect: 'today', scenario: 'empty' })
    expect(await code(sandbox, 'Domaingroup.Create', { group_name: 'x' })).toBe('-7')
    // One that is shared does not count.
    const shared = await open({ dialect: 'today', scenario: 'dtoken' })
    expect(await code(shared, 'Domaingroup.Create', { group_name: 'x' }, shared.accounts[1])).toBe('-7')
    const old = await open({ dialect: '2012', scenario: 'empty' })
    expect(await code(old, 'Domaingroup.Create', { group_name: 'x' })).toBe('1')
  })
})
