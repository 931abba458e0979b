import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useRouter } from 'vue-router'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import AliasesTab from '../../../../src/renderer/views/domain/AliasesTab.vue'
import { provideBar } from '../../../../src/renderer/views/domain/bar.ts'
import LockTab from '../../../../src/renderer/views/domain/LockTab.vue'
import SharesTab from '../../../../src/renderer/views/domain/SharesTab.vue'
import TransferTab from '../../../../src/renderer/views/domain/TransferTab.vue'
import type { Domain } from '../../../../src/shared/model/domain.ts'
import type { Seen } from '../../../../src/shared/model/seen.ts'
import type { Alias, DomainLock, Share } from '../../../../src/shared/model/sharing.ts'
import type { AppState } from '../../../../src/shared/model/app.ts'
import { demoAccount, onlineService, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { DOMAIN, offline, refused } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'

const TABS = { SharesTab, AliasesTab, LockTab, TransferTab }
const PARTNER = 'partner@example.org'

let route = ''
beforeEach(() => {
  toasts.length = 0
  route = ''
})

/** A tab on its own, its bar left out. */
async function open(
  tab: keyof typeof TABS,
  prepare: (fake: FakeBridge) => void = () => undefined,
  domain: Partial<Domain> = {},
  state: Partial<AppState> = {}
): Promise<Page> {
  const { fake, show } = createPage(state)
  prepare(fake)
  return show({
    components: { Tab: TABS[tab], ConfirmHost },
    setup() {
      provideBar()
      useRouter().afterEach((to) => {
        route = to.fullPath
      })
      return { domain: { ...DOMAIN, ...domain } }
    },
    template: '<main><Tab account-id="a1" :domain="domain" /><ConfirmHost /></main>'
  })
}

const seen = <T>(value: T): Seen<T> => ({ value, fetchedAt: Date.now() - 60_000 })
const share = (patch: Partial<Share> = {}): Share => ({
  email: PARTNER,
  mode: 'r',
  state: 'enabled',
  host: '',
  ...patch
})
const button = (page: Page, text: string): HTMLElement => page.byText('button', text)
const inDialog = (page: Page, text: string): HTMLElement => page.byText('[role=dialog] button', text)
const input = (page: Page, label: string): HTMLInputElement => {
  const found = page.all('label').find((one) => one.textContent.trim() === label)
  const control = found instanceof HTMLLabelElement ? document.getElementById(found.htmlFor) : null
  if (!(control instanceof HTMLInputElement)) throw new Error(`no field ${label} in ${page.text()}`)
  return control
}
const errorAt = (page: Page, label: string): string | null => {
  const control = input(page, label)
  if (control.getAttribute('aria-invalid') !== 'true') return null
  return document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? ''
}
const submit = async (page: Page): Promise<void> => {
  page.one('form').dispatchEvent(new Event('submit', { cancelable: true }))
  await page.settle()
}
const withShares =
  (...list: Share[]) =>
  (fake: FakeBridge): void => {
    fake.answer('domain:shares', () => seen({ list, allowed: 2 }))
  }
const lastToast = (): string | undefined => toasts.at(-1)?.text

describe('shares', () => {
  test('each with what it allows, its state, and how many there may be', async () => {
    const page = await open(
      'SharesTab',
      withShares(share(), share({ email: 'new@example.org', state: 'pending' }), share({ host: 'www' }))
    )
    expect(page.all('.email').map((one) => one.textContent)).toEqual([PARTNER, 'new@example.org', PARTNER])
    expect(page.text()).toContain('等待对方注册')
    expect(page.text()).toContain('仅主机记录 www')
    // The share of one host is counted apart.
    expect(page.text()).toContain('已用 2 / 2')
    expect(page.text()).toContain('数量已经用完')
    await page.click(page.byText('label', '读写'))
    expect(page.text()).toContain('添加、修改、暂停和删除')
  })

  test('are added; what the service says stands at the field', async () => {
    const page = await open('SharesTab', withShares())
    expect(page.text()).toContain('还没有共享给任何人')
    await submit(page)
    expect(errorAt(page, '对方账号的邮箱')).toContain('请填写')
    expect(page.fake.argsOf('domain:share')).toEqual([])

    page.fake.fail('domain:share', refused({ field: 'email' }))
    await page.type(input(page, '对方账号的邮箱'), ` ${PARTNER} `)
    await submit(page)
    expect(errorAt(page, '对方账号的邮箱')).toBe('服务端拒绝了。改一改。')
    expect(document.activeElement).toBe(input(page, '对方账号的邮箱'))

    page.fake.answer('domain:share', () => seen({ list: [share()], allowed: 2 }))
    await submit(page)
    expect(page.fake.argsOf('domain:share').at(-1)).toEqual(['a1', '7', PARTNER, 'r'])
    expect(page.text()).toContain(PARTNER)
    expect(lastToast()).toBe(`已共享给 ${PARTNER}`)
    expect(input(page, '对方账号的邮箱').value).toBe('')
  })

  test('change what they allow, and say why they could not', async () => {
    const page = await open('SharesTab', withShares(share({ host: 'www' })))
    const choose = async (option: string): Promise<void> => {
      await page.click(page.one('.el-select__wrapper'))
      await page.click(page.byText('[role=option]', option))
    }
    await choose('只读')
    expect(page.fake.argsOf('domain:share-mode')).toEqual([])
    page.fake.fail('domain:share-mode', refused())
    await choose('读写')
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了。')
    page.fake.answer('domain:share-mode', () => seen({ list: [share({ mode: 'rw' })], allowed: 2 }))
    await choose('读写')
    expect(page.fake.argsOf('domain:share-mode').at(-1)).toEqual(['a1', '7', PARTNER, 'www', 'rw'])
    expect(lastToast()).toBe(`${PARTNER} 现在的权限是读写`)
  })

  test('are taken back once that is confirmed', async () => {
    const page = await open('SharesTab', withShares(share(), share({ host: 'www' })))
    await page.click(button(page, '收回'))
    expect(page.one('[role=dialog]').textContent).toContain('单独共享的主机记录也一并收回')
    expect(page.fake.argsOf('domain:unshare')).toEqual([])
    await page.click(inDialog(page, '收回共享'))
    expect(page.fake.argsOf('domain:unshare')).toEqual([['a1', '7', PARTNER]])
    expect(page.all('.email')).toEqual([])
  })

  test.each([
    ['locked', '解锁后才能更改'],
    ['banned', '只能查看']
  ] as const)('of a %s domain can only be looked at', async (status, why) => {
    const page = await open('SharesTab', withShares(share()), { status })
    expect(page.text()).toContain(why)
    expect(input(page, '对方账号的邮箱').disabled).toBe(true)
    expect(button(page, '收回').hasAttribute('disabled')).toBe(true)
    if (status === 'locked') expect(page.one('a').getAttribute('href')).toBe('/domains/7/lock')
    await submit(page)
    expect(page.fake.argsOf('domain:share')).toEqual([])
  })

  test('not seen yet: loading', async () => {
    const page = await open('SharesTab', (fake) => {
      fake.answer('domain:shares', (_a, _d, fresh) => (fresh ? new Promise(() => undefined) : null))
    })
    expect(page.one('[role=status]').textContent).toContain('正在加载')
  })

  test('not seen yet: offline', async () => {
    const page = await open('SharesTab', (fake) => fake.fail('domain:shares', offline))
    expect(page.text()).toContain('当前离线')
  })

  test('not seen yet: an error, to try again', async () => {
    const page = await open('SharesTab', (fake) => fake.fail('domain:shares', refused()))
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了。')
    withShares(share())(page.fake)
    await page.click(button(page, '重试'))
    expect(page.all('.email')).toHaveLength(1)
  })

  test('seen before, but not read anew: they stay, and the next contact reads them', async () => {
    const page = await open(
      'SharesTab',
      (fake) => {
        withShares(share())(fake)
        fake.service({ state: 'offline' })
      },
      {},
      { accounts: [demoAccount({ service: onlineService({ state: 'offline' }) })] }
    )
    expect(page.text()).toContain('当前离线，以下内容是')
    expect(page.all('.email')).toHaveLength(1)
    const before = page.fake.argsOf('domain:shares').length
    page.fake.service({ state: 'online' })
    await page.settle()
    expect(page.fake.argsOf('domain:shares').length).toBe(before + 1)
    expect(page.text()).not.toContain('当前离线')
  })
})

describe('aliases', () => {
  const alias = (name: string, punycode = name): Alias => ({ id: '12', name, punycode })
  const withAliases =
    (...list: Alias[]) =>
    (fake: FakeBridge): void => {
      fake.answer('domain:aliases', () => seen({ list, allowed: 2 }))
    }

  test('are shown with their Punycode, and removed once that is confirmed', async () => {
    const page = await open('AliasesTab', withAliases(alias('例子.测试', 'xn--fsqu00a.xn--0zwm56d')))
    expect(page.text()).toContain('xn--fsqu00a.xn--0zwm56d')
    expect(page.text()).toContain('已用 1 / 2')
    await page.click(button(page, '解除'))
    await page.click(inDialog(page, '解除绑定'))
    expect(page.fake.argsOf('domain:remove-alias')).toEqual([['a1', '7', '12']])
    expect(lastToast()).toBe('已解除绑定 例子.测试')
  })

  test('are checked before they are added, and refused at the field', async () => {
    const page = await open('AliasesTab', withAliases())
    await page.type(input(page, '别名'), '192.0.2.1')
    await submit(page)
    expect(errorAt(page, '别名')).toContain('IP')
    await page.type(input(page, '别名'), 'www.example.net')
    await page.click(button(page, 'example.net'))
    page.fake.fail('domain:add-alias', refused({ field: 'domain' }))
    await submit(page)
    expect(errorAt(page, '别名')).toContain('服务端拒绝了。')
    page.fake.answer('domain:add-alias', () => seen({ list: [alias('例子.测试')], allowed: 2 }))
    await page.type(input(page, '别名'), 'https://例子.测试/')
    expect(page.text()).toContain('将以 xn--fsqu00a.xn--0zwm56d 绑定')
    await submit(page)
    expect(page.fake.argsOf('domain:add-alias').at(-1)).toEqual(['a1', '7', '例子.测试'])
    expect(lastToast()).toBe('已绑定 例子.测试')
  })
})

describe('the lock', () => {
  const LOCK: DomainLock = {
    locked: true,
    startsAt: '2026-11-01',
    endsAt: '2099-12-31',
    hasCode: true,
    maxDays: 60
  }
  const withLock =
    (lock: Partial<DomainLock>) =>
    (fake: FakeBridge): void => {
      fake.answer('domain:lock', () => seen({ ...LOCK, ...lock }))
    }
  const OPEN = { locked: false, startsAt: null, endsAt: null, hasCode: false }

  test('is put on for days that the plan allows', async () => {
    const page = await open('LockTab', withLock(OPEN))
    expect(page.text()).toContain('未锁定')
    for (const days of ['0', '61', '1.5', '', '七']) {
      await page.type(input(page, '锁定天数'), days)
      await submit(page)
      expect(errorAt(page, '锁定天数')).toContain('1 到 60')
    }
    await page.type(input(page, '锁定天数'), '60')
    expect(page.text()).toContain('锁定至 20')
    await submit(page)
    expect(page.one('[role=dialog]').textContent).toContain('60 天内不能修改')
    page.fake.answer('domain:lock-for', () => seen(LOCK))
    await page.click(inDialog(page, '锁定 60 天'))
    expect(page.fake.argsOf('domain:lock-for')).toEqual([['a1', '7', 60]])
    expect(page.text()).toContain('2099-12-31')
    expect(page.text()).toContain('已加密保存')
    expect(lastToast()).toBe('已锁定 example.com')
  })

  test('counts down to its end, and is read anew then', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-29T22:29:50+08:00'), toFake: ['Date', 'setInterval'] })
    try {
      const page = await open('LockTab', withLock({ endsAt: '2026-12-01' }))
      expect(page.one('[role=timer]').textContent).toBe('1 天 1 小时')
      vi.setSystemTime(Date.parse('2026-11-30T23:59:57+08:00'))
      vi.advanceTimersByTime(1000)
      await page.settle()
      expect(page.one('[role=timer]').textContent).toBe('0:02')
      const before = page.fake.argsOf('domain:lock').length
      withLock(OPEN)(page.fake)
      vi.advanceTimersByTime(3000)
      await page.settle()
      expect(page.fake.argsOf('domain:lock').length).toBe(before + 1)
      expect(page.text()).toContain('未锁定')
    } finally {
      vi.useRealTimers()
    }
  })

  test('ends with the kept code once the name is typed; the code is copied by main', async () => {
    const page = await open('LockTab', withLock({}))
    await page.click(button(page, '复制解锁码'))
    expect(page.fake.argsOf('domain:copy-unlock-code')).toEqual([['a1', '7']])
    expect(lastToast()).toBe('解锁码已复制到剪贴板')
    await submit(page)
    const verb = inDialog(page, '解锁域名')
    expect(verb.hasAttribute('disabled')).toBe(true)
    await page.type(page.one('[role=dialog] input'), 'example.com')
    page.fake.answer('domain:unlock', () => seen({ ...LOCK, ...OPEN }))
    await page.click(verb)
    expect(page.fake.argsOf('domain:unlock')).toEqual([['a1', '7', null]])
    expect(page.text()).toContain('未锁定')
  })

  test('a wrong code stands at its field, also where it was the kept one', async () => {
    const page = await open('LockTab', withLock({}))
    page.fake.fail('domain:unlock', refused({ field: 'code' }))
    await submit(page)
    await page.type(page.one('[role=dialog] input'), 'example.com')
    await page.click(inDialog(page, '解锁域名'))
    expect(page.all('[role=dialog]')).toEqual([])
    expect(errorAt(page, '解锁码')).toContain('服务端拒绝了。')
    expect(document.activeElement).toBe(input(page, '解锁码'))
    await page.type(input(page, '解锁码'), ' d7c10f ')
    await submit(page)
    await page.type(page.one('[role=dialog] input'), 'example.com')
    await page.click(inDialog(page, '解锁域名'))
    expect(page.fake.argsOf('domain:unlock').at(-1)).toEqual(['a1', '7', 'd7c10f'])
  })

  test('without a code here one is asked for', async () => {
    const page = await open('LockTab', withLock({ hasCode: false, endsAt: null }))
    expect(page.text()).toContain('这台电脑上没有')
    expect(page.text()).toContain('没有给出到期时间')
    await submit(page)
    expect(errorAt(page, '解锁码')).toBe('请填写解锁码。')
    expect(page.all('[role=dialog]')).toEqual([])
  })

  test('where nothing is kept, says so before and after', async () => {
    const state = { keyStore: 'memory' } as const
    const before = await open('LockTab', withLock(OPEN), {}, state)
    expect(before.text()).toContain('锁定后请立即复制')
    const after = await open('LockTab', withLock({}), {}, state)
    expect(after.text()).toContain('退出程序后就没有了')
  })
})

describe('a transfer', () => {
  const ask = async (page: Page): Promise<void> => {
    await page.type(input(page, '新所有者账号的邮箱'), PARTNER)
    await submit(page)
  }

  test('is confirmed by the name, and leads back to the list', async () => {
    const page = await open('TransferTab')
    expect(page.text()).toContain('90 天')
    await ask(page)
    expect(page.one('[role=dialog]').textContent).toContain('5 条解析记录会立即归')
    await page.key(page.one('[role=dialog] input'), 'Enter')
    expect(page.fake.argsOf('domain:transfer')).toEqual([])
    await page.type(page.one('[role=dialog] input'), 'example.com')
    await page.click(inDialog(page, '过户域名'))
    expect(page.fake.argsOf('domain:transfer')).toEqual([['a1', '7', PARTNER]])
    expect(route).toBe('/domains')
    expect(lastToast()).toBe(`example.com 已过户给 ${PARTNER}`)
  })

  test('what stands against it is told at the field, before or after it is confirmed', async () => {
    const page = await open('TransferTab', (fake) =>
      fake.fail('domain:check-transfer', refused({ field: 'email' }))
    )
    await ask(page)
    expect(page.all('[role=dialog]')).toEqual([])
    expect(errorAt(page, '新所有者账号的邮箱')).toContain('服务端拒绝了。')
    page.fake.answer('domain:check-transfer', () => null)
    page.fake.fail('domain:transfer', refused({ field: 'email' }))
    await submit(page)
    await page.type(page.one('[role=dialog] input'), 'example.com')
    await page.click(inDialog(page, '过户域名'))
    expect(page.all('[role=dialog]')).toEqual([])
    expect(errorAt(page, '新所有者账号的邮箱')).toContain('服务端拒绝了。')
    expect(route).toBe('')
  })

  test('a locked domain is not transferred', async () => {
    const page = await open('TransferTab', undefined, { status: 'locked' })
    expect(input(page, '新所有者账号的邮箱').disabled).toBe(true)
    await submit(page)
    expect(page.fake.argsOf('domain:check-transfer')).toEqual([])
  })
})
