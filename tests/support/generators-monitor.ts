import fc, { type Arbitrary } from 'fast-check'
import type { Params } from '../../src/shared/api/catalog/index.ts'
import { pointsOf } from '../../src/sandbox/monitors/points.ts'
import { plainText, type Wire } from './generators.ts'

/** The address of the record that is monitored; no backup may be the same. */
export const WATCHED = '192.0.2.1'

const joined = (of: readonly string[], minLength: number): Arbitrary<string> =>
  fc.shuffledSubarray([...of], { minLength }).map((words) => words.join(','))
const name = fc.stringMatching(/^[a-z0-9]{1,10}$/)
/** Whatever may stand in an address without white space; markup above all. */
const path = fc
  .array(fc.constantFrom(...Array.from('abc/?&=<>"\'%+;#]'), ']]>', '&amp;', '中'), { maxLength: 20 })
  .map((parts) => `/${parts.join('')}`)
const backup = fc.ipV4().filter((ip) => ip !== '0.0.0.0' && ip !== WATCHED)

/** Settings of a monitor, as Monitor.Create and Monitor.Modify take them. */
export const monitorSettings = (wire: Wire): Arbitrary<Omit<Params<'Monitor.Modify'>, 'monitor_id'>> => {
  const today = wire.dialect === 'today'
  const intervals = today ? (['60', '180', '360'] as const) : (['30', '60', '180'] as const)
  const types = today ? (['http', 'https', 'cname', 'url'] as const) : (['http', 'https'] as const)
  const acts = today ? ['pass', 'pause', 'pause2', 'auto'] : ['pass', 'pause', 'auto']
  return fc.record({
    host: fc.tuple(name, name).map(([a, b]) => `${a}.${b}.example`),
    port: fc.integer({ min: 1, max: 65_535 }),
    monitor_type: fc.constantFrom(...types),
    monitor_path: path,
    monitor_interval: fc.constantFrom(...intervals),
    points: joined(Object.keys(pointsOf(wire.dialect)), 1),
    bak_ip: fc.oneof(
      fc.constantFrom(...acts),
      fc.uniqueArray(backup, { minLength: 1, maxLength: 3 }).map((ips) => ips.join(','))
    ),
    sms_notice: joined(['me', 'share'], 0),
    email_notice: joined(['me', 'share'], 0),
    less_notice: fc.constantFrom('yes', 'no'),
    callback_url: fc.oneof(
      fc.constant(''),
      path.map((rest) => `https://hooks.example${rest}`)
    ),
    callback_key: fc.oneof(fc.constant(''), plainText(wire))
  })
}
