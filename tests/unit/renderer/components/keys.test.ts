import { afterEach, describe, expect, it, vi } from 'vitest'
import { registerCommands, type Command } from '@/commands.ts'
import { toasts } from '@/components/toasts.ts'
import { activeShortcuts, comboOf, dispatch, keyCaps, runById, setModalProbe } from '@/keys.ts'

const removals: (() => void)[] = []
const register = (id: string, shortcut: string, run: () => void, more: Partial<Command> = {}): (() => void) =>
  registerCommands(() => [{ id, title: () => id, group: 'page', shortcut, run, ...more }])
const add = (...args: Parameters<typeof register>): void => void removals.push(register(...args))
const key = (name: string, options: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, cancelable: true, bubbles: true, ...options })
const fire = (event: KeyboardEvent, on: HTMLElement = document.body): boolean => {
  let ran = false
  const listener = (seen: Event): void => void (ran = dispatch(seen as KeyboardEvent))
  window.addEventListener('keydown', listener)
  on.dispatchEvent(event)
  window.removeEventListener('keydown', listener)
  return ran
}
const inputField = (): HTMLInputElement => {
  const input = document.createElement('input')
  document.body.append(input)
  removals.push(() => input.remove())
  return input
}

afterEach(() => {
  removals.splice(0).forEach((remove) => remove())
  setModalProbe(() => false)
  vi.unstubAllGlobals()
})

describe('comboOf', () => {
  it.each([
    [key('k', { ctrlKey: true }), 'Mod+K'],
    [key('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z'],
    [key('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [key('?', { shiftKey: true }), '?'],
    [key(',', { ctrlKey: true }), 'Mod+,'],
    [key('F2'), 'F2']
  ])('reads an event as %2$s', (event, combo) => expect(comboOf(event)).toBe(combo))

  it('takes Cmd for Mod on macOS and prints its signs', () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)' })
    expect(comboOf(key('k', { metaKey: true }))).toBe('Mod+K')
    expect(comboOf(key('k', { ctrlKey: true }))).toBe('K')
    expect(keyCaps('Mod+Shift+Z')).toEqual(['⌘', '⇧', 'Z'])
  })
})

describe('dispatch', () => {
  it('runs the shortcut, keeps the browser from acting, and forgets it when removed', () => {
    const handler = vi.fn()
    const remove = register('a', 'Mod+R', handler)
    const event = key('r', { ctrlKey: true })
    expect(fire(event)).toBe(true)
    expect(event.defaultPrevented).toBe(true)
    remove()
    expect(fire(key('r', { ctrlKey: true }))).toBe(false)
    expect(handler).toHaveBeenCalledTimes(1)
    expect(activeShortcuts()).toEqual([])
  })

  it('lets the later of two win, and the earlier again once it is gone', () => {
    const [frame, view] = [vi.fn(), vi.fn()]
    add('frame', 'Mod+N', frame)
    const remove = register('view', 'Mod+N', view)
    fire(key('n', { ctrlKey: true }))
    remove()
    fire(key('n', { ctrlKey: true }))
    expect([view.mock.calls.length, frame.mock.calls.length]).toEqual([1, 1])
  })

  it('leaves plain keys to a text field, but not combinations', () => {
    const [plainKey, combo] = [vi.fn(), vi.fn()]
    add('sheet', '?', plainKey)
    add('find', 'Mod+F', combo)
    const input = inputField()
    fire(key('?', { shiftKey: true }), input)
    fire(key('f', { ctrlKey: true }), input)
    expect([plainKey.mock.calls.length, combo.mock.calls.length]).toEqual([0, 1])
  })

  it('over an open dialog runs only what always works', () => {
    const [page, always] = [vi.fn(), vi.fn()]
    add('new', 'Mod+N', page)
    add('sheet', '?', always, { always: true })
    setModalProbe(() => true)
    fire(key('n', { ctrlKey: true }))
    fire(key('?'))
    expect([page.mock.calls.length, always.mock.calls.length]).toEqual([0, 1])
  })

  it('says why it cannot run what is not possible now', () => {
    const handler = vi.fn()
    add('new', 'Mod+N', handler, { available: () => '当前离线。' })
    const event = key('n', { ctrlKey: true })
    expect(fire(event)).toBe(true)
    expect(event.defaultPrevented).toBe(true)
    expect(handler).not.toHaveBeenCalled()
    expect(toasts.at(-1)).toMatchObject({ text: '当前离线。', kind: 'info' })
  })

  it('runs by its id what a menu of the system asks for, a view’s before the frame’s, but not over a dialog', () => {
    const [frame, view] = [vi.fn(), vi.fn()]
    add('refresh', 'Mod+R', frame)
    add('refresh', 'Mod+R', view)
    expect(runById('refresh')).toBe(true)
    setModalProbe(() => true)
    expect(runById('refresh')).toBe(false)
    expect(runById('nothing')).toBe(false)
    expect([view.mock.calls.length, frame.mock.calls.length]).toEqual([1, 0])
    expect(activeShortcuts()).toHaveLength(1)
  })

  it('does nothing with a key that something else has taken, or that composes a character', () => {
    const handler = vi.fn()
    add('sheet', '?', handler)
    const taken = key('?')
    taken.preventDefault()
    fire(taken)
    fire(key('?', { isComposing: true }))
    expect(handler).not.toHaveBeenCalled()
  })
})
