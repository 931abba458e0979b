import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isIpv4, isIpv6 } from '../../../../src/shared/rules/hostname.ts'
import { isAddress4, isAddress6 } from '../../../../src/shared/zone-file/fields.ts'

const part = fc.constantFrom(
  '0',
  '1',
  '01',
  '255',
  '256',
  'a',
  'ff',
  '12345',
  'FFFF',
  'g',
  '',
  ':',
  '::',
  '.',
  '%eth0',
  ' '
)
const joined = (mark: string) => fc.array(part, { maxLength: 9 }).map((parts) => parts.join(mark))

it('addresses are what the rules take for such', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6(),
        joined('.'),
        joined(':'),
        fc.tuple(joined(':'), joined('.')).map((all) => all.join(':'))
      ),
      (text) => {
        expect(isAddress4(text)).toBe(isIpv4(text))
        expect(isAddress6(text)).toBe(isIpv6(text))
      }
    ),
    { numRuns: 5000 }
  )
})
