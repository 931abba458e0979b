import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../../../src/main/dnspod/client.ts'
import { toAscii } from '../../../src/shared/rules/idn.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { domainName, groupName, properName, shareHost } from '../../support/generators.ts'
import { clear, open, person, runs, TIMEOUT, wires } from './open.ts'

describe.each(wires)('what is written is read back: dialect $dialect, $format', (wire) => {
  const today = wire.dialect === 'today'
  let sandbox: Sandbox
  let client: Client
  let close: () => Promise<void>
  beforeAll(async () => {
    // A second account is there to share with.
    ;({ sandbox, client, close } = await open(wire, 'default'))
  })
  beforeEach(() => clear(sandbox.state))
  afterAll(() => close())

  /** The id of a domain of the highest grade, alone in the account. */
  async function onlyDomain(name = 'alone.example'): Promise<string> {
    clear(sandbox.state)
    const { domain } = await client.call('Domain.Create', { domain: name }, person)
    const vip = { start: '2026-01-01', end: '2027-01-01' }
    Object.assign(sandbox.state.domains.get(Number(domain.id))!, { grade: 'DP_Ultra', vip })
    return domain.id
  }

  // Abolished today.
  if (!today)
    it('the profile', TIMEOUT, async () => {
      const profile = fc.record({
        real_name: properName(wire),
        nick: properName(wire),
        telephone: fc.stringMatching(/^1[0-9]{10}$/),
        im: fc.stringMatching(/^[1-9][0-9]{4,11}$/)
      })
      await fc.assert(
        fc.asyncProperty(profile, async (given) => {
          await client.call('User.Modify', given, person)
          const { info } = await client.call('User.Detail', {}, person)
          expect(info.user).toMatchObject(given)
        }),
        runs(15)
      )
    })

  it('groups', TIMEOUT, async () => {
    await onlyDomain()
    const groups = async () => (await client.call('Domaingroup.List', {}, person)).groups
    await fc.assert(
      fc.asyncProperty(groupName(wire), groupName(wire), async (first, second) => {
        const made = await client.call('Domaingroup.Create', { group_name: first }, person)
        const group_id = made.groups.id
        expect(await groups()).toContainEqual(
          expect.objectContaining({ group_id, group_name: first, group_type: 'user' })
        )
        await client.call('Domaingroup.Modify', { group_id, group_name: second }, person)
        expect((await groups()).find((group) => group.group_id === group_id)?.group_name).toBe(second)
        await client.call('Domaingroup.Remove', { group_id }, person)
      }),
      runs(15)
    )
  })

  it('shares', TIMEOUT, async () => {
    const partner = sandbox.accounts[1]!.email
    const mode = fc.constantFrom('r', 'rw')
    const share = fc.record({
      // Today an address may wait for its account, and a single host may be shared.
      email: today ? fc.oneof(fc.constant(partner), address) : fc.constant(partner),
      mode,
      then: mode,
      sub_domain: today ? fc.option(shareHost, { nil: undefined }) : fc.constant(undefined)
    })
    await fc.assert(
      fc.asyncProperty(share, async ({ email, mode: first, then, sub_domain }) => {
        const domain_id = await onlyDomain()
        await client.call('Domainshare.Create', { domain_id, email, mode: first, sub_domain }, person)
        const shares = async () => (await client.call('Domainshare.List', { domain_id }, person)).share
        // The client sends names in A-labels.
        const shown = { share_to: email, sub_domain: toAscii(sub_domain ?? '') }
        expect(await shares()).toMatchObject([{ ...shown, mode: first }])
        const hosts = { old_sub_domain: sub_domain, new_sub_domain: sub_domain }
        await client.call('Domainshare.Modify', { domain_id, email, mode: then, ...hosts }, person)
        expect(await shares()).toMatchObject([{ ...shown, mode: then }])
      }),
      runs(15)
    )
  })

  it('aliases', TIMEOUT, async () => {
    await fc.assert(
      fc.asyncProperty(domainName, domainName, async (name, other) => {
        fc.pre(name !== other)
        const domain_id = await onlyDomain(name)
        const { alias } = await client.call('Domainalias.Create', { domain_id, domain: other }, person)
        expect(alias.punycode).toBe(domainToASCII(other))
        const list = await client.call('Domainalias.List', { domain_id }, person)
        expect(list.alias).toEqual([{ id: alias.id, domain: other }])
      }),
      runs(15)
    )
  })
})

const address = fc.stringMatching(/^[a-z0-9]{1,8}([.+_-][a-z0-9]{1,4})?@[a-z0-9]{1,8}\.example$/)
