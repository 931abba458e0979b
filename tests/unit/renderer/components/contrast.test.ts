import { describe, expect, it } from 'vitest'
import css from '@/theme/tokens.css?raw'

/** The colours of one theme: those of every rule whose selector is `:root`, then the theme's own. */
function tokensOf(theme: 'light' | 'dark'): Record<string, string> {
  const tokens: Record<string, string> = {}
  for (const [, selector = '', body = ''] of css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .matchAll(/([^\s{}][^{}]*)\{([^{}]*)\}/g)) {
    const own = selector.trim() === `:root[data-theme='dark']`
    if (selector.trim() !== ':root' && !(own && theme === 'dark')) continue
    for (const [, name = '', value = ''] of body.matchAll(/--zd-([\w-]+):\s*(#[0-9a-f]{6})\s*;/g))
      tokens[name] = value
  }
  return tokens
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const SURFACES = ['bg', 'chrome', 'raised', 'hover', 'active', 'selected']
const TEXTS = ['text', 'text-soft', 'text-faint', 'accent', 'ok', 'warn', 'fail', 'paused', 'info']
const MEANINGS = ['ok', 'warn', 'fail', 'paused', 'info']
const ACCOUNTS = ['blue', 'green', 'amber', 'red', 'violet', 'grey']

describe.each(['light', 'dark'] as const)('the tokens of the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const ratio = (ink: string, ground: string): number => {
    const [a, b] = [tokens[ink], tokens[ground]]
    if (!a || !b) throw new Error(`no token ${a ? ground : ink}`)
    return contrast(a, b)
  }
  const failing = (pairs: [ink: string, ground: string][], least: number): string[] =>
    pairs
      .filter(([ink, ground]) => ratio(ink, ground) < least)
      .map(([ink, ground]) => `${ink} on ${ground}: ${ratio(ink, ground).toFixed(2)}`)

  it('keep every text at 4.5:1 or more on every surface', () => {
    const pairs = TEXTS.flatMap((ink) => SURFACES.map((ground): [string, string] => [ink, ground]))
    expect(failing(pairs, 4.5)).toEqual([])
  })

  it('keep texts readable on the soft grounds of meanings', () => {
    const pairs = MEANINGS.flatMap((name): [string, string][] => [
      [name, `${name}-soft`],
      ['text', `${name}-soft`],
      ['text-soft', `${name}-soft`],
      ['accent', `${name}-soft`]
    ])
    expect(failing(pairs, 4.5)).toEqual([])
  })

  it('keep the ink of filled buttons and account tiles at 4.5:1 or more', () => {
    const pairs: [string, string][] = [
      ...['accent', 'accent-hover', 'accent-active'].map((ground): [string, string] => ['on-accent', ground]),
      ...['fail', 'fail-hover'].map((ground): [string, string] => ['on-fail', ground]),
      ...ACCOUNTS.map((color): [string, string] => ['on-account', `account-${color}`])
    ]
    expect(failing(pairs, 4.5)).toEqual([])
  })

  it('keep the edge of controls at 3:1 or more on every surface', () => {
    expect(
      failing(
        SURFACES.map((ground) => ['edge', ground]),
        3
      )
    ).toEqual([])
  })
})

it('reads the tokens at all', () => {
  expect(Object.keys(tokensOf('light')).length).toBeGreaterThan(30)
})

it('both themes have the same colours', () => {
  const dark = /:root\[data-theme='dark'\] \{([^}]*)\}/.exec(css)?.[1] ?? ''
  const darkNames = new Set([...dark.matchAll(/--zd-([\w-]+):/g)].map((match) => match[1]))
  const shared = ['brand', 'brand-ink', 'brand-light']
  const missing = Object.keys(tokensOf('light')).filter(
    (name) => !darkNames.has(name) && !shared.includes(name)
  )
  expect(missing).toEqual([])
})
