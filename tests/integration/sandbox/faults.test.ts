import { describe, expect, it } from 'vitest'
import type { Fault, Sandbox } from '../../../src/sandbox/index.ts'
import { call, code, domainId, open, send, type Form } from './client.ts'

const CREATE = { sub_domain: 'new', record_type: 'A', record_line: '默认', value: '192.0.2.7' }

const setup = async (fault: Fault) => {
  const sandbox = await open()
  const domain_id = domainId(sandbox, 'tiny-one.example')
  const rows = () => sandbox.state.zone(sandbox.state.find('tiny-one.example')!).rows.length
  sandbox.faults.inject(fault)
  const create = () =>
    send(sandbox, 'Record.Create', {
      login_token: sandbox.accounts[0]!.token,
      format: 'json',
      domain_id,
      ...CREATE
    })
  return { sandbox, create, rows, before: rows() }
}

const list = (sandbox: Sandbox, form: Form = {}) => code(sandbox, 'Domain.List', form)

describe('faults', () => {
  it.each([
    ['before', 0],
    ['after', 1]
  ] as const)('a connection dropped %s the write leaves %i record more and no answer', async (when, more) => {
    const { sandbox, create, rows, before } = await setup({ kind: 'drop', when })
    await expect(create()).rejects.toThrow()
    expect(rows()).toBe(before + more)
    expect(sandbox.log[0]).toMatchObject({
      action: 'Record.Create',
      httpStatus: null,
      code: more ? '1' : null
    })
    expect((await create()).http).toBe(200)
  })

  it('a connection dropped in mid-body gives half an answer; the write is done', async () => {
    const { create, rows, before } = await setup({ kind: 'drop', when: 'mid-body' })
    await expect(create()).rejects.toThrow()
    expect(rows()).toBe(before + 1)
  })

  it('an empty and a truncated body come with HTTP 200; the write is done', async () => {
    const empty = await setup({ kind: 'empty' })
    expect(await empty.create()).toMatchObject({ http: 200, text: '' })
    expect(empty.rows()).toBe(empty.before + 1)
    const half = await setup({ kind: 'truncated' })
    const { text, http } = await half.create()
    expect(http).toBe(200)
    expect(text).toMatch(/^\{"status"/)
    expect(() => JSON.parse(text)).toThrow()
  })

  it.each([403, 500, 502, 503])('HTTP %i comes as a page; nothing is written', async (status) => {
    const { create, rows, before } = await setup({ kind: 'http', status })
    const reply = await create()
    expect(reply.http).toBe(status)
    expect(reply.text).toContain(`<h1>${status}`)
    expect(rows()).toBe(before)
  })

  it('any code comes on any action, with its message; nothing is written', async () => {
    const { sandbox, create, rows, before } = await setup({
      kind: 'code',
      code: '21',
      action: 'Record.Create'
    })
    expect(JSON.parse((await create()).text).status).toMatchObject({
      code: '21',
      message: 'The domain is locked'
    })
    expect(rows()).toBe(before)
    // On a record's action too -8 is the ban, not the upgrade.
    sandbox.faults.inject({ kind: 'code', code: '-8' })
    expect((await call(sandbox, 'Record.List', { lang: 'cn' })).status.message).toContain('封禁')
    expect(await code(sandbox, 'Info.Version')).toBe('1')
  })

  it('hit one action, as often as said, until cleared or disarmed', async () => {
    const sandbox = await open()
    sandbox.faults.inject({ kind: 'code', code: '-99', action: 'Domain.List', times: 2 })
    expect(await code(sandbox, 'Info.Version')).toBe('1')
    expect([await list(sandbox), await list(sandbox), await list(sandbox)]).toEqual(['-99', '-99', '1'])
    sandbox.faults.inject({ kind: 'code', code: '-99', times: Infinity })
    for (let i = 0; i < 5; i++) expect(await list(sandbox)).toBe('-99')
    sandbox.faults.clear()
    expect(await list(sandbox)).toBe('1')
    const disarm = sandbox.faults.inject({ kind: 'code', code: '-99' })
    disarm()
    expect(await list(sandbox)).toBe('1')
  })

  it('latency holds an answer back, also on top of another fault', async () => {
    const sandbox = await open()
    sandbox.faults.inject({ kind: 'latency', ms: 120 })
    sandbox.faults.inject({ kind: 'code', code: '-99' })
    const started = performance.now()
    expect(await list(sandbox)).toBe('-99')
    expect(performance.now() - started).toBeGreaterThan(100)
  })

  it('writes of one account that overlap are counted, reads are not', async () => {
    const { sandbox, create } = await setup({ kind: 'latency', ms: 80, times: Infinity })
    await Promise.all([list(sandbox), list(sandbox), list(sandbox)])
    expect(sandbox.breaches).toMatchObject({ overlappingWrites: 0, mostAtOnce: 3 })
    await create()
    await create()
    expect(sandbox.breaches.overlappingWrites).toBe(0)
    await Promise.all([create(), create()])
    expect(sandbox.breaches.overlappingWrites).toBe(1)
  })
})
