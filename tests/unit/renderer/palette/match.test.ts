import { describe, expect, it } from 'vitest'
import { marksOf, matchText } from '@/frame/palette/match.ts'

/** `title` with what fits in brackets; null when it does not fit. */
function shown(query: string, title: string, keywords: string[] = []): string | null {
  const match = matchText(query, title, keywords)
  return match && bracketed(title, match.ranges)
}
function bracketed(text: string, ranges: readonly (readonly [number, number])[]): string {
  let done = ''
  let at = 0
  for (const [from, to] of ranges) {
    done += `${text.slice(at, from)}[${text.slice(from, to)}]`
    at = to
  }
  return done + text.slice(at)
}

describe('a command', () => {
  it.each([
    ['dom', 'Open Domains', 'Open [Dom]ains'],
    ['main', 'Open Domains', 'Open Do[main]s'],
    ['od', 'Open Domains', '[O]pen [D]omains'],
    ['opdom', 'Open Domains', '[Op]en [Dom]ains'],
    ['domains open', 'Open Domains', '[Open] [Domains]'],
    ['pd', 'Open Domains', null],
    ['onx', 'Open Domains', null],
    ['域名', '刷新域名列表', '刷新[域名]列表'],
    ['刷列', '刷新域名列表', '[刷]新域名[列]表'],
    ['列刷', '刷新域名列表', null],
    ['', 'Open Domains', 'Open Domains']
  ])('%s in %s', (query, title, expected) => expect(shown(query, title)).toBe(expected))

  it('is found by a keyword as well, together with words of its title', () => {
    expect(shown('dark', '主题：深色', ['dark'])).toBe('主题：深色')
    expect(shown('主题 dark', '主题：深色', ['dark'])).toBe('[主题]：深色')
    expect(shown('light', '主题：深色', ['dark'])).toBeNull()
  })

  it('scores the whole above a begin, a word above a part, a part above letters, letters above a keyword', () => {
    const scores = [
      ['open', 'Open', []],
      ['open', 'Open Domains', []],
      ['open', 'Domains open', []],
      ['open', 'Reopen', []],
      ['open', 'Other people end now', []],
      ['open', 'Something', ['open']]
    ] as const
    const found = scores.map(([query, title, keywords]) => matchText(query, title, keywords)?.score ?? -1)
    expect(found).toEqual(found.toSorted((a, b) => b - a))
    expect(new Set(found).size).toBe(found.length)
    expect(found.at(-1)).toBeGreaterThan(0)
  })
})

it('marks every place of every word in what was found', () =>
  expect(bracketed('www.www2.example', marksOf('WWW exa', 'www.www2.example'))).toBe(
    '[www].[www]2.[exa]mple'
  ))
