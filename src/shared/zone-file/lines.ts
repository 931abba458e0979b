import { DEFAULT_LINE, linesOf } from '../model/grades.ts'
import type { Line } from '../model/record.ts'
import type { ReadContext } from './context.ts'

/**
 * What one line is called: DNSPod's names first, then those of Aliyun's API and console, of dnsmgr (which keeps the ids
 * of whichever provider it speaks to) and of consoles in English.
 */
const NAMES: readonly (readonly [ours: readonly string[], theirs: string])[] = [
  [[DEFAULT_LINE], 'default def 默认线路 全网默认 0 default_view'],
  [['电信'], 'telecom ct 中国电信 dianxin chinatelecom ctc'],
  [['联通'], 'unicom cu cnc 中国联通 liantong chinaunicom cuc 网通'],
  [['移动'], 'mobile cm cmc cmnet 中国移动 yidong chinamobile'],
  [['教育网'], 'edu 教育 中国教育网 cernet jiaoyuwang chinaeducationnetwork'],
  [['铁通'], 'tietong crc 中国铁通'],
  [['国外', '境外', '海外'], 'oversea overseas abroad ab foreign outsidechina 中国境外'],
  [['国内', '境内'], 'domestic internal mainland chinamainland 中国境内 中国大陆'],
  [['搜索引擎'], 'search searchengine searchengines'],
  [['百度'], 'baidu'],
  [['谷歌', 'Google'], 'google'],
  [['必应', 'Bing'], 'bing biying'],
  [['有道'], 'youdao'],
  [['搜搜'], 'soso'],
  [['搜狗'], 'sogou'],
  [['奇虎'], 'qihu qihoo 360']
]

const keyOf = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]/g, '')

const OURS = new Map(
  NAMES.flatMap(([ours, theirs]) =>
    [...ours, ...theirs.split(' ')].map((name) => [keyOf(name), ours] as const)
  )
)
/** Ids of today's dialect, for zones whose own list is not known or has none. */
const IDS = new Map(linesOf('DP_Ultra', 'today').map(({ name, id }) => [id, name]))

export interface Lines {
  /** The line that is taken where a file says none. */
  standard: Line
  /** The zone's line that `text` names, by its name, its id or another provider's word; null where there is none. */
  resolve(text: string): Line | null
  /** Whether `line` is one of the zone's, as far as they are known. */
  has(line: Line): boolean
}

/** The lines of a zone, by what files call them. */
export function linesIn({ lines }: Pick<ReadContext, 'lines'>): Lines {
  const byName = new Map<string, Line>()
  for (const { name, id } of lines) byName.set(keyOf(name), { name, id })
  const byId = new Map<string, Line>()
  for (const { name, id } of lines) if (id !== null) byId.set(id, { name, id })
  const found = new Map<string, Line | null>()
  const named = (name: string): Line | undefined =>
    lines.length === 0 ? { name, id: null } : byName.get(keyOf(name))

  function search(text: string): Line | null {
    const exact = byName.get(keyOf(text)) ?? byId.get(text)
    const inner = glossed(text)
    if (exact === undefined && inner !== null) return search(inner)
    if (exact !== undefined) return exact
    const ours = OURS.get(keyOf(text)) ?? OURS.get(keyOf(IDS.get(text) ?? ''))
    for (const name of ours ?? []) {
      const line = named(name)
      if (line !== undefined) return line
    }
    // Which lines the zone has is not known: the name may be one.
    return lines.length === 0 && ours === undefined ? { name: text, id: null } : null
  }

  return {
    standard: named(DEFAULT_LINE) ?? { name: DEFAULT_LINE, id: null },
    resolve(text) {
      const known = found.get(text)
      if (known !== undefined) return known
      const line = search(text)
      if (found.size < 10_000) found.set(text, line)
      return line
    },
    has: ({ name, id }) => lines.length === 0 || byName.has(keyOf(name)) || (id !== null && byId.has(id))
  }
}

/** The name in "China Telecom (电信)", as our own list shows a line in English; null for any other text. */
const glossed = (text: string): string | null => /^[\w\s]+\(([^()]+)\)$/.exec(text)?.[1] ?? null

/** Whether `text` is what some provider calls a line. */
export const isLineWord = (text: string): boolean =>
  OURS.has(keyOf(text)) || IDS.has(text) || OURS.has(keyOf(glossed(text) ?? ''))
