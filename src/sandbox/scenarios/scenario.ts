import type { Dialect } from '../../shared/api/spec.ts'
import { noMonitoring } from '../monitors/book.ts'
import type { Account } from '../state/model.ts'
import type { Snapshot, World } from '../state/world.ts'

/** A beginning of the service: who has an account, what is in it, and how the service behaves. */
export interface Scenario {
  /** What it is for, in a sentence. */
  about: string
  people: readonly Person[]
  /** Fills the empty service. */
  seed: (world: World, dialect: Dialect) => void
  /** Requests an hour, 3600 when left out. */
  requestsPerHour?: number
  /** The first account is banned from the start, for an hour. */
  banned?: boolean
  /** Actions that answer -99, "*" for all. */
  suspended?: readonly string[]
  /** Ids come as numbers and as text by turns. */
  mixedIds?: boolean
}

export interface Person {
  name: string
  nick: string
  realName: string
  dToken?: boolean
  /** Code of every sign-in although the credentials are right: 83, 85 or 98. */
  refusal?: string
  enterprise?: boolean
  underAgent?: boolean
  /** The mobile number is not verified. */
  unverified?: boolean
  groups?: readonly string[]
}

export const FIRST_USER = 423_255
/** Ids of all that a scenario makes begin here. */
const FIRST_ID = 9_842_001

export const userId = (person: number): number => FIRST_USER + person

export const emptySnapshot = (name: string, dialect: Dialect, people: readonly Person[]): Snapshot => ({
  scenario: name,
  dialect,
  nextId: FIRST_ID,
  users: people.map((person, i) => ({
    id: userId(i),
    email: emailOf(person),
    kind: person.enterprise ? 'enterprise' : 'personal',
    underAgent: person.underAgent ?? false,
    agent: null,
    realName: person.realName,
    nick: person.nick,
    telephone: `1390000000${i}`,
    telephoneVerified: person.unverified !== true,
    verifying: null,
    im: `1000${i}`,
    balance: '0',
    smsBalance: '20',
    passwordHash: null,
    groups: (person.groups ?? []).map((group, n) => ({ id: 101 + n, name: group })),
    log: webLog(userId(i))
  })),
  domains: [],
  remembered: [],
  monitoring: noMonitoring()
})

/** Done on the web site, before the scenario begins: such lines bear no "(API)" (later texts, User.Log). */
const webLog = (id: number): string[] => [
  '2026-11-18 09:42:17: 127.0.0.1 登陆 成功',
  `2026-10-30 16:05:51: 127.0.0.1 修改用户资料 ${id}`,
  '2026-10-30 16:03:08: 127.0.0.1 登陆 成功'
]

const emailOf = ({ name }: Person): string => `${name}@zonedeck.example`

/**
 * The accounts of a scenario. They are made up anew at every start, always the same: nothing real stands behind them,
 * and a state file need not hold them.
 */
export const accountsOf = (people: readonly Person[]): Account[] =>
  people.map((person, i) => ({
    name: person.name,
    userId: userId(i),
    email: emailOf(person),
    password: `${person.name}-sandbox-${7351 + i}`,
    token: `${20_481 + i},${TOKENS[i] ?? ''}`,
    code: person.dToken ? `${246_810 + i}` : null,
    refusal: person.refusal ?? null
  }))

/** Made up; in the form of real ones, 32 digits of hex. */
const TOKENS = [
  '5a0d1b0e7c2f43689b1de0c47a85f3d2',
  'c83f2e61d7a94b05b2f8610e9d47ac15',
  '1e94d0a7b35c48f2860ad9f7c1be2734'
]
