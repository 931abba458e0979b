import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { call, code, open, recordId, type Answer, type Form } from './client.ts'

const DIALECTS: Dialect[] = ['2012', 'today']
const PARTNER = 'partner@zonedeck.example'
const COMPANY = 'company@zonedeck.example'
const RECORD = { record_type: 'A', record_line: '默认', value: '192.0.2.7' }

const setup = async (dialect: Dialect) => {
  const sandbox = await open({ dialect, scenario: 'people' })
  const [owner, partner] = sandbox.accounts
  const domain = sandbox.state.find('tiny-two.example')!
  const ask =
    (account = owner!) =>
    (action: string, form: Form = {}): Promise<Answer> =>
      call(sandbox, action, { domain_id: domain.id, ...form }, account)
  const mine = ask()
  const theirs = ask(partner)
  const share = async (form: Form): Promise<string> =>
    (await mine('Domainshare.Create', { email: PARTNER, mode: 'r', ...form })).status.code
  /** Status codes of what the partner tries, by action. */
  const theirCodes = async (...actions: string[]): Promise<string[]> => {
    const record_id = recordId(sandbox, domain.name, 'www', 'A')
    const codes: string[] = []
    for (const action of actions) {
      const form = {
        ...RECORD,
        sub_domain: action === 'Record.Modify' ? 'www' : 'new',
        record_id,
        remark: 'x',
        status: 'disable',
        days: 1,
        email: COMPANY,
        mode: 'r'
      }
      codes.push((await theirs(action, form)).status.code)
    }
    return codes
  }
  return { sandbox, domain, mine, theirs, share, theirCodes }
}

describe.each(DIALECTS)('a share, %s', (dialect) => {
  it('shows the domain to the other account, in the group of shared domains', async () => {
    const { sandbox, domain, theirs, share, mine } = await setup(dialect)
    const before = await theirs('Domain.List', { type: 'share', error_on_empty: 'no' })
    expect([before.domains, before.info['share_total']]).toEqual([[], 0])
    expect((await theirs('Record.List')).status.code).toBe('9')
    expect(await share({ email: 'Partner@Zonedeck.EXAMPLE' })).toBe('1')
    const after = await theirs('Domain.List', { type: 'share' })
    expect(after.domains).toMatchObject([{ id: domain.id, name: 'tiny-two.example', group_id: '8' }])
    expect(after.info['share_total']).toBe(1)
    const records = (await theirs('Record.List')).records
    expect(records.map(({ id }) => id)).toEqual((await mine('Record.List')).records.map(({ id }) => id))
    // The owner's own view stays.
    expect((await mine('Domain.Info')).domain['group_id']).toBe('1')
    expect(await code(sandbox, 'Domain.List', { type: 'share' })).toBe('9')
  })

  it('"r" lets records be read only, "rw" changed too, and neither what is the owner\'s', async () => {
    const { share, mine, theirCodes, sandbox } = await setup(dialect)
    await share({ mode: 'r' })
    const records = ['Record.Info', 'Record.Create', 'Record.Modify', 'Record.Status', 'Record.Remove']
    const owners = ['Domain.Status', 'Domain.Changegroup', 'Domain.Lock', 'Domain.Transfer', 'Domain.Remove']
    const shares = ['Domainshare.List', 'Domainshare.Create', 'Domainshare.Modify', 'Domainshare.Remove']
    const refused = ['8', '6', '7', '6', '9', '6', '6', '6', '6']
    expect(await theirCodes(...records)).toEqual(['1', '7', '7', '7', '7'])
    expect(await theirCodes(...owners, ...shares)).toEqual(refused)
    expect((await mine('Domainshare.Modify', { email: PARTNER, mode: 'rw' })).status.code).toBe('1')
    expect(await theirCodes(...owners, ...shares)).toEqual(refused)
    expect(await theirCodes(...records)).toEqual(['1', '1', '1', '1', '1'])
    const hosts = [...sandbox.state.zone(sandbox.state.find('tiny-two.example')!).at('new')]
    expect(hosts).not.toHaveLength(0)
  })

  it('that is taken away takes the domain away', async () => {
    const { share, mine, theirs, theirCodes } = await setup(dialect)
    await share({ mode: 'rw' })
    await theirs('Domain.Remark', { remark: 'theirs' })
    expect((await mine('Domainshare.Remove', { email: PARTNER })).status.code).toBe('1')
    expect(await theirCodes('Domain.List', 'Record.List', 'Record.Create')).toEqual(['1', '9', '7'])
    expect((await theirs('Domain.List', { type: 'share' })).status.code).toBe('9')
    expect((await mine('Domainshare.List')).status.code).toBe('7')
    // Given again, it begins anew.
    await share({})
    const [row] = (await theirs('Domain.List', { type: 'share' })).domains
    expect(row).toMatchObject({ remark: '', group_id: '8' })
  })

  it('is counted up to the limit of the grade', async () => {
    const { domain, share } = await setup(dialect)
    expect(await share({})).toBe('1')
    expect(await share({})).toBe('9')
    expect(await share({ email: COMPANY })).toBe('1')
    domain.shares.push({ userId: 99, email: 'c@zonedeck.example', mode: 'r', subDomain: '' })
    const first = domain.shares.shift()!
    expect(await share({})).toBe('10')
    domain.grade = 'DP_Ultra'
    expect(await share({})).toBe('1')
    expect(domain.shares).toContainEqual({ ...first, email: PARTNER })
  })

  it('is refused to oneself (7), and in an unknown mode', async () => {
    const { share, domain } = await setup(dialect)
    expect(await share({ email: 'try@zonedeck.example' })).toBe('7')
    expect(await share({ email: '' })).toBe('7')
    expect(await share({ mode: 'w' })).toBe('3')
    expect(domain.shares).toEqual([])
  })

  it('is listed with its mode; an empty list is code 7 unless asked otherwise', async () => {
    const { share, mine } = await setup(dialect)
    expect((await mine('Domainshare.List')).status.code).toBe('7')
    expect(await mine('Domainshare.List', { error_on_empty: 'no' })).toMatchObject({
      status: { code: '1' },
      share: []
    })
    await share({ mode: 'rw' })
    const today = {
      share: [{ share_to: PARTNER, mode: 'rw', status: 'enabled' }],
      owner: 'try@zonedeck.example'
    }
    const expected = dialect === 'today' ? today : { share: [{ share_to: PARTNER, mode: 'rw' }] }
    const { status, ...rest } = await mine('Domainshare.List')
    expect(status.code).toBe('1')
    expect(rest).toEqual(expected)
  })

  it('follows the other account when it changes its address', async () => {
    const { sandbox, share, mine } = await setup(dialect)
    await share({})
    sandbox.state.users.get(sandbox.accounts[1]!.userId)!.email = 'moved@zonedeck.example'
    expect((await mine('Domainshare.List')).share).toMatchObject([{ share_to: 'moved@zonedeck.example' }])
    expect((await mine('Domainshare.Remove', { email: 'moved@zonedeck.example' })).status.code).toBe('1')
  })

  it('counts a change that changes nothing', async () => {
    const { sandbox, share, mine } = await setup(dialect)
    await share({ mode: 'r' })
    await mine('Domainshare.Modify', { email: PARTNER, mode: 'r' })
    expect(sandbox.breaches.unchanged).toBe(1)
    await mine('Domainshare.Modify', { email: PARTNER, mode: 'rw' })
    expect(sandbox.breaches.unchanged).toBe(1)
  })
})

describe("today's shares", () => {
  it('wait for an account (pending), where 2012 refuses (8)', async () => {
    const nobody = { email: 'Nobody@zonedeck.example' }
    const old = await setup('2012')
    expect(await old.share(nobody)).toBe('8')
    const { share, mine, domain } = await setup('today')
    expect(await share(nobody)).toBe('1')
    expect(await share({ email: 'nobody@zonedeck.example' })).toBe('9')
    expect((await mine('Domainshare.List')).share).toMatchObject([
      { share_to: nobody.email, status: 'pending' }
    ])
    expect((await mine('Domainshare.Modify', { ...nobody, mode: 'rw' })).status.code).toBe('1')
    expect((await mine('Domainshare.Remove', nobody)).status.code).toBe('1')
    expect((await mine('Domainshare.Remove', nobody)).status.code).toBe('8')
    expect(domain.shares).toEqual([])
  })

  it('are of single hosts too, beside the whole domain; 2012 knows no hosts', async () => {
    const { share, mine, domain } = await setup('today')
    const hosts = async (): Promise<unknown> =>
      (await mine('Domainshare.List', { error_on_empty: 'no' })).share.map((one) => one['sub_domain'])
    const modify = async (form: Form): Promise<string> =>
      (await mine('Domainshare.Modify', { email: PARTNER, mode: 'r', ...form })).status.code
    expect(await share({ sub_domain: 'www' })).toBe('1')
    expect(await share({ sub_domain: 'www' })).toBe('9')
    expect(await share({ sub_domain: 'bbs' })).toBe('1')
    expect(await share({ sub_domain: 'b\nbs' })).toBe('3')
    expect(await share({ sub_domain: '@@' })).toBe('3')
    expect(await share({ sub_domain: 'pop' })).toBe('75')
    expect(await share({})).toBe('1')
    expect(await hosts()).toEqual(['www', 'bbs', undefined])
    expect(await modify({ old_sub_domain: 'www', new_sub_domain: 'img' })).toBe('1')
    expect(await modify({ old_sub_domain: 'www', new_sub_domain: 'img' })).toBe('9')
    expect(await modify({ old_sub_domain: 'img', new_sub_domain: 'bbs' })).toBe('3')
    expect(await modify({ new_sub_domain: 'new' })).toBe('75')
    expect(await hosts()).toEqual(['img', 'bbs', undefined])
    await mine('Domainshare.Remove', { email: PARTNER })
    expect(domain.shares).toEqual([])

    const old = await setup('2012')
    expect(await old.share({ sub_domain: 'www' })).toBe('1')
    expect(old.domain.shares).toMatchObject([{ subDomain: '' }])
  })

  it('are read only when no mode is sent', async () => {
    const { mine, domain } = await setup('today')
    await mine('Domainshare.Create', { email: PARTNER })
    expect(domain.shares).toMatchObject([{ mode: 'r' }])
  })
})
