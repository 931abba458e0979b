import { ACTIONS, COMMON_CODES, specOf, type ActionName } from '../../src/shared/api/catalog/index.ts'
import type { ActionSpec, CodeSpec, Codes, ParamSpec } from '../../src/shared/api/spec.ts'
import { PLACES } from './places.ts'

/** Text as it can stand in a cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const anchor = (action: ActionName): string => action.toLowerCase().replace('.', '')

const placeOf = (action: ActionName): string => {
  const place = PLACES[action]
  return typeof place === 'string' ? place : place.join(' › ')
}

/** Whether today's service still answers it. */
const todayOf = ({ abolished, unlisted }: ActionSpec): string => {
  if (abolished !== undefined) return `abolished ${abolished}`
  return unlisted === true ? 'no longer listed' : 'yes'
}

const ruleOf = ({ values, range, id, blank, dialect }: ParamSpec): string => {
  const rules = [
    values?.map((value) => `\`${value}\``).join(', '),
    range && (range[1] === Number.MAX_SAFE_INTEGER ? `from ${range[0]} on` : `${range[0]}–${range[1]}`),
    id && 'digits',
    blank && 'may be empty',
    dialect === 'today' && 'today only'
  ]
  return rules.filter((rule) => typeof rule === 'string').join('; ')
}

/** "required", "optional", or the group of which one must be sent. */
function neededOf(name: string, param: ParamSpec, { oneOf = [], anyOf = [] }: ActionSpec): string {
  if (param.required) return 'required'
  const others = (groups: readonly (readonly string[])[]): string | undefined =>
    groups.find((group) => group.includes(name))?.join(' / ')
  const one = others(oneOf)
  if (one !== undefined) return `one of ${one}`
  const any = others(anyOf)
  return any === undefined ? 'optional' : `at least one of ${any}`
}

const isList = (entry: CodeSpec | readonly CodeSpec[]): entry is readonly CodeSpec[] => Array.isArray(entry)

const codeTable = (codes: Codes): string =>
  table(
    ['Code', 'Kind', '原因', 'Cause', '处理', 'Advice', 'Field', 'Dialect'],
    Object.entries(codes)
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .flatMap(([code, entry]) =>
        (isList(entry) ? entry : [entry]).map((one) => [
          code,
          one.kind,
          one.cause.zh,
          one.cause.en,
          one.advice.zh,
          one.advice.en,
          one.field === undefined ? '' : `\`${one.field}\``,
          one.dialect ?? 'both'
        ])
      )
  )

function sectionOf(action: ActionName): string {
  const spec = specOf(action)
  const params = Object.entries(spec.params)
  const parts = [
    `### ${action}`,
    `${spec.title.zh} · ${spec.title.en} · ${spec.kind} · today: ${todayOf(spec)} · in the app: ${placeOf(action)}`
  ]
  if (params.length > 0)
    parts.push(
      table(
        ['Parameter', 'Meaning', '含义', 'Needed', 'Rule'],
        params.map(([name, param]) => [
          `\`${name}\``,
          param.title.en,
          param.title.zh,
          neededOf(name, param, spec),
          ruleOf(param)
        ])
      )
    )
  parts.push(
    Object.keys(spec.codes).length > 0 ? codeTable(spec.codes) : 'No code besides the common ones.',
    ...(spec.empty ? [`Code ${spec.empty.code} means “nothing there” and is answered as an empty list.`] : [])
  )
  return parts.join('\n\n')
}

/** docs/api.md: every action of the catalogue with its parameters, codes, and its place in the app. Markdown. */
export function apiDoc(): string {
  const overview = table(
    ['Action', 'Section of the document', 'Kind', 'Today', 'In the app'],
    ACTIONS.map((action) => {
      const spec = specOf(action)
      return [`[${action}](#${anchor(action)})`, spec.title.zh, spec.kind, todayOf(spec), placeOf(action)]
    })
  )
  return `${[
    '# The DNSPod user API, as Zonedeck knows it',
    'Generated from `src/shared/api/catalog` by `npm run api-doc`; a test fails when it has drifted. The document is the user API V4.6 of 2012-08-24; “today” is what later documents and clients tell of the service.',
    overview,
    '## Codes that every action may answer',
    codeTable(COMMON_CODES),
    '## Actions',
    ...ACTIONS.map(sectionOf)
  ].join('\n\n')}\n`
}
