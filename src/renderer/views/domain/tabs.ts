import { t } from '../../i18n/index.ts'

/** The tabs of a domain's page, in their order; the first is what opens. */
export const TABS = [
  'records',
  'overview',
  'shares',
  'aliases',
  'lock',
  'purview',
  'log',
  'history',
  'transfer'
] as const
export type DomainTab = (typeof TABS)[number]

/** What only the owner of a domain may use; to everybody it was shared to the service says no. */
const OWNER_TABS = ['shares', 'aliases', 'lock', 'transfer'] as const
export type OwnerTab = (typeof OWNER_TABS)[number]
export const ownerOnly = (tab: DomainTab): tab is OwnerTab => OWNER_TABS.some((one) => one === tab)

/** The tab that the path names; records without one. Null for a name that is none. */
export const tabOf = (name: string | undefined): DomainTab | null =>
  name === undefined || name === '' ? 'records' : (TABS.find((tab) => tab === name) ?? null)

export const tabTitle = (tab: DomainTab): string => t(`domain.tabs.${tab}`)
