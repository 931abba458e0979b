import { afterEach, describe, expect, it, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import AppFrame from '@/frame/AppFrame.vue'
import { registerCommands } from '@/commands.ts'
import { closeDialog, frameDialog } from '@/frame/dialogs.ts'
import FrameDialogs from '@/frame/FrameDialogs.vue'
import { forgetRecent } from '@/frame/palette/results.ts'
import { dispatch } from '@/keys.ts'
import type { AppState } from '../../../../src/shared/model/app.ts'
import type { SearchHit } from '../../../../src/shared/model/search.ts'
import { demoAccount, demoState } from '../../../support/renderer-bridge.ts'
import { find, pageText, press, rendered, scene, SLOW, type Scene } from '../components/support.ts'
import { defineComponent, h } from 'vue'

const RECORD: SearchHit = {
  kind: 'record',
  accountId: 'a2',
  domainId: '201',
  domain: 'acme.example',
  recordId: '77',
  host: 'www',
  type: 'A',
  line: '电信',
  value: '192.0.2.7',
  enabled: true,
  remark: ''
}
const DOMAIN: SearchHit = {
  kind: 'domain',
  accountId: 'a1',
  domainId: '101',
  domain: 'www-shop.cn',
  punycode: 'www-shop.cn',
  status: 'enabled',
  remark: '商城'
}
const TWO = (): AppState =>
  demoState({ accounts: [demoAccount(), demoAccount({ id: 'a2', name: 'Acme', color: 'violet' })] })

const Page = defineComponent({
  components: { AppFrame, FrameDialogs },
  setup: () => () => [
    h(AppFrame, null, { default: () => h('button', { id: 'origin' }, 'here') }),
    frameDialog.value ? h(FrameDialogs) : null
  ]
})

const removals: (() => void)[] = []
afterEach(() => {
  closeDialog()
  forgetRecent()
  removals.splice(0).forEach((remove) => remove())
})

async function open(state: AppState = TWO()): Promise<Scene> {
  const made = await scene(state)
  made.fake.answer('search:query', (text) => ({
    hits: text.includes('www') ? [DOMAIN, RECORD] : [],
    complete: true
  }))
  made.mount(Page)
  find('#origin').focus()
  await show()
  return made
}
async function show(): Promise<void> {
  dispatch(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }))
  await expect.poll(() => document.querySelector('[role=combobox]') !== null, { timeout: SLOW }).toBe(true)
  await flushPromises()
}
const field = (): HTMLInputElement => find<HTMLInputElement>('[role=combobox]')
async function type(text: string): Promise<void> {
  field().value = text
  field().dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=option]')]
const chosen = (): string => find('[role=option][aria-selected=true]').textContent
const isOpen = (): boolean => document.querySelector('[role=combobox]') !== null

describe('the palette', () => {
  it('is a combobox in a dialog, with its list in named groups and the choice told by the field', async () => {
    await open()
    expect(find('[role=dialog][aria-modal=true]').getAttribute('aria-label')).toBe('命令面板')
    expect(document.activeElement).toBe(field())
    await type('www')
    expect(field().getAttribute('aria-expanded')).toBe('true')
    expect(field().getAttribute('aria-autocomplete')).toBe('list')
    const list = find(`[id="${field().getAttribute('aria-controls')}"]`)
    expect(list.getAttribute('role')).toBe('listbox')
    const groups = [...list.querySelectorAll('[role=group]')].map((group) =>
      find(`[id="${group.getAttribute('aria-labelledby')}"]`).textContent.trim()
    )
    expect(groups).toEqual(['域名', '解析记录'])
    expect(options()).toHaveLength(2)
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(1)
    const active = (): HTMLElement => find(`[id="${field().getAttribute('aria-activedescendant')}"]`)
    expect(active()).toBe(options()[0])
    await press('ArrowDown')
    expect(active()).toBe(options()[1])
    expect(find('[role=status]').textContent).toBe('2 项结果')
  })

  it('walks with the arrows, around the ends, and begins anew with every text', async () => {
    await open()
    await type('www')
    expect(chosen()).toContain('www-shop.cn')
    await press('ArrowUp')
    expect(chosen()).toContain('192.0.2.7')
    await press('ArrowDown')
    expect(chosen()).toContain('www-shop.cn')
    await press('ArrowDown')
    await type('www ')
    expect(chosen()).toContain('www-shop.cn')
  })

  it('runs a command with Enter, after the focus is back, and offers it first next time', async () => {
    await open()
    const run = vi.fn(() => document.activeElement?.id)
    removals.push(registerCommands(() => [{ id: 'x', title: () => '独一无二', group: 'app', run }]))
    await type('独一')
    expect(chosen()).toContain('独一无二')
    await press('Enter')
    await flushPromises()
    expect(run).toHaveReturnedWith('origin')
    expect(isOpen()).toBe(false)
    await show()
    expect(chosen()).toContain('独一无二')
    expect(find('[role=group]').textContent).toContain('最近使用')
  })

  it('closes with Esc and with its own shortcut, and gives the focus back', async () => {
    await open()
    await press('Escape')
    expect(isOpen()).toBe(false)
    expect(document.activeElement?.id).toBe('origin')
    await show()
    await press('k', { ctrlKey: true })
    expect(isOpen()).toBe(false)
    expect(document.activeElement?.id).toBe('origin')
  })

  it('shows what cannot be done now with its reason, and does not run it', async () => {
    await open()
    const run = vi.fn()
    removals.push(
      registerCommands(() => [
        { id: 'x', title: () => '独一无二', group: 'app', available: () => '当前离线。', run }
      ])
    )
    await type('独一')
    expect(find('[role=option]').getAttribute('aria-disabled')).toBe('true')
    expect(find('[role=option]').textContent).toContain('当前离线。')
    await press('Enter')
    await flushPromises()
    expect(run).not.toHaveBeenCalled()
    expect(isOpen()).toBe(true)
  })

  it('finds commands in words of the other language, and the switch to each other account', async () => {
    const { fake } = await open()
    await type('dark')
    expect(chosen()).toContain('主题：深色')
    await type('切换 acme')
    await press('Enter')
    await flushPromises()
    expect(fake.argsOf('accounts:switch')).toEqual([['a2']])
  })

  it('says so when nothing is found', async () => {
    await open()
    await type('zzqq')
    expect(field().getAttribute('aria-expanded')).toBe('false')
    expect(field().hasAttribute('aria-activedescendant')).toBe(false)
    expect(pageText()).toContain('没有与“zzqq”相符的')
    await press('Enter')
    expect(isOpen()).toBe(true)
  })

  it('is in English as well, and without accounts’ names where there is one account', async () => {
    await open(demoState({ locale: 'en' }))
    await type('www')
    expect(find('[role=dialog]').getAttribute('aria-label')).toBe('Command palette')
    expect(find('[role=status]').textContent).toBe('2 results')
    expect(document.querySelector('[role=option] .account')).toBeNull()
  })
})

describe('what the search finds', () => {
  it('stands there with host, type, value, line and whose it is', async () => {
    await open()
    await type('www')
    const [, record] = options()
    for (const part of ['www.acme.example', 'A', '192.0.2.7', '电信', 'Acme'])
      expect(record?.textContent).toContain(part)
    expect([...(record?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(['www'])
  })

  it('is opened with its account, its domain and the record', async () => {
    const { fake, router } = await open()
    const push = vi.spyOn(router, 'push')
    push.mockResolvedValue(undefined)
    await type('www')
    await press('ArrowDown')
    await press('Enter')
    await flushPromises()
    expect(fake.argsOf('accounts:switch')).toEqual([['a2']])
    expect(push).toHaveBeenLastCalledWith({
      name: 'domain',
      params: { domainId: '201', tab: 'records' },
      query: { record: '77' }
    })
  })

  it('does not switch for a hit of the account in use', async () => {
    const { fake, router } = await open()
    const push = vi.spyOn(router, 'push')
    push.mockResolvedValue(undefined)
    await type('www')
    await press('Enter')
    await flushPromises()
    expect(fake.argsOf('accounts:switch')).toEqual([])
    expect(push).toHaveBeenLastCalledWith({
      name: 'domain',
      params: { domainId: '101', tab: 'records' },
      query: {}
    })
  })

  it('stays where it is when what is not saved keeps the page', async () => {
    const { fake, router } = await open()
    await flushPromises()
    fake.answer('accounts:switch', () => {
      throw new Error('must not be asked')
    })
    router.removeRoute('domain')
    router.addRoute({ path: '/domains/:domainId', name: 'domain', component: rendered(() => h('p')) })
    await router.push('/domains/101')
    router.beforeEach(() => false)
    await type('www')
    await press('ArrowDown')
    await press('Enter')
    await flushPromises()
    expect(fake.argsOf('accounts:switch')).toEqual([])
    expect(router.currentRoute.value.path).toBe('/domains/101')
  })

  it('is asked for one question at a time, the last text last, and Enter waits for its answer', async () => {
    const { fake, router } = await open()
    const push = vi.spyOn(router, 'push')
    push.mockResolvedValue(undefined)
    const answers: (() => void)[] = []
    fake.answer(
      'search:query',
      (text) =>
        new Promise((resolve) =>
          answers.push(() => resolve({ hits: text === 'www-s' ? [DOMAIN] : [RECORD], complete: true }))
        )
    )
    for (const text of ['w', 'ww', 'www', 'www-s']) await type(text)
    expect(fake.argsOf('search:query').map(([text]) => text)).toEqual(['w'])
    await press('Enter')
    answers[0]?.()
    await flushPromises()
    expect(fake.argsOf('search:query').map(([text]) => text)).toEqual(['w', 'www-s'])
    expect(isOpen()).toBe(true)
    answers[1]?.()
    await flushPromises()
    await flushPromises()
    expect(push.mock.calls.at(-1)?.[0]).toMatchObject({ params: { domainId: '101' } })
  })

  it('grows while the cache is being read', async () => {
    const { fake } = await open()
    fake.answer('search:query', () => ({ hits: [DOMAIN], complete: false }))
    await type('www')
    expect(find('[role=status]').textContent).toContain('正在读取缓存')
    fake.answer('search:query', () => ({ hits: [DOMAIN, RECORD], complete: true }))
    fake.emit('search:changed', null)
    await flushPromises()
    expect(options()).toHaveLength(2)
    expect(find('[role=status]').textContent).toBe('2 项结果')
  })
})

describe('the menus of the system', () => {
  it('ask for a command by its id', async () => {
    const made = await scene(TWO())
    made.mount(Page)
    made.fake.emit('app:command', { id: 'palette' })
    expect(frameDialog.value).toEqual({ kind: 'palette' })
  })
})
