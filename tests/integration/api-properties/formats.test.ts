import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/main/dnspod/decode/body.ts'
import { ACTIONS, specOf, type ActionName } from '../../../src/shared/api/catalog/index.ts'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { INTERVALS, pointsOf } from '../../../src/sandbox/monitors/points.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import type { Domain } from '../../../src/sandbox/state/model.ts'
import { anyText } from '../../support/generators.ts'
import { TALKATIVE, zoneState, type ZoneState } from '../../support/generators-state.ts'
import { call, send, type Form } from '../sandbox/client.ts'
import { clear, open, runs, TIMEOUT } from './open.ts'

/** What XML cannot carry is left out for both. */
const XML = { format: 'xml' } as const
const READS = ACTIONS.filter((action) => specOf(action).kind === 'read')
const HOUR = 3_600_000
/** A domain that somebody else owns. */
const STRAY = 'stray.example'

describe.each<Dialect>(['2012', 'today'])('JSON and XML tell the same: dialect %s', (dialect) => {
  let sandbox: Sandbox
  let close: () => Promise<void>
  /** Actions that have answered with something to tell. */
  const told = new Set<ActionName>()
  beforeAll(async () => {
    ;({ sandbox, close } = await open({ dialect, ...XML }))
  })
  afterAll(() => close())

  function plant({ records, ...seed }: ZoneState): Domain {
    const { state, accounts } = sandbox
    const domain = state.addDomain({
      ...seed,
      ownerId: accounts[0]!.userId,
      createdOn: '2026-01-01 00:00:00',
      aliases: seed.aliases.map((name) => ({ id: state.id(), name }))
    })
    for (const row of records) state.addRecord(domain, { ...row, updatedOn: '2026-01-01 00:00:00' })
    return domain
  }

  /** Watches the first address of the domain, which fails for some hours; answers the monitor's id, '' where there is none. */
  async function watch(domain: Domain): Promise<string> {
    const row = sandbox.state.zone(domain).rows.find(({ type, host }) => type === 'A' && !host.includes('*'))
    if (!row) return ''
    const made = await call(sandbox, 'Monitor.Create', {
      domain_id: domain.id,
      record_id: row.id,
      host: 'www.example.test',
      port: 80,
      monitor_type: 'http',
      monitor_path: '/<&]]>',
      monitor_interval: INTERVALS[dialect][0]!,
      points: Object.keys(pointsOf(dialect)).slice(0, 3).join(','),
      bak_ip: '198.51.100.1,198.51.100.2',
      callback_key: '<&]]> '
    })
    sandbox.targets.set(row.value, 'down')
    sandbox.clock.advance(HOUR)
    // Beside the fields of other answers; a refusal has none.
    return (made as { monitor?: { monitor_id: string } }).monitor?.monitor_id ?? ''
  }

  /** An answer in one format, decoded; only its status where that is a refusal. */
  async function ask(action: ActionName, form: Form, format: string) {
    const { text } = await send(sandbox, action, {
      login_token: sandbox.accounts[0]!.token,
      ...form,
      format
    })
    const { code, message, body } = readAnswer(new TextEncoder().encode(text))
    return { code, message, value: code === '1' ? specOf(action).result(body) : null }
  }

  /** The parameters that the action needs, of those that are known. */
  function formOf(action: ActionName, known: Form): Form {
    const { params, oneOf = [], anyOf = [] } = specOf(action)
    const needed = Object.keys(params).filter((name) => params[name]!.required)
    for (const [first] of [...oneOf, ...anyOf]) if (first !== undefined) needed.push(first)
    return Object.fromEntries(
      needed.map((name) => {
        expect(known, `${action} needs a value of ${name}`).toHaveProperty(name)
        return [name, known[name]!]
      })
    )
  }

  async function compare(zone: ZoneState, names: string[], emptyIsError: boolean): Promise<void> {
    const user = sandbox.state.users.get(sandbox.accounts[0]!.userId)!
    const [nick = '', realName = '', ...log] = names
    const groups = names.map((name, i) => ({ id: 100 + i, name }))
    Object.assign(user, { nick, realName, groups, log })
    const stray = sandbox.state.addDomain({
      name: STRAY,
      grade: 'DP_Free',
      ownerId: 0,
      createdOn: '2026-01-01 00:00:00',
      contacts: ['a&b@mail.example', ...names]
    })
    for (const seed of [TALKATIVE, zone]) {
      const domain = plant(seed)
      const { rows } = sandbox.state.zone(domain)
      const known = {
        domain_id: domain.id,
        domain: domain.name,
        domain_grade: domain.grade,
        record_id: rows[0]?.id ?? 0,
        subdomain: rows.find(({ type }) => type === 'A')?.host ?? '@',
        monitor_id: await watch(domain)
      }
      for (const action of READS) {
        if (dialect === 'today' && specOf(action).unlisted) continue
        // What is one's own cannot be retrieved.
        const whose = action === 'Domain.Acquire' ? { domain: stray.name } : {}
        const form = {
          ...formOf(action, { ...known, ...whose }),
          error_on_empty: emptyIsError ? 'yes' : 'no'
        }
        const json = await ask(action, form, 'json')
        expect(await ask(action, form, 'xml'), action).toEqual(json)
        if (json.code === '1') told.add(action)
      }
    }
  }

  it('every action that reads', TIMEOUT, async () => {
    await fc.assert(
      fc.asyncProperty(zoneState(dialect), fc.array(anyText(XML), { maxLength: 5 }), fc.boolean(), compare),
      { ...runs(12), plugins: [fc.beforeEach(() => clear(sandbox.state))] }
    )
    // None is left out.
    const gone = dialect === 'today' ? READS.filter((action) => specOf(action).unlisted) : []
    expect([...told, ...gone].sort()).toEqual([...READS].sort())
  })
})
