import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { call, open, recordId, temporaryFolder, type Answer, type Form } from './client.ts'

const DIALECTS: Dialect[] = ['2012', 'today']
const DAY = 86_400_000
/** 12:00 in China. */
const NOON = Date.UTC(2026, 10, 23, 4)
const PARTNER = 'partner@zonedeck.example'

const setup = async (dialect: Dialect, stateFile?: string) => {
  const sandbox = await open({
    dialect,
    scenario: 'people',
    now: () => NOON,
    ...(stateFile === undefined ? {} : { stateFile })
  })
  const [owner, partner, company] = sandbox.accounts
  const domain = sandbox.state.find('tiny-two.example')!
  const as =
    (account = owner!) =>
    (action: string, form: Form = {}): Promise<Answer> =>
      call(sandbox, action, { domain_id: domain.id, ...form }, account)
  return { sandbox, domain, mine: as(), theirs: as(partner), companys: as(company) }
}

describe.each(DIALECTS)('Domain.Transfer, %s', (dialect) => {
  it('moves the domain with its records to the other account', async () => {
    const { domain, mine, theirs } = await setup(dialect)
    await mine('Domain.Changegroup', { group_id: 5 })
    await mine('Domain.Remark', { remark: 'mine' })
    const { records } = await mine('Record.List')
    expect((await mine('Domain.Transfer', { email: PARTNER })).status.code).toBe('1')
    expect((await mine('Domain.List', { type: 'mine' })).domains.map(({ name }) => name)).toEqual([
      'tiny-one.example'
    ])
    expect((await mine('Record.List')).status.code).toBe('9')
    const found = (await theirs('Domain.List', { type: 'mine' })).domains.find(({ id }) => id === domain.id)
    expect(found).toMatchObject({ name: 'tiny-two.example', group_id: '1', remark: '' })
    expect((await theirs('Record.List')).records).toEqual(records)
    expect((await theirs('Domain.Status', { status: 'disable' })).status.code).toBe('1')
  })

  it('takes the place of a share to the new owner, and leaves the others', async () => {
    const { sandbox, domain, mine, theirs, companys } = await setup(dialect)
    for (const name of ['partner', 'company'])
      await mine('Domainshare.Create', { email: `${name}@zonedeck.example`, mode: 'rw' })
    await theirs('Domain.Remark', { remark: 'watching' })
    await mine('Domain.Transfer', { email: PARTNER })
    expect(domain.shares.map(({ userId }) => userId)).toEqual([sandbox.accounts[2]!.userId])
    expect((await theirs('Domain.Info')).domain).toMatchObject({ group_id: '1', remark: 'watching' })
    expect((await companys('Record.List')).status.code).toBe('1')
    expect(Object.keys(domain.views)).not.toContain(String(sandbox.accounts[0]!.userId))
  })

  it('is written into the logs of the domain and of both accounts', async () => {
    const { sandbox, domain, mine } = await setup(dialect)
    await mine('Domain.Transfer', { email: PARTNER })
    const users = sandbox.accounts.slice(0, 2).map(({ userId }) => sandbox.state.users.get(userId)!)
    for (const { log } of [domain, ...users])
      expect(log[0]).toMatch(
        /^2026-11-23 12:00:00\(API\): .*域名过户 tiny-two\.example .*partner@zonedeck\.example/
      )
  })

  it('keeps a domain where it is when it is refused', async () => {
    const { sandbox, domain, mine, theirs, companys } = await setup(dialect)
    const { userId } = sandbox.accounts[0]!
    for (const email of ['', 'nobody@zonedeck.example', 'try@zonedeck.example', 'company@zonedeck.example'])
      expect((await mine('Domain.Transfer', { email })).status.code).not.toBe('1')
    expect((await theirs('Domain.Transfer', { email: PARTNER })).status.code).toBe('6')
    expect(domain.ownerId).toBe(userId)
    const other = { domain_id: sandbox.state.find('company-site.example')!.id, email: PARTNER }
    expect((await companys('Domain.Transfer', other)).status.code).toBe('11')
  })
})

describe.each(DIALECTS)('Domain.Lock, %s', (dialect) => {
  it('answers a code that Domain.Unlock needs', async () => {
    const { domain, mine } = await setup(dialect)
    const { lock } = await mine('Domain.Lock', { days: 30 })
    expect(lock).toEqual({
      domain_id: domain.id,
      lock_code: expect.stringMatching(/^[0-9a-f]{6}$/),
      lock_end: '2026-12-23'
    })
    expect((await mine('Domain.Info')).domain['status']).toBe('lock')
    expect((await mine('Domain.Unlock', { lock_code: 'zzzzzz' })).status.code).toBe('9')
    expect((await mine('Domain.Unlock')).status.code).toBe('9')
    expect((await mine('Domain.Unlock', { lock_code: String(lock['lock_code']) })).status.code).toBe('1')
    expect((await mine('Domain.Info')).domain['status']).toBe('enable')
    expect((await mine('Domain.Unlock', { lock_code: String(lock['lock_code']) })).status.code).toBe('8')
  })

  it('makes the domain refuse what the document says, and nothing else', async () => {
    const { sandbox, domain, mine } = await setup(dialect)
    const record_id = recordId(sandbox, domain.name, 'www', 'A')
    const record = { sub_domain: 'n', record_type: 'A', record_line: '默认', value: '192.0.2.7' }
    await mine('Domain.Lock', { days: 1 })
    const codes = async (...tries: [string, Form][]): Promise<string[]> => {
      const found: string[] = []
      for (const [action, form] of tries) found.push((await mine(action, form)).status.code)
      return found
    }
    expect(
      await codes(
        ['Domain.Status', { status: 'disable' }],
        ['Domain.Remove', {}],
        ['Record.Create', record],
        ['Record.Modify', { ...record, record_id }],
        ['Record.Status', { record_id, status: 'disable' }],
        ['Record.Remove', { record_id }],
        ['Domain.Lock', { days: 1 }]
      )
    ).toEqual(['7', '7', '21', '21', '21', '21', '21'])
    expect(
      await codes(
        ['Record.List', {}],
        ['Domain.Remark', { remark: 'x' }],
        ['Record.Remark', { record_id, remark: 'x' }],
        ['Domainshare.Create', { email: PARTNER, mode: 'r' }],
        ['Domain.Transfer', { email: PARTNER }]
      )
    ).toEqual(['1', '1', '1', '1', '1'])
    expect(domain.lock).not.toBeNull()
  })

  it('ends by itself when its last day begins in China', async () => {
    const { sandbox, mine } = await setup(dialect)
    await mine('Domain.Lock', { days: 2 })
    const look = async (): Promise<unknown[]> => {
      const { domains, info } = await mine('Domain.List')
      return [
        domains.find(({ name }) => name === 'tiny-two.example')!['status'],
        info['lock_total'],
        (await mine('Domain.Info')).domain['status'],
        (await mine('Domain.Status', { status: 'enable' })).status.code
      ]
    }
    const total = (count: number): number | undefined => (dialect === 'today' ? count : undefined)
    // 23:59:59 of the next day.
    sandbox.clock.advance(1.5 * DAY - 1000)
    expect(await look()).toEqual(['lock', total(1), 'lock', '7'])
    sandbox.clock.advance(1000)
    expect(await look()).toEqual(['enable', total(0), 'enable', '1'])
    expect((await mine('Domain.Unlock', { lock_code: 'd7c10f' })).status.code).toBe('8')
    expect((await mine('Domain.Lock', { days: 1 })).status.code).toBe('1')
  })

  it('takes 1 to as many days as the grade allows', async () => {
    const { domain, mine } = await setup(dialect)
    for (const days of ['', '0', '-1', '1.5', 'x'])
      expect((await mine('Domain.Lock', { days })).status.code).toBe('8')
    expect((await mine('Domain.Lock', { days: 31 })).status.code).toBe('9')
    domain.grade = 'DP_Ultra'
    expect((await mine('Domain.Lock', { days: 91 })).status.code).toBe('9')
    expect((await mine('Domain.Lock', { days: 90 })).lock['lock_end']).toBe('2027-02-21')
  })

  it('is the owner\'s alone, also against a share "rw"', async () => {
    const { mine, theirs } = await setup(dialect)
    await mine('Domainshare.Create', { email: PARTNER, mode: 'rw' })
    expect((await theirs('Domain.Lock', { days: 1 })).status.code).toBe('7')
    const { lock } = await mine('Domain.Lock', { days: 1 })
    const lock_code = String(lock['lock_code'])
    expect((await theirs('Domain.Unlock', { lock_code })).status.code).toBe('7')
  })

  it('leaves its code neither in the state file nor in a log', async () => {
    const stateFile = join(await temporaryFolder(), 'state.json')
    const { sandbox, domain, mine } = await setup(dialect, stateFile)
    const { lock } = await mine('Domain.Lock', { days: 3 })
    await sandbox.stop()
    const content = await readFile(stateFile, 'utf8')
    expect(content).toContain('"end":"2026-11-26"')
    expect(content).not.toContain(`"${String(lock['lock_code'])}`)
    expect(domain.log.join()).not.toContain(lock['lock_code'])
  })
})

describe('Domain.Lockstatus', () => {
  it('tells the days, to a reader too, and 7 without a lock', async () => {
    const { sandbox, mine, theirs } = await setup('2012')
    await mine('Domainshare.Create', { email: PARTNER, mode: 'r' })
    expect((await mine('Domain.Lockstatus')).status.code).toBe('7')
    await mine('Domain.Lock', { days: 3 })
    const lock = { lock_status: 'yes', start_at: '2026-11-23', end_at: '2026-11-26' }
    expect((await mine('Domain.Lockstatus')).lock).toEqual(lock)
    expect((await theirs('Domain.Lockstatus')).lock).toEqual(lock)
    sandbox.clock.advance(3 * DAY)
    expect((await mine('Domain.Lockstatus')).status.code).toBe('7')
  })
})
