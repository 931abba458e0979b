import fc, { type Arbitrary } from 'fast-check'
import type { Dialect } from '../../src/shared/api/spec.ts'
import type { Domain, RecordRow } from '../../src/sandbox/state/model.ts'
import { anyText, domainName, zonePlan } from './generators.ts'

/** A domain as the sandbox keeps it, in states that no call of the API brings about. */
export type ZoneState = Pick<
  Domain,
  | 'name'
  | 'grade'
  | 'state'
  | 'extStatus'
  | 'vip'
  | 'registered'
  | 'searchEnginePush'
  | 'lock'
  | 'shares'
  | 'log'
> & {
  view: Domain['views'][string]
  aliases: string[]
  records: Omit<RecordRow, 'id' | 'updatedOn'>[]
}

/** A domain of which every action has something to tell. */
export const TALKATIVE: ZoneState = {
  name: 'talkative.example',
  grade: 'DP_Ultra',
  state: 'enable',
  extStatus: '',
  vip: { start: '2026-01-01', end: '2031-02-28' },
  registered: true,
  searchEnginePush: true,
  lock: { codeHash: '', start: '2026-01-01', end: '2031-02-28' },
  shares: [{ userId: null, email: 'a@share.example', mode: 'r', subDomain: '' }],
  log: ['<&]]>'],
  view: { groupId: 1, starred: true, remark: ' <&]]> ' },
  aliases: ['别名.测试'],
  records: [
    {
      host: 'www',
      type: 'A',
      line: '默认',
      value: '192.0.2.1',
      ttl: 600,
      mx: 0,
      weight: null,
      enabled: true,
      remark: '',
      monitorStatus: '',
      hold: false
    }
  ]
}

const WIRE = { format: 'xml' } as const
const day = fc.constantFrom('2025-06-30', '2026-01-01')
const laterDay = fc.constantFrom('2031-02-28', '2037-12-31')

/** What is found in a zone, whoever has made it so; its texts are such as XML can carry. */
export const zoneState = (dialect: Dialect): Arbitrary<ZoneState> =>
  zonePlan({ dialect, ...WIRE }).chain((plan) =>
    fc.record({
      name: fc.constant(plan.name),
      grade: fc.constant(plan.grade),
      state: fc.constantFrom('enable', 'enable', 'pause', 'spam'),
      extStatus: fc.constantFrom('', 'dnserror', 'notexist'),
      vip: fc.option(fc.record({ start: day, end: laterDay })),
      registered: fc.boolean(),
      searchEnginePush: fc.boolean(),
      lock: fc.option(fc.record({ codeHash: fc.constant(''), start: day, end: laterDay }), { freq: 2 }),
      shares: fc.array(
        fc.record({
          userId: fc.constant(null),
          email: fc.constantFrom('a@share.example', 'b+c@share.example'),
          mode: fc.constantFrom('r', 'rw'),
          subDomain: fc.constantFrom('', 'www', '中文')
        }),
        { maxLength: 2 }
      ),
      log: fc.array(anyText(WIRE), { maxLength: 3 }),
      view: fc.constant({ groupId: Number(plan.groupId), starred: plan.starred, remark: plan.remark }),
      aliases: fc.array(domainName, { maxLength: 2 }),
      records: fc.tuple(
        ...plan.records.map(({ before, remark }) =>
          fc
            .record({ monitorStatus: fc.constantFrom('', 'Ok', 'Warn', 'Down'), hold: fc.boolean() })
            .map((more) => ({
              ...more,
              remark,
              host: before.host,
              type: before.type,
              line: before.line,
              value: before.value,
              ttl: before.ttl ?? 600,
              mx: before.mx ?? 0,
              weight: before.weight,
              enabled: before.enabled
            }))
        )
      )
    })
  )
