import { beforeEach, describe, expect, it } from 'vitest'
import { createSettings, type SettingsService } from '../../../src/main/settings.ts'
import { FakeClock } from '../../support/fake-clock.ts'

let clock: FakeClock
let written: unknown[]
let failures: unknown[]
let refuse: boolean

beforeEach(() => {
  clock = new FakeClock()
  written = []
  failures = []
  refuse = false
})

const open = (content: unknown): SettingsService =>
  createSettings(
    {
      content,
      write: (now) => {
        if (refuse) throw new Error('EROFS')
        written.push(structuredClone(now))
      }
    },
    clock,
    (error) => failures.push(error)
  )

const DEFAULTS = {
  locale: null,
  theme: 'system',
  density: 'normal',
  closeToTray: true,
  groupList: null,
  tables: {}
}

it.each([[{}], [null], ['text'], [[]], [{ settings: 7 }], [{ settings: null, window: 'x' }]])(
  'begins with the defaults from %j',
  (content) => {
    expect(open(content).get()).toEqual(DEFAULTS)
    expect(open(content).window()).toEqual({ bounds: null, maximized: false })
  }
)

it('a bad value costs only itself', () => {
  const settings = open({
    settings: {
      locale: 'fr',
      theme: 'dark',
      density: 3,
      closeToTray: false,
      groupList: null,
      tables: { records: { widths: { host: 120 }, hidden: 'no' } }
    },
    window: { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: true }
  })
  expect(settings.get()).toEqual({
    ...DEFAULTS,
    theme: 'dark',
    closeToTray: false,
    groupList: null,
    tables: { records: { widths: { host: 120 }, hidden: [] } }
  })
  // A window of 3 × 4 px could not be found again.
  expect(settings.window()).toEqual({ bounds: null, maximized: true })
})

describe('changes', () => {
  it('hold at once, and are written together a little later', async () => {
    const settings = open({ settings: { theme: 'dark' } })
    settings.change({ locale: 'en' })
    settings.change({ density: 'compact' })
    for (let x = 0; x < 100; x++)
      settings.rememberWindow({ bounds: { x, y: 0, width: 1280, height: 800 }, maximized: false })
    expect(settings.get()).toMatchObject({ locale: 'en', theme: 'dark', density: 'compact' })
    expect(written).toEqual([])
    await clock.advance(500)
    expect(written).toHaveLength(1)
    const again = open(written[0])
    expect(again.get()).toEqual(settings.get())
    expect(again.window().bounds?.x).toBe(99)
  })

  it('leave alone what the patch names without a value', () => {
    const settings = open({ settings: { theme: 'dark' } })
    settings.change({ theme: undefined, locale: null })
    expect(settings.get().theme).toBe('dark')
  })

  it('are written at the end of the app, once', async () => {
    const settings = open({})
    settings.change({ theme: 'dark' })
    settings.flush()
    expect(written).toHaveLength(1)
    settings.flush()
    await clock.advance(1000)
    expect(written).toHaveLength(1)
  })

  it('hold in memory when the disk refuses, and are written with the next change', async () => {
    const settings = open({})
    refuse = true
    settings.change({ theme: 'dark' })
    await clock.advance(500)
    expect(failures).toHaveLength(1)
    expect(settings.get().theme).toBe('dark')
    refuse = false
    settings.change({ locale: 'en' })
    await clock.advance(500)
    expect(written).toEqual([
      expect.objectContaining({ settings: { ...DEFAULTS, theme: 'dark', locale: 'en' } })
    ])
  })
})

it('says once per installation that the app stays in the tray', async () => {
  const settings = open({})
  expect(settings.announceTray()).toBe(true)
  expect(settings.announceTray()).toBe(false)
  await clock.advance(500)
  expect(open(written[0]).announceTray()).toBe(false)
})
