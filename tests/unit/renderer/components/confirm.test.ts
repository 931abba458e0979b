import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/api/call.ts'
import { confirm, pending, type ConfirmRequest } from '@/components/confirm.ts'
import ConfirmHost from '@/components/ConfirmHost.vue'
import { button, click, field, find, pageText, press, scene, type } from './support.ts'

afterEach(() => pending.value?.answer(false))

const REQUEST: ConfirmRequest = { title: '删除记录', text: '将删除 3 条记录。', verb: '删除 3 条记录' }

async function ask(request: ConfirmRequest): Promise<{ answered: () => boolean | null }> {
  const { mount } = await scene()
  mount(ConfirmHost)
  let answer: boolean | null = null
  void confirm(request).then((yes) => (answer = yes))
  await flushPromises()
  return { answered: () => answer }
}
const verb = (): HTMLButtonElement => button(REQUEST.verb)

describe('confirm', () => {
  it('says what happens, its button says the verb, and a click takes the decision', async () => {
    const { answered } = await ask(REQUEST)
    expect(pageText()).toContain('将删除 3 条记录。')
    await click(REQUEST.verb)
    expect(answered()).toBe(true)
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('starts with the focus on the verb where nothing is in danger', async () => {
    await ask(REQUEST)
    expect(document.activeElement).toBe(verb())
  })

  it('starts a dangerous decision on Cancel, and Enter never takes it', async () => {
    const { answered } = await ask({ ...REQUEST, danger: true })
    expect(document.activeElement).toBe(button('取消'))
    verb().focus()
    const enter = await press('Enter')
    expect(enter.defaultPrevented).toBe(true)
    expect(answered()).toBeNull()
  })

  it('lets Enter work on the button of a harmless decision', async () => {
    await ask(REQUEST)
    verb().focus()
    expect((await press('Enter')).defaultPrevented).toBe(false)
  })

  it.each(['取消', '关闭'])('is cancelled by the button %s', async (name) => {
    const { answered } = await ask(REQUEST)
    await click(name)
    expect(answered()).toBe(false)
  })

  it('is cancelled by Esc', async () => {
    const { answered } = await ask(REQUEST)
    await press('Escape')
    expect(answered()).toBe(false)
  })

  it('works only once the name was typed, and Enter in that field does nothing', async () => {
    const { answered } = await ask({ ...REQUEST, danger: true, typed: 'beichen.cn' })
    const label = '请输入“beichen.cn”以确认'
    expect(document.activeElement).toBe(field(label))
    expect(verb().disabled).toBe(true)
    await type(label, 'beichen.c')
    expect(verb().disabled).toBe(true)
    await type(label, 'beichen.cn')
    expect(verb().disabled).toBe(false)
    await press('Enter')
    expect(answered()).toBeNull()
    await click(REQUEST.verb)
    expect(answered()).toBe(true)
  })

  it('stays open while its work runs, cannot be closed meanwhile, and says why the work failed', async () => {
    const { promise, reject } = Promise.withResolvers<undefined>()
    const run = vi.fn(() => promise)
    const { answered } = await ask({ ...REQUEST, run })
    await click(REQUEST.verb)
    await press('Escape')
    expect(answered()).toBeNull()
    reject(new ApiError({ code: 'OFFLINE', message: { zh: '当前离线。', en: 'Offline.' } }))
    await flushPromises()
    expect(find('[role=alert]').textContent).toContain('当前离线。')
    expect(answered()).toBeNull()
  })

  it('asks one thing at a time: a newer question cancels an older', async () => {
    const { answered } = await ask(REQUEST)
    void confirm({ ...REQUEST, title: '另一个问题', danger: true })
    await flushPromises()
    expect(answered()).toBe(false)
    expect(pageText()).toContain('另一个问题')
    expect(document.activeElement).toBe(button('取消'))
  })
})
