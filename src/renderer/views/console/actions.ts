import { ACTIONS, specOf, type ActionName } from '../../../shared/api/catalog/index.ts'
import type { ActionSpec, ParamSpec } from '../../../shared/api/spec.ts'
import { t } from '../../i18n/index.ts'

/** The headings under which the actions are listed, in their order. */
export const ACTION_GROUPS = [
  'account',
  'domain',
  'settings',
  'share',
  'group',
  'alias',
  'record',
  'monitor'
] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

/** The first that fits. */
const GROUP_OF: readonly [pattern: RegExp, group: ActionGroup][] = [
  [/^(?:Info|User|Useremail|Userpasswd|Telephoneverify)\./, 'account'],
  [
    /^Domain\.(?:Ismark|Remark|Changegroup|Log|Searchenginepush|Urlincn|Purview|Lock|Lockstatus|Unlock)$/,
    'settings'
  ],
  [/^Domain\.(?:Transfer|Acquire\w*)$|^Domainshare\./, 'share'],
  [/^Domaingroup\./, 'group'],
  [/^Domainalias\./, 'alias'],
  [/^Domain\./, 'domain'],
  [/^Record\./, 'record']
]
export const groupOf = (action: ActionName): ActionGroup =>
  GROUP_OF.find(([pattern]) => pattern.test(action))?.[1] ?? 'monitor'

/** The actions that have every word of `text` in their name or title, by group; groups without any are left out. */
export function findActions(text: string): { group: ActionGroup; actions: ActionName[] }[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = ACTIONS.filter((action) => {
    const { title } = specOf(action)
    const hay = `${action} ${title.zh} ${title.en}`.toLowerCase()
    return words.every((word) => hay.includes(word))
  })
  return ACTION_GROUPS.map((group) => ({
    group,
    actions: found.filter((action) => groupOf(action) === group)
  })).filter(({ actions }) => actions.length > 0)
}

/** The parameters as the form shows them: what is needed, what goes together, and the rest. */
export interface ParamGroup {
  kind: 'required' | 'oneOf' | 'anyOf' | 'optional'
  names: string[]
}

export function paramGroups({ params, oneOf = [], anyOf = [] }: ActionSpec): ParamGroup[] {
  const names = Object.keys(params)
  const together = new Set([...oneOf, ...anyOf].flat())
  const alone = names.filter((name) => !together.has(name))
  const groups: ParamGroup[] = [
    { kind: 'required', names: alone.filter((name) => params[name]?.required) },
    ...oneOf.map((group) => ({ kind: 'oneOf' as const, names: [...group] })),
    ...anyOf.map((group) => ({ kind: 'anyOf' as const, names: [...group] })),
    { kind: 'optional', names: alone.filter((name) => !params[name]?.required) }
  ]
  return groups.filter((group) => group.names.length > 0)
}

/** The rule of a parameter in words. */
export function ruleOf({ id, range, form, blank, dialect, values }: ParamSpec): string {
  const rules: string[] = []
  if (range !== undefined) {
    const [min, max] = range
    rules.push(
      max === Number.MAX_SAFE_INTEGER
        ? t('console.rule.from', { min })
        : t('console.rule.range', { min, max })
    )
  } else if (id) rules.push(t('console.rule.id'))
  else if (form !== undefined) rules.push(t(`console.rule.${form}`))
  else if (values === undefined) rules.push(t('console.rule.text'))
  if (blank) rules.push(t('console.rule.blank'))
  if (dialect === 'today') rules.push(t('console.rule.today'))
  return rules.join(' · ')
}

/** What stands in the form, as it is to be sent: whole numbers where the catalogue has them. */
export function paramsOf(
  { params }: ActionSpec,
  values: Readonly<Record<string, string>>,
  empties: ReadonlySet<string>
): Record<string, string | number> {
  const sent: Record<string, string | number> = {}
  for (const [name, param] of Object.entries(params)) {
    const value = values[name] ?? ''
    if (value === '') {
      if (param.blank && (param.required || empties.has(name))) sent[name] = ''
    } else sent[name] = param.range !== undefined && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value
  }
  return sent
}
