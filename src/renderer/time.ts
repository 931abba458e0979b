import { onScopeDispose, ref, type Ref } from 'vue'
import type { Locale } from '../shared/text.ts'

interface Ticker {
  now: Ref<number>
  users: number
  timer: number
}
const tickers = new Map<number, Ticker>()

/** The time, ms since the epoch, renewed every `everyMs` for as long as the caller lives; one timer for all callers. */
export function useNow(everyMs = 15_000): Readonly<Ref<number>> {
  let ticker = tickers.get(everyMs)
  if (!ticker) {
    const now = ref(Date.now())
    ticker = { now, users: 0, timer: window.setInterval(() => (now.value = Date.now()), everyMs) }
    tickers.set(everyMs, ticker)
  }
  const used = ticker
  if (used.users === 0) used.now.value = Date.now()
  used.users += 1
  onScopeDispose(() => {
    used.users -= 1
    if (used.users > 0) return
    window.clearInterval(used.timer)
    tickers.delete(everyMs)
  })
  return used.now
}

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60]
]

/** "3分钟前" → "3 分钟前", as the rest of the Chinese text is set. */
const spaced = (text: string): string => text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ')

/** Formatters by what they depend on: a table asks for hundreds of times in one drawing, and making one is dear. */
const once = <K, T>(make: (key: K) => T): ((key: K) => T) => {
  const made = new Map<K, T>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

const relativeFormat = once((locale: Locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
// Swedish writes dates and times as ISO 8601 does, which is read alike in both languages.
const isoFormat = once(
  (timeZone: string | undefined) =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
)
const offsetFormat = once(
  (timeZone: string | undefined) => new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset', timeZone })
)

/** `at` as seen from `now` (both ms): "3 minutes ago", "yesterday"; null within 45 s, which callers say in a word. */
export function relative(at: number, now: number, locale: Locale): string | null {
  const seconds = Math.round((at - now) / 1000)
  if (Math.abs(seconds) < 45) return null
  const format = relativeFormat(locale)
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return spaced(format.format(Math.trunc(seconds / size), unit))
  }
  return spaced(format.format(Math.sign(seconds), 'minute'))
}

/** `at` (ms) to the second, with its zone: "2026-11-23 18:39:05 UTC+8"; in `zone`, or in this computer's own. */
export function exact(at: number, zone?: string): string {
  const offset = offsetFormat(zone)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  return `${isoFormat(zone).format(at)} ${(offset ?? '').replace('GMT', 'UTC')}`
}

/** `at` (ms) as hours and minutes of this computer, "14:03". */
export const clockTime = (at: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** "2011-10-21 16:09:35" as the service writes it (China time, UTC+8) → ms since the epoch; null when unreadable. */
export function fromChinaTime(written: string): number | null {
  const at = Date.parse(
    `${written.trim().replace(' ', 'T')}${written.includes(':') ? '' : 'T00:00:00'}+08:00`
  )
  return Number.isNaN(at) ? null : at
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A wait of `ms` as a countdown: "0:42", "58:07", "1:00:00"; never below zero. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
