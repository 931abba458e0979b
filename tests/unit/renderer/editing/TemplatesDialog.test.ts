import { describe, expect, test } from 'vitest'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import TemplatesDialog from '../../../../src/renderer/views/editing/TemplatesDialog.vue'
import { findTemplates, listTemplates } from '../../../../src/renderer/views/editing/template-list.ts'
import type { OwnTemplate } from '../../../../src/shared/model/template.ts'
import { contentOf } from '../../../../src/shared/model/changes.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { openTool, shown, type ToolPage } from './staged.ts'

const SPF = shown('1', { host: '@', type: 'TXT', value: 'v=spf1 include:a.cn ~all' })
const WWW = shown('2', { host: 'www', value: '203.0.113.1' })
const RECORDS = [SPF, WWW]
const OWN: OwnTemplate = {
  id: 't1',
  name: '公司网站',
  records: [{ ...contentOf(WWW), host: 'shop', value: '{ip}' }],
  createdAt: Date.now()
}
const Host = {
  components: { TemplatesDialog, ConfirmHost },
  template: '<TemplatesDialog v-bind="$attrs" /><ConfirmHost />'
}
const open = (
  selected: typeof RECORDS = [],
  prepare: (fake: FakeBridge) => void = () => undefined
): Promise<ToolPage> =>
  openTool(
    Host,
    RECORDS,
    selected,
    (fake) => {
      fake.answer('templates:list', () => [OWN])
      prepare(fake)
    },
    { types: ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'CAA'] }
  )
const verb = (page: ToolPage): HTMLElement => page.one('[data-verb]')
const choose = (page: ToolPage, title: string): Promise<void> => page.click(page.byText('nav button', title))
const field = (page: ToolPage, label: string): HTMLInputElement => {
  const found = page.byText('label', label) as HTMLLabelElement
  return document.getElementById(found.htmlFor) as HTMLInputElement
}

describe('TemplatesDialog', () => {
  test('lists one’s own first, and finds by words in either language', async () => {
    const page = await open()
    expect(page.all('nav h3')[0]?.textContent).toBe('我的模板')
    await page.type(page.one('input[aria-label="搜索模板"]'), 'gmail')
    expect(page.all('nav button').map(({ textContent }) => textContent.trim())).toEqual(['Google Workspace'])
    await page.type(page.one('input[aria-label="搜索模板"]'), 'nothing like it')
    expect(page.text()).toContain('没有符合的模板')
  })

  test('shows what it would do, and stages it as one step: an SPF is extended, not doubled', async () => {
    const page = await open()
    await choose(page, '腾讯企业邮')
    expect(page.one('.preview').textContent).toContain('扩充已有的这条')
    expect(page.one('.counts').textContent).toBe('添加 2 条 · 修改 1 条')
    expect(verb(page).textContent.trim()).toBe('暂存 3 项更改')
    await page.click(verb(page))
    expect(page.steps()).toHaveLength(1)
    expect(
      page.steps()[0]!.edits.map(({ id, before, after }) => [id, before === null, after?.value])
    ).toEqual([
      [expect.stringMatching(/^new-/), true, 'mxbiz1.qq.com'],
      [expect.stringMatching(/^new-/), true, 'mxbiz2.qq.com'],
      ['1', false, 'v=spf1 include:a.cn include:spf.mail.qq.com ~all']
    ])
    expect(new Set(page.steps()[0]!.edits.map(({ id }) => id)).size).toBe(3)
    expect(page.closed()).toBe(true)
  })

  test('waits for its variables, and tells what is wrong with them when they were left', async () => {
    const page = await open()
    await choose(page, 'CDN 加速')
    expect(verb(page).hasAttribute('disabled')).toBe(true)
    const target = field(page, 'CDN 的 CNAME 地址')
    await page.type(target, 'http://x.example.net/')
    expect(target.getAttribute('aria-invalid')).toBeNull()
    target.dispatchEvent(new FocusEvent('blur'))
    await page.settle()
    expect(target.getAttribute('aria-invalid')).toBe('true')
    await page.type(target, 'x.cdn.example.net')
    expect(target.getAttribute('aria-invalid')).toBeNull()
  })

  test('a clash is told and left out; with consent the template takes the place', async () => {
    const page = await open()
    await choose(page, 'CDN 加速')
    await page.type(field(page, 'CDN 的 CNAME 地址'), 'x.cdn.example.net')
    expect(page.one('li.clash').textContent).toContain('A 203.0.113.1')
    expect(verb(page).hasAttribute('disabled')).toBe(true)
    await page.click(page.one('.replace input'))
    expect(page.one('.counts').textContent).toBe('添加 1 条 · 删除 1 条')
    await page.click(verb(page))
    expect(page.steps()[0]!.edits.map(({ before, after }) => [before?.value, after?.value])).toEqual([
      [undefined, 'x.cdn.example.net'],
      ['203.0.113.1', undefined]
    ])
  })

  test('one’s own asks for its variables', async () => {
    const page = await open()
    await choose(page, '公司网站')
    await page.type(field(page, 'ip'), '203.0.113.8')
    await page.click(verb(page))
    expect(page.steps()[0]!.edits[0]!.after).toMatchObject({ host: 'shop', value: '203.0.113.8' })
  })

  test('one’s own is deleted after a question', async () => {
    const page = await open([], (fake) => fake.answer('templates:remove', () => []))
    await choose(page, '公司网站')
    await page.click(page.byText('.right .zd-link', '删除模板'))
    expect(page.fake.argsOf('templates:remove')).toEqual([])
    expect(page.text()).toContain('将删除模板“公司网站”')
    await page.click(page.one('.el-button--danger'))
    expect(page.fake.argsOf('templates:remove')).toEqual([['t1']])
    expect(page.all('nav h3').map(({ textContent }) => textContent)).not.toContain('我的模板')
  })

  test('the selection is saved under a name, the domain as a variable where that is wanted', async () => {
    const mail = shown('3', { type: 'CNAME', host: 'm', value: 'mail.example.com.' })
    const page = await open([mail], (fake) =>
      fake.answer('templates:save', (name, records) => [{ id: 't2', name, records, createdAt: 1 }, OWN])
    )
    await page.click(page.byText('.save button', '将选中的 1 条'))
    await page.click(page.byText('button', '保存模板'))
    expect(page.text()).toContain('请填写“模板名称”')
    await page.type(field(page, '模板名称'), ' 邮箱 ')
    expect(page.one('form ul').textContent).toContain('mail.{domain}.')
    page.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await page.settle()
    expect(page.fake.argsOf('templates:save')).toEqual([
      ['邮箱', [{ ...contentOf(mail), value: 'mail.{domain}.' }]]
    ])
    expect(page.one('nav [aria-current=true]').textContent.trim()).toBe('邮箱')
  })

  test('a name that is taken is told at the field', async () => {
    const page = await open([WWW], (fake) =>
      fake.fail('templates:save', {
        code: 'INVALID',
        field: 'name',
        message: { zh: '已有同名的模板', en: 'taken' }
      })
    )
    await page.click(page.byText('.save button', '将选中的 1 条'))
    await page.type(field(page, '模板名称'), '公司网站')
    page.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await page.settle()
    expect(field(page, '模板名称').getAttribute('aria-invalid')).toBe('true')
    expect(page.text()).toContain('已有同名的模板')
  })
})

test('every kind that is listed has templates', () => {
  expect(findTemplates(listTemplates([OWN]), '').map(({ kind }) => kind)).toEqual([
    'own',
    'site',
    'mail-china',
    'mail',
    'hosting',
    'verify',
    'safety'
  ])
})
