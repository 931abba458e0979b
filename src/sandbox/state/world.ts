import { createHash } from 'node:crypto'
import { domainToASCII, domainToUnicode } from 'node:url'
import { MonitorBook } from '../monitors/book.ts'
import type { Monitoring } from '../monitors/model.ts'
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
  monitoring: Monitoring
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
  readonly monitors: MonitorBook
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
    this.monitors = new MonitorBook(snapshot.monitoring)
    for (const user of snapshot.users) this.users.set(user.id, user)
    for (const account of accounts) account.email = this.users.get(account.userId)?.email ?? account.email
    for (const { domain, records } of snapshot.domains) this.#adopt(domain, records)
  }

  snapshot(): Snapshot {
    return {
      scenario: this.#scenario,
      dialect: this.#dialect,
      nextId: this.#nextId,
      users: [...this.users.values()],
      domains: [...this.domains.values()].map((domain) => ({ domain, records: this.zone(domain).rows })),
      remembered: this.remembered,
      monitoring: this.monitors.snapshot()
    }
  }

  /** A new id; one series for everything, so that an id of one kind is never by chance one of another. */
  id(): number {
    return this.#nextId++
  }

  /** Gives a user another e-mail address, with which to sign in from now on. */
  setEmail(user: User, email: string): void {
    user.email = email
    for (const account of this.accounts) if (account.userId === user.id) account.email = email
    this.onChange()
  }

  /**
   * A text message with a verification code (Telephoneverify.Code) arrives from a mobile number; answers whether it
   * verified the number of a user. Nothing in the API can say so: a person sends the message from the phone.
   */
  receiveSms(from: string, code: string): boolean {
    const codeHash = createHash('sha256').update(code.trim()).digest('hex')
    for (const user of this.users.values()) {
      const { verifying } = user
      if (verifying?.telephone !== from || verifying.codeHash !== codeHash) continue
      Object.assign(user, { telephone: from, telephoneVerified: true, verifying: null })
      this.onChange()
      return true
    }
    return false
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

  /** The domain of which `name` is an alias (绑定), in Unicode or punycode. */
  boundTo(name: string): Domain | undefined {
    const punycode = domainToASCII(name.trim().toLowerCase())
    for (const domain of this.domains.values())
      if (domain.aliases.some((alias) => domainToASCII(alias.name) === punycode)) return domain
    return undefined
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
      urlInChina: false,
      registered: false,
      lock: null,
      shares: [],
      contacts: null,
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

  /** Forgets what `userId`, who no longer has the domain, saw of it. */
  dropView(domain: Domain, userId: number): void {
    domain.views = Object.fromEntries(Object.entries(domain.views).filter(([id]) => id !== String(userId)))
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
