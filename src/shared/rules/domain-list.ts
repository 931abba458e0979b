import type { Text } from '../text.ts'
import { checkDomainName, type DomainCheck } from './domain.ts'
import { tidy } from './idn.ts'

/**
 * add — as written; made — something else was made of what is written, `note` says what; subdomain — it looks like a
 * name inside a domain, and is added as it is; duplicate — stands further up already; known — the account has it;
 * wrong — cannot be a domain.
 */
export const LIST_VERDICTS = ['add', 'made', 'subdomain', 'duplicate', 'known', 'wrong'] as const
export type ListVerdict = (typeof LIST_VERDICTS)[number]

/** What one entry of a pasted list comes to. */
export interface ListedDomain {
  /** Its place among the entries, from 1. */
  id: string
  /** Number of its line, from 1. */
  line: number
  /** As it stands there, without the comment. */
  text: string
  /** What would be added; as far as it could be read where it is wrong. */
  name: string
  /** In A-labels; null where it is wrong. */
  punycode: string | null
  verdict: ListVerdict
  note: Text | null
}

export interface DomainListCheck {
  entries: ListedDomain[]
  counts: Record<ListVerdict, number>
  /** The names to add, in their order. */
  names: string[]
}

/** Most names that are added in one go (domains:add-many). */
export const MAX_LISTED = 2000

/** A comment: a line of its own, or what follows a space. "//" after a colon is part of an address. */
const COMMENT = /(?:^|\s)(?:#|;|\/\/).*$/s

const checks = new Map<string, DomainCheck>()
/** While a list is typed, all but one of its lines stay as they were. */
function check(text: string): DomainCheck {
  const known = checks.get(text)
  if (known !== undefined) return known
  const found = checkDomainName(text)
  if (checks.size > 10_000) checks.clear()
  checks.set(text, found)
  return found
}

/**
 * Second levels below a country under which names are registered ("com.cn", "co.uk"): the usual ones, not all. It
 * decides a remark and whether "www." is taken off, nothing else.
 */
const PUBLIC_SECOND = /^(?:com|net|org|gov|edu|mil|ac|co|or|ne|go|gen|ltd|plc|me)\.[a-z]{2}$/

const isPublic = (name: string): boolean => !name.includes('.') || PUBLIC_SECOND.test(name)

/** How many labels `name` has in front of the suffix under which it would be registered. */
function depthOf(name: string): number {
  const labels = name.split('.')
  const suffix = PUBLIC_SECOND.test(labels.slice(-2).join('.')) ? 2 : 1
  return labels.length - suffix
}

/**
 * Reads a pasted list of domains: one a line, or several with commas, spaces or tabs between. Lines may be empty, or
 * comments (#, ;, //). Of an address only the host is taken, and of that not a leading "www"; what was made of it is
 * said. `known` holds the account's domains in A-labels.
 */
export function checkDomainList(text: string, known: ReadonlySet<string>): DomainListCheck {
  const counts: DomainListCheck['counts'] = {
    add: 0,
    made: 0,
    subdomain: 0,
    duplicate: 0,
    known: 0,
    wrong: 0
  }
  const entries: ListedDomain[] = []
  const names: string[] = []
  /** The line on which each name first stands. */
  const lines = new Map<string, number>()
  for (const [place, whole] of text.split(/\r\n|\r|\n/).entries()) {
    for (const part of partsOf(whole.replace(COMMENT, ''))) {
      const entry = read(part, place + 1, lines, known)
      entries.push({ id: String(entries.length + 1), ...entry })
      counts[entry.verdict]++
      if (['add', 'made', 'subdomain'].includes(entry.verdict)) names.push(entry.name)
      if (entry.punycode !== null && !lines.has(entry.punycode)) lines.set(entry.punycode, entry.line)
    }
  }
  return { entries, counts, names }
}

/** A line of several names is several entries; a line of words is one, and wrong as a whole. */
function partsOf(line: string): string[] {
  const whole = line.trim()
  const parts = whole.split(/[\s,，、]+/).filter((part) => part !== '')
  if (parts.length < 2) return parts
  return parts.every((part) => tidy(part).includes('.')) ? parts : [whole]
}

function read(
  text: string,
  line: number,
  lines: ReadonlyMap<string, number>,
  known: ReadonlySet<string>
): Omit<ListedDomain, 'id'> {
  const first = check(text)
  const bare = first.issues[0]?.fix
  // "www" is a record inside a domain, but "www.com.cn" is a domain.
  const checked = bare !== undefined && !isPublic(bare) ? check(bare) : first
  const { name, punycode } = checked
  const entry = { line, text, name, punycode }
  if (punycode === null) {
    const note = checked.issues.find(({ level }) => level === 'error')?.text ?? null
    return { ...entry, verdict: 'wrong', note }
  }
  const above = lines.get(punycode)
  if (above !== undefined) return { ...entry, verdict: 'duplicate', note: duplicateOf(above, line) }
  if (known.has(punycode)) return { ...entry, verdict: 'known', note: KNOWN }
  // A subdomain is worth more attention than that it was cut out of an address.
  if (depthOf(punycode) > 1) return { ...entry, verdict: 'subdomain', note: subdomainOf(punycode, name) }
  const written = tidy(text).toLowerCase().replace(/\.$/, '')
  if (name === written) return { ...entry, verdict: 'add', note: null }
  return { ...entry, verdict: 'made', note: checked === first ? HOST_ONLY : WITHOUT_WWW }
}

const KNOWN: Text = { zh: '账号中已有这个域名，跳过。', en: 'The account has this domain already; left out.' }
const HOST_ONLY: Text = { zh: '只取了其中的主机名。', en: 'Only the host name of it was taken.' }
const WITHOUT_WWW: Text = {
  zh: '去掉了开头的 www，它是域名下的一条记录。',
  en: 'The leading www was left out; it is a record inside the domain.'
}

const duplicateOf = (above: number, line: number): Text =>
  above === line
    ? { zh: '与同一行前面的重复，跳过。', en: 'Stands on this line already; left out.' }
    : { zh: `与第 ${above} 行重复，跳过。`, en: `The same as line ${above}; left out.` }

function subdomainOf(punycode: string, name: string): Text {
  const labels = name.split('.')
  const parent = labels.slice(depthOf(punycode) - 1).join('.')
  return {
    zh: `看起来是 ${parent} 下的子域名，将按原样添加。`,
    en: `This looks like a name inside ${parent}; it is added as it is.`
  }
}
