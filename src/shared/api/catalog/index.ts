import type { Decoded } from '../decode.ts'
import type { ActionSpec, CodeSpec, Codes, Dialect, ParamSpec, ParamSpecs } from '../spec.ts'
import { COMMON_CODES } from './common.ts'
import { aliasActions } from './alias.ts'
import { domainActions } from './domain.ts'
import { domainSettingsActions } from './domain-settings.ts'
import { groupActions } from './group.ts'
import { infoActions } from './info.ts'
import { monitorActions } from './monitor.ts'
import { ownershipActions } from './ownership.ts'
import { recordActions } from './record.ts'
import { retrieveActions } from './retrieve.ts'
import { shareActions } from './share.ts'
import { userActions } from './user.ts'

/** Every action that the app knows, by the name it has in the address. Types, checks and texts all come from here. */
export const CATALOG = {
  ...infoActions,
  ...userActions,
  ...domainActions,
  ...domainSettingsActions,
  ...shareActions,
  ...ownershipActions,
  ...aliasActions,
  ...groupActions,
  ...retrieveActions,
  ...recordActions,
  ...monitorActions
} as const satisfies Record<string, ActionSpec>

export { COMMON_CODES }

type Catalog = typeof CATALOG
export type ActionName = keyof Catalog

// A list of every key is what Object.keys gives for an object literal.
export const ACTIONS = Object.keys(CATALOG) as ActionName[]

export const isAction = (name: string): name is ActionName => Object.hasOwn(CATALOG, name)

/** The entry of `action`, seen as any other. */
export const specOf = (action: ActionName): ActionSpec => CATALOG[action]

type ValueOf<P extends ParamSpec> = P extends { values: readonly (infer V)[] }
  ? V
  : P extends { range: readonly number[] }
    ? number
    : string

type RequiredNames<S extends ParamSpecs> = {
  [K in keyof S]: S[K]['required'] extends true ? K : never
}[keyof S]

type ParamsOf<S extends ParamSpecs> = { [K in RequiredNames<S>]: ValueOf<S[K]> } & {
  [K in Exclude<keyof S, RequiredNames<S>>]?: ValueOf<S[K]> | undefined
}

/** The parameters of an action; `undefined` is not sent. */
export type Params<A extends ActionName> = ParamsOf<Catalog[A]['params']>

/** The decoded answer of an action. */
export type Result<A extends ActionName> = Decoded<Catalog[A]['result']>

const isList = (entry: CodeSpec | readonly CodeSpec[]): entry is readonly CodeSpec[] => Array.isArray(entry)

const entriesOf = (codes: Codes, code: string): readonly CodeSpec[] => {
  const entry = Object.hasOwn(codes, code) ? codes[code] : undefined
  return entry === undefined ? [] : isList(entry) ? entry : [entry]
}

/**
 * What `code` means when `action` answers it: the action's own meaning before the common one, for the same number means
 * different things per action. `message` (the service's) tells apart the meanings of one number; `dialect` keeps to one
 * dialect. Null for a code that nobody knows.
 */
export function codeOf(
  action: ActionName,
  code: string,
  known: { message?: string; dialect?: Dialect } = {}
): CodeSpec | null {
  const { message, dialect } = known
  const meanings = [...entriesOf(specOf(action).codes, code), ...entriesOf(COMMON_CODES, code)]
  const fitting = meanings.filter(
    (one) => dialect === undefined || one.dialect === undefined || one.dialect === dialect
  )
  return (
    (message === undefined
      ? fitting[0]
      : (fitting.find((one) => one.when?.test(message)) ?? fitting.find((one) => one.when === undefined))) ??
    null
  )
}
