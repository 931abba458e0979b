import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallError } from '../../../../src/shared/ipc/contract.ts'
import ErrorText from '@/components/ErrorText.vue'
import Field from '@/components/Field.vue'
import StateBlock from '@/components/StateBlock.vue'
import StatusMark from '@/components/StatusMark.vue'
import { setLocale } from '@/i18n/index.ts'
import { click, find, pageText, scene } from './support.ts'

const ERROR: CallError = {
  code: 'API',
  message: { zh: '线路不正确。', en: 'The line is wrong.' },
  advice: { zh: '换一条线路。', en: 'Choose another line.' },
  api: { action: 'Record.Create', code: '26', kind: 'invalid', serverMessage: '记录线路错误' }
}
afterEach(() => setLocale('zh-CN'))

describe('ErrorText', () => {
  it('says message and advice in the language in force', async () => {
    const { mount } = await scene()
    const view = mount(ErrorText, { error: ERROR })
    expect(view.text()).toContain('线路不正确。')
    expect(view.text()).toContain('换一条线路。')
    setLocale('en')
    await flushPromises()
    expect(view.text()).toContain('The line is wrong.')
    expect(view.text()).toContain('Choose another line.')
  })

  it('counts down to the moment it may be tried again, and then stops saying so', async () => {
    vi.useFakeTimers({ now: 1_000_000 })
    const { mount } = await scene()
    const view = mount(ErrorText, { error: { ...ERROR, retryAt: 1_090_000 } })
    expect(view.text()).toContain('1:30 后可以再试')
    vi.advanceTimersByTime(31_000)
    await flushPromises()
    expect(view.text()).toContain('0:59 后可以再试')
    vi.advanceTimersByTime(60_000)
    await flushPromises()
    expect(view.text()).not.toContain('后可以再试')
    vi.useRealTimers()
  })
})

describe('StateBlock', () => {
  it('says that it loads to assistive technology, and draws as many rows as asked for', async () => {
    const { mount } = await scene()
    const view = mount(StateBlock, { kind: 'loading', rows: 3 })
    expect(view.find('[role=status]').text()).toBe('正在加载')
    expect(view.findAll('.row')).toHaveLength(3)
  })

  it('shows an error with what can be done, the service’s words in the details, and tries again', async () => {
    const { mount } = await scene()
    const retry = vi.fn()
    const view = mount(StateBlock, { kind: 'error', error: ERROR, onRetry: retry })
    expect(view.attributes('role')).toBe('alert')
    for (const text of [
      '没能完成',
      '线路不正确。',
      '换一条线路。',
      'Record.Create',
      '26 (invalid)',
      '记录线路错误'
    ]) {
      expect(view.text()).toContain(text)
    }
    await click('重试')
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('copies the details', async () => {
    const { mount } = await scene()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    mount(StateBlock, { kind: 'error', error: ERROR })
    await click('复制详情')
    expect(writeText.mock.calls[0]?.[0]).toBe(
      '线路不正确。\n接口: Record.Create\n错误码: 26 (invalid)\n服务端原文: 记录线路错误'
    )
    vi.restoreAllMocks()
  })

  it('offers no retry where nobody listens', async () => {
    const { mount } = await scene()
    mount(StateBlock, { kind: 'error', error: ERROR })
    expect(pageText()).not.toContain('重试')
  })

  it.each([
    ['offline', '当前离线'],
    ['denied', '没有权限']
  ])('names the state %s', async (kind, title) => {
    const { mount } = await scene()
    expect(mount(StateBlock, { kind, text: '只有所有者可以。' }).text()).toBe(`${title}只有所有者可以。`)
  })

  it('an empty state carries its own words and the next step', async () => {
    const { mount } = await scene()
    const view = mount(
      StateBlock,
      { kind: 'empty', title: '还没有域名' },
      { actions: '<button>添加域名</button>' }
    )
    expect(view.text()).toBe('还没有域名添加域名')
  })
})

describe('StatusMark', () => {
  it('is a shape and a word', async () => {
    const { mount } = await scene()
    const shapes = new Set<string>()
    for (const kind of ['ok', 'warn', 'fail', 'paused', 'info', 'off']) {
      const view = mount(StatusMark, { kind })
      expect(view.text()).not.toBe('')
      shapes.add(view.find('svg').element.innerHTML)
    }
    expect(shapes.size).toBe(6)
  })

  it('keeps the word for assistive technology and the tooltip where it is bare', async () => {
    const { mount } = await scene()
    const view = mount(StatusMark, { kind: 'paused', bare: true })
    expect(view.attributes('title')).toBe('已暂停')
    expect(view.find('.zd-hidden').text()).toBe('已暂停')
  })
})

describe('Field', () => {
  const slot = '<template #default="{ id, aria }"><input :id="id" v-bind="aria" /></template>'
  let input: () => HTMLInputElement
  beforeEach(() => {
    input = () => find<HTMLInputElement>('input')
  })
  const note = (): string =>
    document.getElementById(input().getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? ''

  it('ties label, control and hint together', async () => {
    const { mount } = await scene()
    mount(Field, { label: '主机记录', hint: '例如 www' }, { default: slot })
    expect(find<HTMLLabelElement>('label').htmlFor).toBe(input().id)
    expect(note()).toBe('例如 www')
    expect(input().hasAttribute('aria-invalid')).toBe(false)
  })

  it('puts the error in place of the hint, with its correction as a button', async () => {
    const { mount } = await scene()
    const fix = vi.fn()
    mount(
      Field,
      { label: 'TTL', hint: '秒', error: '至少 600。', fix: '改为 600', onFix: fix },
      { default: slot }
    )
    expect(note().replaceAll(/\s+/g, ' ')).toBe('至少 600。 改为 600')
    expect(input().getAttribute('aria-invalid')).toBe('true')
    await click('改为 600')
    expect(fix).toHaveBeenCalledTimes(1)
  })
})
