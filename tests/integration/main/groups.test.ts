import { describe, expect, it } from 'vitest'
import type { DomainList } from '../../../src/shared/model/domain.ts'
import type { SandboxOptions } from '../../../src/sandbox/index.ts'
import { bench, signIn } from './harness.ts'

const open = async (options: SandboxOptions = {}) => {
  const scene = await bench({ scenario: 'default', ...options })
  const app = await scene.start()
  const id = await signIn(app, scene)
  const list = await app.call('domains:refresh', id)
  scene.sent()
  return { ...scene, app, id, list }
}
const names = ({ groups }: DomainList): string[] => groups.map(({ name }) => name)
const groupOf = ({ groups }: DomainList, name: string): string =>
  groups.find((group) => group.name === name)?.id ?? `no group ${name}`

describe('groups', () => {
  it('are created, renamed and removed, and the local copy follows', async () => {
    const { app, id, sent, list } = await open()
    const created = await app.call('groups:create', id, '  海外站点  ')
    expect(names(created)).toEqual([...names(list), '海外站点'])
    expect(created.groups.at(-1)?.kind).toBe('user')
    expect(created.domains).toEqual(list.domains)
    // The domains were not read again for it.
    expect(sent()).toEqual(['Domaingroup.Create', 'Domaingroup.List'])

    const group = groupOf(created, '海外站点')
    expect(names(await app.call('groups:rename', id, group, 'Overseas'))).toContain('Overseas')
    expect(sent()).toEqual(['Domaingroup.Modify', 'Domaingroup.List'])
    expect(names((await app.call('domains:cached', id))!)).toContain('Overseas')
    // A later refresh has no reason to ask for the groups again.
    await app.call('domains:refresh', id)
    expect(sent()).toEqual(['Domain.List'])

    expect(names(await app.call('groups:remove', id, group))).toEqual(names(list))
    expect(sent()).toEqual(['Domaingroup.Remove', 'Domaingroup.List'])
    expect(app.events.filter(([event]) => event === 'domains:changed').length).toBeGreaterThanOrEqual(4)
  })

  it('that had domains show where the service has put them', async () => {
    const { app, id, sent, list } = await open()
    const group = groupOf(list, '核心业务')
    const moved = list.domains.filter(({ groupId }) => groupId === group).map((domain) => domain.id)
    expect(moved.length).toBeGreaterThan(0)
    const after = await app.call('groups:remove', id, group)
    expect(sent()).toEqual(['Domaingroup.Remove', 'Domain.List', 'Domaingroup.List'])
    expect(after.domains.length).toBe(list.domains.length)
    for (const domain of after.domains) if (moved.includes(domain.id)) expect(domain.groupId).toBe('1')
  })

  it('are checked before anything is sent', async () => {
    const { app, id, sent, list } = await open()
    for (const [name, zh] of [
      ['   ', '请填写分组名称。'],
      ['核心业务', '已经有这个名称的分组。'],
      ['默认分组', '已经有这个名称的分组。'],
      ['长'.repeat(21), '最多 20 个字符。'],
      ['a\tb', '名称里有看不见的控制字符。']
    ] as const)
      expect(await app.fail('groups:create', id, name)).toMatchObject({
        code: 'INVALID',
        field: 'name',
        message: { zh }
      })
    const group = groupOf(list, '核心业务')
    expect(await app.fail('groups:rename', id, group, 'Infrastructure')).toMatchObject({ field: 'name' })
    // Unchanged: nothing to send, and no complaint that the name is taken, by itself.
    expect(names(await app.call('groups:rename', id, group, ' 核心业务 '))).toEqual(names(list))
    for (const system of ['1', '8']) {
      expect(await app.fail('groups:rename', id, system, '新名字')).toMatchObject({
        code: 'INVALID',
        message: { zh: '系统分组由 DNSPod 固定，不能改名或删除。' }
      })
      expect((await app.fail('groups:remove', id, system)).code).toBe('INVALID')
    }
    expect(sent()).toEqual([])
  })

  it('that somebody else changed meanwhile: taken at the field, gone is what was wanted', async () => {
    const { app, id, sandbox, list } = await open()
    const user = [...sandbox.state.users.values()][0]!
    user.groups.push({ id: 990, name: '别处新建' })
    expect(await app.fail('groups:create', id, '别处新建')).toMatchObject({
      field: 'name',
      message: { zh: '分组名称已经存在' },
      api: { action: 'Domaingroup.Create', code: '8' }
    })
    const group = groupOf(await app.call('groups:create', id, '空分组'), '空分组')
    user.groups = user.groups.filter(({ name }) => name !== '空分组')
    expect((await app.fail('groups:rename', id, group, '新名字')).api?.code).toBe('6')
    const now = (await app.call('domains:cached', id))!
    expect(names(now)).toContain('别处新建')
    expect(names(now)).toEqual([...names(list), '别处新建'])
    expect(names(await app.call('groups:remove', id, group))).toEqual(names(now))
  })

  it('more than the service allows: told at the field', async () => {
    const { app, id, sandbox } = await open()
    const user = [...sandbox.state.users.values()][0]!
    while (user.groups.length < 20)
      user.groups.push({ id: 900 + user.groups.length, name: `g${user.groups.length}` })
    expect(await app.fail('groups:create', id, '再来一个')).toMatchObject({
      field: 'name',
      api: { code: '9', kind: 'limit' }
    })
  })

  it('of an account without VIP are refused with the reason, today', async () => {
    const { app, id, sandbox } = await open()
    for (const domain of sandbox.state.domains.values()) domain.vip = null
    expect(await app.fail('groups:create', id, '海外站点')).toMatchObject({
      code: 'API',
      message: { zh: '只有 VIP 账户可以添加分组' },
      api: { kind: 'permission' }
    })
  })

  it('are not changed while the service is out of reach, and a change that could not be read back says so', async () => {
    const { app, id, sandbox, network } = await open()
    sandbox.faults.inject({ kind: 'http', status: 502, action: 'Domaingroup.List', times: Infinity })
    const unread = await app.fail('groups:create', id, '海外站点')
    expect(unread.message.zh).toBe('已保存，但没能读回结果。')
    sandbox.faults.clear()
    network.on = false
    expect((await app.fail('groups:create', id, '另一个')).code).toBe('OFFLINE')
  })
})
