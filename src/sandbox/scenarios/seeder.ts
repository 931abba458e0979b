import { createHash } from 'node:crypto'
import { DEFAULT_LINE, gradeRules, linesOf, typesOf } from '../../shared/model/grades.ts'
import type { Dialect } from '../../shared/api/spec.ts'
import type { Domain, RecordRow, Share } from '../state/model.ts'
import { day, stamp } from '../state/time.ts'
import type { World } from '../state/world.ts'
import { userId } from './scenario.ts'

const DAY = 86_400_000
/** Every seeded date lies before this one, so that a scenario is the same at every start. */
export const SEEDED_AT = Date.UTC(2026, 10, 20, 2, 30)

/** A domain of a scenario. */
export interface DomainSeed {
  name: string
  grade: string
  /** Index of its owner among the scenario's people; 0 when left out. */
  owner?: number
  /** Of the owner's view. */
  group?: number
  remark?: string
  starred?: boolean
  state?: Domain['state']
  ext?: string
  locked?: boolean
  registered?: boolean
  shared?: { to: number; mode: 'r' | 'rw' }
  /** What the registrar knows; admin@ the domain when left out. */
  contacts?: string[]
  aliases?: readonly string[]
  records?: (seeder: Seeder, domain: Domain) => void
}

export type RecordSeed = Partial<RecordRow> & Pick<RecordRow, 'host' | 'type' | 'value'>

/** Fills a world, always in the same way. */
export class Seeder {
  readonly world: World
  readonly #dialect: Dialect
  #random: number

  constructor(world: World, dialect: Dialect) {
    this.world = world
    this.#dialect = dialect
    this.#random = 20_120_824
  }

  /** A whole number of 0 to `below` - 1: a linear congruential series, the same every time. */
  roll(below: number): number {
    // Multiplier and increment of Numerical Recipes; the high bits are the random ones.
    this.#random = (Math.imul(this.#random, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#random / 2 ** 32) * below)
  }

  pick<T>(first: T, ...others: T[]): T {
    return [first, ...others][this.roll(others.length + 1)] ?? first
  }

  domain(seed: DomainSeed): Domain {
    const created = SEEDED_AT - (400 + this.roll(1800)) * DAY - this.roll(86_400) * 1000
    const owner = userId(seed.owner ?? 0)
    const { vip } = gradeRules(seed.grade)
    const domain = this.world.addDomain({
      name: seed.name,
      grade: seed.grade,
      ownerId: owner,
      createdOn: stamp(created),
      state: seed.state ?? 'enable',
      extStatus: seed.ext ?? '',
      registered: seed.registered ?? false,
      vip: vip ? { start: day(created + 30 * DAY), end: day(SEEDED_AT + (5 + this.roll(400)) * DAY) } : null,
      lock: seed.locked
        ? {
            codeHash: createHash('sha256').update(`unlock ${seed.name}`).digest('hex'),
            start: day(SEEDED_AT - 10 * DAY),
            // Farther off than any grade allows, so that a scenario is the same at every start.
            end: '2099-12-31'
          }
        : null,
      shares: seed.shared ? [this.#share(seed.shared)] : [],
      contacts: seed.contacts ?? null,
      view: { groupId: seed.group ?? 1, starred: seed.starred ?? false, remark: seed.remark ?? '' }
    })
    domain.log.push(`${domain.createdOn}: (127.0.0.1) 添加新域名 ${domain.name}`)
    for (const name of seed.aliases ?? []) domain.aliases.push({ id: this.world.id(), name })
    seed.records?.(this, domain)
    return domain
  }

  #share({ to, mode }: { to: number; mode: 'r' | 'rw' }): Share {
    const id = userId(to)
    return { userId: id, email: this.world.users.get(id)?.email ?? '', mode, subDomain: '' }
  }

  /**
   * Adds a record, dated by chance. One whose type or line the grade and dialect do not have is left out; a TTL below
   * the grade's least is raised to it.
   */
  record(domain: Domain, seed: RecordSeed): void {
    const line = seed.line ?? DEFAULT_LINE
    if (!typesOf(domain.grade, this.#dialect).includes(seed.type)) return
    if (!linesOf(domain.grade, this.#dialect).some((known) => known.name === line)) return
    this.world.addRecord(domain, {
      ...seed,
      ttl: Math.max(seed.ttl ?? 600, gradeRules(domain.grade).minTtl),
      // The document has no weights.
      weight: this.#dialect === 'today' ? (seed.weight ?? null) : null,
      updatedOn: stamp(SEEDED_AT - this.roll(390 * DAY))
    })
  }
}
