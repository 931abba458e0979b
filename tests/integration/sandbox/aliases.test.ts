import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { call, code, domainId, open } from './client.ts'

const setup = async (dialect: '2012' | 'today' = '2012', scenario = 'tiny') => {
  const sandbox = await open({ dialect, scenario })
  return {
    sandbox,
    domain_id: domainId(sandbox, scenario === 'tiny' ? 'tiny-two.example' : 'guarded.example')
  }
}

const bind = async (sandbox: Sandbox, domain_id: number, domain: string): Promise<string> => {
  // One object here, a list in Domainalias.List.
  const answer = await call(sandbox, 'Domainalias.Create', { domain_id, domain })
  return String(Object(answer.alias)['id'])
}

const names = async (sandbox: Sandbox, domain_id: number): Promise<unknown[]> =>
  (await call(sandbox, 'Domainalias.List', { domain_id, error_on_empty: 'no' })).alias.map(
    ({ domain }) => domain
  )

describe.each(['2012', 'today'] as const)('aliases in the dialect of %s', (dialect) => {
  it('are added, listed and removed', async () => {
    const { sandbox, domain_id } = await setup(dialect)
    const first = await bind(sandbox, domain_id, 'one.test')
    const second = await bind(sandbox, domain_id, 'sub.two.test')
    const { alias } = await call(sandbox, 'Domainalias.List', { domain_id })
    expect(alias).toEqual([
      { id: first, domain: 'one.test' },
      { id: second, domain: 'sub.two.test' }
    ])
    expect(await code(sandbox, 'Domainalias.Remove', { domain_id, alias_id: first })).toBe('1')
    expect(await names(sandbox, domain_id)).toEqual(['sub.two.test'])
    expect(await code(sandbox, 'Domainalias.Remove', { domain_id, alias_id: first })).toBe('7')
  })

  it('are an error where there are none, unless that is not wanted', async () => {
    const { sandbox, domain_id } = await setup(dialect)
    expect(await code(sandbox, 'Domainalias.List', { domain_id })).toBe('7')
    const answer = await call(sandbox, 'Domainalias.List', { domain_id, error_on_empty: 'no' })
    expect(answer).toMatchObject({ status: { code: '1' }, alias: [] })
  })
})

describe('an alias', () => {
  it('in Chinese answers its punycode, and is listed in Chinese', async () => {
    const { sandbox, domain_id } = await setup()
    const { alias } = await call(sandbox, 'Domainalias.Create', { domain_id, domain: '别名.测试' })
    expect(alias).toEqual({ id: expect.any(String), punycode: 'xn--mcrt9b.xn--0zwm56d' })
    expect(await names(sandbox, domain_id)).toEqual(['别名.测试'])
    expect(await code(sandbox, 'Domainalias.Create', { domain_id, domain: 'xn--mcrt9b.xn--0zwm56d' })).toBe(
      '9'
    )
  })

  it.each(['', 'nolabel', 'www.one.test', 'a b.test', '-a.test', '192.0.2.1'])(
    'cannot be %j',
    async (domain) => {
      const { sandbox, domain_id } = await setup()
      expect(await code(sandbox, 'Domainalias.Create', { domain_id, domain })).toBe('7')
    }
  )

  it('is bound once, and is no domain of anybody', async () => {
    const { sandbox, domain_id } = await setup()
    const other = domainId(sandbox, 'tiny-one.example')
    await bind(sandbox, domain_id, 'one.test')
    expect(await code(sandbox, 'Domainalias.Create', { domain_id: other, domain: 'ONE.test' })).toBe('9')
    sandbox.state.addDomain({
      name: 'foreign.test',
      grade: 'DP_Free',
      ownerId: 1,
      createdOn: '2012-01-01 00:00:00'
    })
    expect(await code(sandbox, 'Domainalias.Create', { domain_id, domain: 'foreign.test' })).toBe('8')
    expect(await code(sandbox, 'Domain.Create', { domain: 'one.test' })).toBe('11')
  })

  it('is what `domain` says, never the domain that gets it', async () => {
    const { sandbox } = await setup('today')
    expect(await code(sandbox, 'Domainalias.Create', { domain: 'tiny-two.example' })).toBe('6')
  })

  it('goes with its domain, and its name is free again', async () => {
    const { sandbox, domain_id } = await setup()
    await bind(sandbox, domain_id, 'one.test')
    expect(await code(sandbox, 'Domain.Remove', { domain_id })).toBe('1')
    expect(await code(sandbox, 'Domain.Create', { domain: 'one.test' })).toBe('1')
  })

  it('follows its domain to another account', async () => {
    const { sandbox, domain_id } = await setup('2012', 'dtoken')
    const alias_id = await bind(sandbox, domain_id, 'one.test')
    const [first, second] = sandbox.accounts
    sandbox.state.find('guarded.example')!.ownerId = second!.userId
    sandbox.state.find('guarded.example')!.shares = []
    expect(await code(sandbox, 'Domainalias.Remove', { domain_id, alias_id }, first)).toBe('6')
    expect(await code(sandbox, 'Domainalias.Remove', { domain_id, alias_id }, second)).toBe('1')
  })

  it('of another domain is not removed', async () => {
    const { sandbox, domain_id } = await setup()
    const alias_id = await bind(sandbox, domain_id, 'one.test')
    const other = domainId(sandbox, 'tiny-one.example')
    expect(await code(sandbox, 'Domainalias.Remove', { domain_id: other, alias_id })).toBe('7')
    expect(await names(sandbox, domain_id)).toEqual(['one.test'])
  })

  it('is seen by those with whom the domain is shared, and changed by the owner alone', async () => {
    const { sandbox, domain_id } = await setup('today', 'dtoken')
    await bind(sandbox, domain_id, 'one.test')
    const partner = sandbox.accounts[1]!
    expect(await code(sandbox, 'Domainalias.List', { domain_id }, partner)).toBe('1')
    expect(await code(sandbox, 'Domainalias.Create', { domain_id, domain: 'two.test' }, partner)).toBe('6')
  })

  it("is counted against the domain's grade: two of a free one, three of the next", async () => {
    const { sandbox, domain_id } = await setup()
    const plus = domainId(sandbox, 'tiny-one.example')
    const add = (id: number, domain: string) => code(sandbox, 'Domainalias.Create', { domain_id: id, domain })
    expect([
      await add(domain_id, 'a.test'),
      await add(domain_id, 'b.test'),
      await add(domain_id, 'c.test')
    ]).toEqual(['1', '1', '10'])
    for (const name of ['d.test', 'e.test', 'f.test']) expect(await add(plus, name)).toBe('1')
    expect(await add(plus, 'g.test')).toBe('10')
  })

  it("is named in the domain's log", async () => {
    const { sandbox, domain_id } = await setup()
    const alias_id = await bind(sandbox, domain_id, 'one.test')
    await call(sandbox, 'Domainalias.Remove', { domain_id, alias_id })
    const lines = sandbox.state.domains.get(domain_id)!.log.slice(0, 2)
    expect(lines.map((line) => line.split('(API): ')[1])).toEqual([
      '(127.0.0.1) 删除域名绑定 one.test',
      '(127.0.0.1) 添加域名绑定 one.test'
    ])
  })
})
