import { expect, onTestFinished, test } from 'vitest'
import { checkDelegation } from '../../../src/main/dns/delegation.ts'
import { createLookup } from '../../../src/main/dns/lookup.ts'
import type { Delegation } from '../../../src/shared/model/domain-facts.ts'
import { startDns, type DnsAnswer, type DnsServer } from '../../support/dns-server.ts'
import { FakeClock } from '../../support/fake-clock.ts'

const OURS = ['f1g1ns1.dnspod.net', 'f1g1ns2.dnspod.net']
const NAME = 'zonedeck-check.com'

async function ask(
  answer: DnsAnswer,
  { name = NAME, expected = OURS }: { name?: string; expected?: string[] } = {}
): Promise<{ delegation: Delegation; server: DnsServer; clock: FakeClock }> {
  const server = await startDns({ [NAME]: answer })
  onTestFinished(() => server.close())
  const clock = new FakeClock()
  const lookup = createLookup(server.address)
  return { delegation: await checkDelegation({ lookup, clock }, name, expected), server, clock }
}

test.each<[Delegation['verdict'], DnsAnswer]>([
  ['right', ['f1g1ns2.dnspod.net', 'f1g1ns1.dnspod.net']],
  ['partly', ['f1g1ns1.dnspod.net']],
  ['partly', [...OURS, 'ns1.elsewhere.net']],
  ['elsewhere', ['ns1.elsewhere.net', 'ns2.elsewhere.net']],
  ['none', 3],
  ['none', []],
  ['unreachable', 2],
  ['unreachable', 5]
])('%s: %j', async (verdict, answer) => {
  const { delegation, server } = await ask(answer)
  expect(delegation).toMatchObject({ verdict, asked: true, expected: OURS })
  expect(delegation.found).toEqual(Array.isArray(answer) ? [...answer].sort() : [])
  expect(server.asked).toContain(NAME)
})

test('case and the dot at the end make no difference', async () => {
  const { delegation } = await ask(['F1G1NS1.dnspod.net', 'f1g1ns2.DNSPOD.net'], {
    expected: ['F1G1ns1.dnspod.net.', 'f1g1ns2.dnspod.net.']
  })
  expect(delegation).toMatchObject({ verdict: 'right', found: OURS, expected: OURS })
})

test('when it was checked', async () => {
  const { delegation, clock } = await ask(OURS)
  expect(delegation.checkedAt).toBe(clock.now())
})

test.each(['tiny.example', 'a.test', 'b.invalid', 'xn--fiq228c5hs.xn--0zwm56d', 'Upper.EXAMPLE.'])(
  'of %s nobody is asked: such names exist nowhere',
  async (name) => {
    const { delegation, server } = await ask(OURS, { name })
    expect(delegation).toMatchObject({ verdict: 'none', asked: false, found: [] })
    expect(server.asked).toEqual([])
  }
)

test('where nobody answers at all, it says so', async () => {
  const lookup = (): Promise<string[]> =>
    Promise.reject(Object.assign(new Error('queryNs ETIMEOUT'), { code: 'ETIMEOUT' }))
  const delegation = await checkDelegation({ lookup, clock: new FakeClock() }, NAME, OURS)
  expect(delegation.verdict).toBe('unreachable')
})
