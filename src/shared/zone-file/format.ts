import type { ImportFormat } from '../model/transfer-file.ts'
import { headingOf } from './csv/heading.ts'
import { delimiterOf } from './csv/split.ts'

/** Characters that are looked at. */
const LOOKED_AT = 20_000

/** What only a master file has: a directive, a comment line, a class. */
const MASTER =
  /^(?:\ufeff?\$(?:ORIGIN|TTL|INCLUDE|GENERATE)\b|\ufeff?\s*;|[^\s,;|"]*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?[A-Z]+\d*[ \t])/im

/** The format of `text` by its content; its name decides where that does not. */
export function formatOf(text: string, name: string): ImportFormat {
  const start = text.slice(0, LOOKED_AT)
  const bare = start.replace(/^\ufeff/, '')
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^\s*[[{]/.test(bare)) return 'json'
  if (headingOf(bare) !== null) return 'csv'
  if (/^(?:zone|bind|db|dns|hosts)$/.test(ending) || /^db\./i.test(name) || MASTER.test(start)) return 'bind'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  return delimiterOf(bare) === null ? 'bind' : 'csv'
}
