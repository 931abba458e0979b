import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { ACTIONS } from '../../../../src/shared/api/catalog/index.ts'
import ConfirmHost from '@/components/ConfirmHost.vue'
import { setLocale } from '@/i18n/index.ts'
import ActionPage from '@/views/console/ActionPage.vue'
import ConsoleView from '@/views/console/ConsoleView.vue'
import { findActions } from '@/views/console/actions.ts'
import { demoAccount } from '../../../support/renderer-bridge.ts'
import { click, errorAt, pageText, scene, type } from '../components/support.ts'

afterEach(() => setLocale('zh-CN'))

const submit = async (): Promise<void> => {
  document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}

describe('the list of actions', () => {
  it('has all of them, once each, and is searched by name and by title in both languages', async () => {
    const all = findActions('').flatMap(({ actions }) => actions)
    expect(all.toSorted()).toEqual([...ACTIONS].toSorted())
    for (const text of ['record.ddns', '动态', 'dynamic DNS'.split(' ')[1]!])
      expect(findActions(text).flatMap(({ actions }) => actions)).toContain('Record.Ddns')
    const { mount } = await scene()
    const view = mount(ConsoleView, {})
    expect(view.findAll('nav[aria-label="接口"] a')).toHaveLength(ACTIONS.length)
    await view.find('input').setValue('没有这个')
    expect(pageText()).toContain('没有符合的接口')
  })
})

describe('one action', () => {
  const at = async (action: string) => {
    const { fake, mount, app } = await scene()
    mount(ConfirmHost)
    mount(ActionPage, { account: app.account ?? demoAccount(), action })
    return fake
  }

  it('a read is sent at once, whole numbers as numbers; request, answer and meaning are shown', async () => {
    const fake = await at('Record.List')
    await type('域名 ID domain_id', '101')
    await type('数量 length', '20')
    await submit()
    expect(fake.argsOf('console:call')).toEqual([
      ['a1', 'Record.List', { domain_id: '101', length: 20 }, 'json']
    ])
    expect(pageText()).toContain('login_token=•••')
    expect(document.querySelector('pre')?.textContent).toContain('  "status": {')
  })

  it('what breaks a rule is told at its parameter, and nothing is sent', async () => {
    const fake = await at('Record.List')
    await submit()
    expect(errorAt('域名 ID domain_id')).toContain('缺少')
    await type('域名 ID domain_id', '101')
    await type('数量 length', '5000')
    await submit()
    expect(errorAt('数量 length')).toContain('3000')
    expect(fake.argsOf('console:call')).toEqual([])
  })

  it('of an either-or group exactly one is sent', async () => {
    const fake = await at('Domain.Info')
    expect(pageText()).toContain('须且只能填写一项')
    await type('域名 ID domain_id', '101')
    await type('域名 domain', 'beichen.cn')
    await submit()
    expect(errorAt('域名 ID domain_id')).toContain('须且只能')
    expect(fake.argsOf('console:call')).toEqual([])
  })

  it('a write asks first', async () => {
    const fake = await at('Domain.Remark')
    await type('域名 ID domain_id', '101')
    await submit()
    expect(fake.argsOf('console:call')).toEqual([])
    await click('发送请求')
    // An empty remark is sent: it removes the one that is there.
    expect(fake.argsOf('console:call')).toEqual([
      ['a1', 'Domain.Remark', { domain_id: '101', remark: '' }, 'json']
    ])
  })

  it('a refusal before anything was sent stands in place of an answer', async () => {
    const fake = await at('Info.Version')
    fake.fail('console:call', { code: 'OFFLINE', message: { zh: '无法连接服务', en: 'Out of reach' } })
    await submit()
    expect(pageText()).toContain('无法连接服务')
  })

  it('shows its codes with what they mean', async () => {
    await at('Userpasswd.Modify')
    expect(pageText()).toContain('旧密码错误')
    expect(document.querySelector<HTMLInputElement>('input[type=password]')).not.toBeNull()
  })
})
