import { afterEach, describe, expect, it, vi } from 'vitest'
import { MESSAGES, sentences, setLocale, t, type MessageKey } from '@/i18n/index.ts'
import type { Messages } from '@/i18n/types.ts'

/** Every sentence of a language by its path. */
function leaves(messages: Messages, path = ''): Map<MessageKey, string> {
  const out = new Map<MessageKey, string>()
  for (const [key, value] of Object.entries(messages)) {
    const own = path === '' ? key : `${path}.${key}`
    // A path to a sentence of MESSAGES is what MessageKey is.
    if (typeof value === 'string') out.set(own as MessageKey, value)
    else for (const [inner, sentence] of leaves(value, own)) out.set(inner, sentence)
  }
  return out
}
const zh = leaves(MESSAGES['zh-CN'])
const en = leaves(MESSAGES.en)
/** Names in braces, but for a sign written {'@'}. */
const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\s*(\w+)\s*\}/g)].map((match) => match[1] ?? ''))].sort()

afterEach(() => setLocale('zh-CN'))

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  it('have no empty sentence', () => {
    // An example in an empty field may be missing: not every kind of value has one.
    const empty = [...zh, ...en].filter(([key, text]) => text.trim() === '' && !key.endsWith('.placeholder'))
    expect(empty.map(([key]) => key)).toEqual([])
  })

  it('use the same values in each sentence', () => {
    const different = [...zh].filter(
      ([key, text]) => String(namesIn(text)) !== String(namesIn(en.get(key) ?? ''))
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('never exclaim and never say Oops', () => {
    const loud = [...zh, ...en].filter(([, text]) => /[!！]|\boops\b/i.test(text)).map(([key]) => key)
    expect(loud).toEqual([])
  })

  it('are written with Chinese punctuation in Chinese', () => {
    const mixed = [...zh]
      .filter(([, text]) => /\p{Script=Han}[,;?]|\p{Script=Han}: /u.test(text))
      .map(([key]) => key)
    expect(mixed).toEqual([])
  })

  it.each(['zh-CN', 'en'] as const)(
    'compile without a warning in %s, with every value filled in',
    (locale) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      setLocale(locale)
      const wrong: string[] = []
      for (const [key, text] of locale === 'en' ? en : zh) {
        const values = Object.fromEntries(namesIn(text).map((name) => [name, name === 'n' ? 2 : `<${name}>`]))
        const said = t(key, values)
        if (text === '') continue
        if (said === '' || said === key || /[{}]/.test(said)) wrong.push(`${key}: ${said}`)
      }
      expect(wrong).toEqual([])
      expect([...warn.mock.calls, ...error.mock.calls]).toEqual([])
      vi.restoreAllMocks()
    }
  )
})

describe('t', () => {
  it('groups numbers and picks the plural form of English', () => {
    setLocale('en')
    expect(t('frame.line.waiting', { n: 1 })).toBe('1 request waiting')
    expect(t('frame.line.waiting', { n: 12_345 })).toBe('12,345 requests waiting')
    setLocale('zh-CN')
    expect(t('frame.line.waiting', { n: 12_345 })).toBe('12,345 个请求在排队')
  })

  it('tells the page its language', () => {
    setLocale('en')
    expect(document.documentElement.lang).toBe('en')
  })
})

it('joins sentences with a space in English only', () => {
  const [a, b] = [
    { zh: '一。', en: 'One.' },
    { zh: '二。', en: 'Two.' }
  ]
  expect(sentences(a, undefined, b)).toBe('一。二。')
  setLocale('en')
  expect(sentences(a, undefined, b)).toBe('One. Two.')
})
