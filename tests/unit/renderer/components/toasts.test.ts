import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ToastHost from '@/components/ToastHost.vue'
import { announce } from '@/components/announce.ts'
import { TOAST_MS, dismissToast, toast, toasts } from '@/components/toasts.ts'
import { click, find, pageText, scene } from './support.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  for (const item of [...toasts]) dismissToast(item.id)
  vi.useRealTimers()
})

describe('a toast', () => {
  it('goes by itself after six seconds', () => {
    toast('已删除')
    vi.advanceTimersByTime(TOAST_MS - 1)
    expect(toasts).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(toasts).toHaveLength(0)
    expect(TOAST_MS).toBe(6000)
  })

  it('waits while it is pointed at and goes on with what was left', async () => {
    const { mount } = await scene()
    mount(ToastHost)
    toast('已删除')
    await flushPromises()
    vi.advanceTimersByTime(4000)
    find('.toasts').dispatchEvent(new MouseEvent('mouseenter'))
    vi.advanceTimersByTime(60_000)
    expect(toasts).toHaveLength(1)
    find('.toasts').dispatchEvent(new MouseEvent('mouseleave'))
    vi.advanceTimersByTime(1999)
    expect(toasts).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(toasts).toHaveLength(0)
  })

  it('waits while it has the focus', async () => {
    const { mount } = await scene()
    mount(ToastHost)
    toast('已删除', { undo: () => undefined })
    await flushPromises()
    find<HTMLButtonElement>('.undo').focus()
    vi.advanceTimersByTime(60_000)
    expect(toasts).toHaveLength(1)
  })

  it('undoes once and goes', async () => {
    const { mount } = await scene()
    mount(ToastHost)
    const undo = vi.fn()
    toast('已删除', { undo })
    await flushPromises()
    await click('撤销')
    expect(undo).toHaveBeenCalledTimes(1)
    expect(toasts).toHaveLength(0)
  })

  it('tells when undoing failed', async () => {
    const { mount } = await scene()
    mount(ToastHost)
    toast('已删除', { undo: () => Promise.reject(new Error('gone')) })
    await flushPromises()
    await click('撤销')
    expect(pageText()).toContain('gone')
    expect(toasts[0]?.kind).toBe('fail')
  })
})

it('the live region says the same sentence again when it is announced again', async () => {
  const { mount } = await scene()
  mount(ToastHost)
  announce('已离线')
  await flushPromises()
  const first = find('[role=status]').textContent
  announce('已离线')
  await flushPromises()
  const second = find('[role=status]').textContent
  expect(first.trim()).toBe('已离线')
  expect(second).not.toBe(first)
})
