import type { Dialect } from '../../shared/api/spec.ts'
import type { World } from '../state/world.ts'
import { DEFAULT_DOMAINS } from './default.ts'
import { seedMonitors } from './monitors.ts'
import type { Person, Scenario } from './scenario.ts'
import { Seeder, type DomainSeed } from './seeder.ts'
import { app, appAndMail, fleet, mail, site, siteAndMail } from './zones.ts'

const TRY: Person = { name: 'try', nick: '李 先生', realName: '李晓明' }
const PARTNER: Person = { name: 'partner', nick: '王 女士', realName: '王小雨', unverified: true }
const COMPANY: Person = { name: 'company', nick: '云山茶业', realName: '云山茶业有限公司', enterprise: true }

/** Sows the domains so that the first of the list is the newest, which Domain.List shows first. */
const sow =
  (domains: readonly DomainSeed[]) =>
  (world: World, dialect: Dialect): void => {
    const seeder = new Seeder(world, dialect)
    for (const domain of domains.toReversed()) seeder.domain(domain)
  }

const TINY: readonly DomainSeed[] = [
  { name: 'tiny-one.example', grade: 'DP_Plus', remark: '两条记录', records: site },
  { name: 'tiny-two.example', grade: 'DP_Free', records: siteAndMail }
]
const tiny = sow(TINY)

/** Every scenario by its name. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  default: {
    about: 'A believable account: 40 domains, zones of 300 and 10,000 records, every status, grade and type.',
    people: [{ ...TRY, groups: ['核心业务', 'Infrastructure'] }, PARTNER],
    seed: (world, dialect) => {
      sow(DEFAULT_DOMAINS)(world, dialect)
      seedMonitors(world, dialect)
    }
  },
  tiny: { about: 'Two small domains, for quick tests.', people: [TRY], seed: tiny },
  empty: {
    about: 'No domain at all: code 9 unless error_on_empty=no.',
    people: [TRY],
    seed: () => undefined
  },
  many: {
    about: '9,000 domains of two records each: three pages of Domain.List.',
    people: [TRY],
    seed: sow(
      Array.from({ length: 9000 }, (_, i) => ({
        name: `shop-${String(i + 1).padStart(4, '0')}.example`,
        grade: 'DP_Free',
        records: site
      }))
    )
  },
  paging: {
    about: 'Zones of 250 and 3,001 records: one more than a page, in either dialect.',
    people: [TRY],
    seed: sow([
      { name: 'records-250.example', grade: 'DP_Plus', records: fleet(250) },
      { name: 'records-3001.example', grade: 'DP_Plus', records: fleet(3001) },
      { name: 'records-0.example', grade: 'DP_Free' }
    ])
  },
  mixed: {
    about: 'Ids come as numbers and as text by turns within one list.',
    people: [TRY],
    seed: sow([...TINY, { name: 'tiny-three.example', grade: 'DP_Free', records: mail }]),
    mixedIds: true
  },
  dtoken: {
    about:
      'The account has a D-token (50, 52, cookie); a second one without manages a domain of the first (54).',
    people: [{ ...TRY, dToken: true }, PARTNER],
    seed: sow([
      ...TINY,
      { name: 'guarded.example', grade: 'DP_Plus', shared: { to: 1, mode: 'rw' }, records: app }
    ])
  },
  people: {
    about: 'Two persons and a company, to share with, transfer to and retrieve domains from.',
    people: [TRY, PARTNER, COMPANY],
    seed: sow([
      ...TINY,
      { name: 'lost-and-found.example', grade: 'DP_Free', owner: 1, records: site },
      { name: 'lost-and-locked.example', grade: 'DP_Free', owner: 1, locked: true, records: site },
      { name: 'lost-and-banned.example', grade: 'DP_Free', owner: 1, state: 'spam', records: site },
      { name: 'lost-for-good.example', grade: 'DP_Free', owner: 1, contacts: [], records: site },
      { name: 'company-site.example', grade: 'DP_Extra', owner: 2, registered: true, records: appAndMail }
    ])
  },
  enterprise: {
    about: 'A company account with a free domain: -7 in the dialect of 2012.',
    people: [{ ...TRY, enterprise: true }],
    seed: tiny
  },
  customer: {
    about: "An agent's customer with a free domain: -8 of the action in the dialect of 2012, no ban.",
    people: [{ ...TRY, underAgent: true }],
    seed: tiny
  },
  banned: { about: 'Banned for an hour from the start: -8.', people: [TRY], seed: tiny, banned: true },
  limited: { about: 'Ten requests an hour, then -2.', people: [TRY], seed: tiny, requestsPerHour: 10 },
  suspended: { about: 'Every action answers -99.', people: [TRY], seed: tiny, suspended: ['*'] },
  locked: { about: 'The account is locked: 83.', people: [{ ...TRY, refusal: '83' }], seed: tiny },
  area: {
    about: 'Sign-in from here is refused by area protection: 85.',
    people: [{ ...TRY, refusal: '85' }],
    seed: tiny
  },
  ip: { about: 'This address may not sign in: 98.', people: [{ ...TRY, refusal: '98' }], seed: tiny }
}

export const scenarioNames: readonly string[] = Object.keys(SCENARIOS)
