/** The tabs of the account's page, in their order; the first is what opens. */
export const ACCOUNT_TABS = [
  { name: 'profile', to: '/account' },
  { name: 'security', to: '/account/security' },
  { name: 'log', to: '/account/log' }
] as const
export type AccountTab = (typeof ACCOUNT_TABS)[number]['name']

/** The tab that the path names; the first without one. */
export const accountTabOf = (name: string | undefined): AccountTab =>
  ACCOUNT_TABS.find((tab) => tab.name === name)?.name ?? 'profile'
