import { COMMAND_GROUPS, commands, unavailable, type Command } from '../../commands.ts'
import type { SearchHit } from '../../../shared/model/search.ts'
import { matchText, type Match } from './match.ts'

/** One line of the palette. */
export type Entry =
  | { key: string; kind: 'command'; command: Command; ranges: Match['ranges']; disabled: string | null }
  | { key: string; kind: 'hit'; hit: SearchHit }
export interface Section {
  key: 'recent' | 'commands' | 'domains' | 'records'
  entries: Entry[]
}

/** How many commands are shown beside what the search finds. */
const MOST_COMMANDS = 5
const MOST_RECENT = 5

/** What was run last, newest first; forgotten when the app ends. */
const recent: string[] = []

export function remember(id: string): void {
  const at = recent.indexOf(id)
  if (at >= 0) recent.splice(at, 1)
  recent.unshift(id)
  recent.length = Math.min(recent.length, MOST_RECENT)
}
/** For tests: as after a start. */
export const forgetRecent = (): void => void recent.splice(0)

const entryOf = (command: Command, ranges: Match['ranges']): Entry => ({
  key: `command ${command.id}`,
  kind: 'command',
  command,
  ranges,
  disabled: unavailable(command)
})

const inOrder = (a: Command, b: Command): number =>
  COMMAND_GROUPS.indexOf(a.group) - COMMAND_GROUPS.indexOf(b.group)

/** The commands that fit `query`; all of them, those run last first, when nothing is typed. */
export function commandSections(query: string): Section[] {
  const all = commands()
    .filter(({ keysOnly }) => keysOnly !== true)
    .toSorted(inOrder)
  if (query.trim() === '') {
    const last = recent.flatMap((id) => all.filter((command) => command.id === id))
    return [
      { key: 'recent', entries: last.map((command) => entryOf(command, [])) },
      {
        key: 'commands',
        entries: all.filter((command) => !last.includes(command)).map((command) => entryOf(command, []))
      }
    ]
  }
  const found = all.flatMap((command) => {
    const match = matchText(query, command.title(), command.keywords)
    return match === null ? [] : [{ command, match }]
  })
  const entries = found
    .toSorted((a, b) => b.match.score - a.match.score)
    .slice(0, MOST_COMMANDS)
    .map(({ command, match }) => entryOf(command, match.ranges))
  return [{ key: 'commands', entries }]
}

/** What the search found, by kind. */
export function hitSections(hits: readonly SearchHit[]): Section[] {
  const of = (kind: SearchHit['kind']): Entry[] =>
    hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        key: [hit.kind, hit.accountId, hit.domainId, hit.kind === 'record' ? hit.recordId : ''].join(' '),
        kind: 'hit',
        hit
      }))
  return [
    { key: 'domains', entries: of('domain') },
    { key: 'records', entries: of('record') }
  ]
}
