import { domainToASCII, domainToUnicode } from 'node:url'
import type { Account, Domain, RecordFields, RecordRow, Remembered, User } from './model.ts'
import { DEFAULT_GROUP, SHARED_GROUP } from './model.ts'
import { Zone } from './zone.ts'

/** Everything the service keeps, as plain data: what a state file holds. */
export interface Snapshot {
  scenario: string
  dialect: '2012' | 'today'
  nextId: number
  users: User[]
  domains: { domain: Domain; records: RecordRow[] }[]
  remembered: Remembered[]
}

export type NewDomain = Partial<Omit<Domain, 'id' | 'punycode' | 'views'>> &
  Pick<Domain, 'name' | 'grade' | 'ownerId' | 'createdOn'> & { view?: Partial<Domain['views'][string]> }

export type NewRecord = Partial<RecordRow> & Pick<RecordRow, 'host' | 'type' | 'value' | 'updatedOn'>

/** The state of the simulated service. Tests may read and change it through the same methods as the actions do. */
export class World {
  readonly accounts: Account[]
  readonly users = new Map<number, User>()
  readonly domains = new Map<number, Domain>()
  readonly #zones = new Map<number, Zone>()
  readonly #names = new Map<string, Domain>()
  remembered: Remembered[]
  /** Called after every change. */
  onChange: () => void = () => undefined
  readonly #scenario: string
  readonly #dialect: Snapshot['dialect']
  #nextId: number

  constructor(snapshot: Snapshot, accounts: Account[]) {
    this.accounts = accounts
    this.#scenario = snapshot.scenario
    this.#dialect = snapshot.dialect
    this.#nextId = snapshot.nextId
    this.remembered = snapshot.remembered
    for (const user of snapshot.users) this.users.set(user.id, user)
    for (const { domain, records } of snapshot.domains) this.#adopt(domain, records)
  }

  snapshot(): Snapshot {
    return {
      scenario: this.#scenario,
      dialect: this.#dialect,
      nextId: this.#nextId,
      users: [...this.users.values()],
      domains: [...this.domains.values()].map((domain) => ({ domain, records: this.zone(domain).rows })),
      remembered: this.remembered
    }
  }

  /** A new id; one series for everything, so that an id of one kind is never by chance one of another. */
  id(): number {
    return this.#nextId++
  }

  zone(domain: Domain): Zone {
    const zone = this.#zones.get(domain.id)
    if (!zone) throw new Error(`no zone of domain ${domain.id}`)
    return zone
  }

  /** A domain by its name, in Unicode or punycode. */
  find(name: string): Domain | undefined {
    return this.#names.get(domainToASCII(name.trim().toLowerCase()))
  }

  /** The domains that `userId` owns or is given a share of, newest first as Domain.List shows them. */
  domainsOf(userId: number): Domain[] {
    const mine: Domain[] = []
    for (const domain of this.domains.values())
      if (domain.ownerId === userId || domain.shares.some((share) => share.userId === userId))
        mine.push(domain)
    return mine.reverse()
  }

  addDomain({ view, ...given }: NewDomain): Domain {
    const punycode = domainToASCII(given.name)
    const domain: Domain = {
      id: this.id(),
      state: 'enable',
      extStatus: '',
      updatedOn: given.createdOn,
      vip: null,
      searchEnginePush: true,
      registered: false,
      lock: null,
      shares: [],
      aliases: [],
      log: [],
      ...given,
      name: domainToUnicode(punycode),
      punycode,
      views: { [given.ownerId]: { groupId: DEFAULT_GROUP, starred: false, remark: '', ...view } }
    }
    this.#adopt(domain, [])
    this.onChange()
    return domain
  }

  removeDomain(domain: Domain): void {
    this.domains.delete(domain.id)
    this.#zones.delete(domain.id)
    this.#names.delete(domain.punycode)
    this.onChange()
  }

  /** What `userId` sees of a domain; one it is shared to sees it in the group of shared domains. */
  view(domain: Domain, userId: number): Domain['views'][string] {
    const known = domain.views[userId]
    if (known) return known
    const view = { groupId: SHARED_GROUP, starred: false, remark: '' }
    domain.views[userId] = view
    return view
  }

  addRecord(domain: Domain, given: NewRecord): RecordRow {
    const row: RecordRow = {
      id: this.id(),
      line: '默认',
      ttl: 600,
      mx: 0,
      weight: null,
      enabled: true,
      remark: '',
      monitorStatus: '',
      hold: false,
      ...given
    }
    this.zone(domain).add(row)
    domain.updatedOn = row.updatedOn
    this.onChange()
    return row
  }

  /** Changes a record; `updatedOn` dates the record and its domain, a remark alone leaves both dates. */
  updateRecord(
    domain: Domain,
    row: RecordRow,
    change: Partial<RecordFields> & { remark?: string; updatedOn?: string }
  ): void {
    this.zone(domain).update(row, change)
    if (change.updatedOn !== undefined) domain.updatedOn = change.updatedOn
    this.onChange()
  }

  removeRecord(domain: Domain, row: RecordRow, updatedOn: string): void {
    this.zone(domain).remove(row)
    domain.updatedOn = updatedOn
    this.onChange()
  }

  #adopt(domain: Domain, records: RecordRow[]): void {
    this.domains.set(domain.id, domain)
    this.#zones.set(domain.id, new Zone(records))
    this.#names.set(domain.punycode, domain)
  }
}
