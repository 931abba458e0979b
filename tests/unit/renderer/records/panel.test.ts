import { describe, expect, test } from 'vitest'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { planDialog } from '../../../../src/renderer/views/changes/plan-dialog.ts'
import type { ApplyRow } from '../../../../src/shared/model/changes.ts'
import { record } from '../table/rows.ts'
import {
  button,
  field,
  footButton,
  grid,
  inPanel,
  leave,
  noteOf,
  openRecords as open,
  openRow,
  rowOf,
  runOf,
  type ZonePage
} from './page.ts'
import { RECORDS, refused } from './zone.ts'

const applied = (page: ZonePage) => page.fake.argsOf('changes:apply').map(([, , request]) => request)
const save = (page: ZonePage): Promise<void> => page.click(footButton(page, '保存'))
const stage = (page: ZonePage): Promise<void> => page.click(footButton(page, '暂存'))

describe('saving an edit now', () => {
  test('stages it whole and applies it alone, and shows what the service has', async () => {
    const page = await open()
    await openRow(page, 'old')
    await page.type(field(page, '备注'), '另一项')
    await stage(page)
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await save(page)
    expect(page.fake.argsOf('changes:edit').at(-1)?.[2]).toMatchObject([
      {
        id: '2',
        before: { host: 'www', value: '203.0.113.2' },
        after: {
          host: 'www',
          type: 'A',
          line: '默认',
          value: '203.0.113.77',
          ttl: 600,
          enabled: true,
          remark: ''
        }
      }
    ])
    expect(applied(page)).toMatchObject([{ ids: ['2'], confirmed: [] }])
    expect(rowOf(page, 'www').textContent).toContain('203.0.113.77')
    expect(page.all('[role=dialog]')).toEqual([])
    expect(toasts.at(-1)?.text).toContain('已保存')
    // What else is staged stays staged.
    expect(await page.staged()).toMatchObject([{ id: '3' }])
  })

  test('goes with the fingerprint of what the person sees: another zone has another', async () => {
    const prints: string[] = []
    for (const ttl of [600, 900]) {
      const page = await open({ records: RECORDS.map((one) => ({ ...one, ttl })) })
      await openRow(page, 'www')
      await page.type(field(page, '记录值'), '203.0.113.77')
      await save(page)
      prints.push(applied(page)[0]?.fingerprint ?? '')
      page.wrapper.unmount()
      document.body.innerHTML = ''
    }
    expect(prints[0]).toMatch(/^1-/)
    expect(prints[0]).not.toBe(prints[1])
  })

  test('says what it began with, whatever the zone has become since: the plan shows both', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await page.elsewhere('2', { ttl: 1200, remark: '别处改的' })
    await save(page)
    expect(await page.staged()).toMatchObject([
      { id: '2', before: { value: '203.0.113.2', ttl: 600, remark: '' }, after: { value: '203.0.113.77' } }
    ])
    expect(planDialog.value).toMatchObject({ accountId: 'a1', domainId: '7', ids: ['2'] })
    expect(applied(page)).toEqual([])
    expect(page.all('[role=dialog]')).toEqual([])
  })

  test('a zone that proves to be another when it is read anew opens the plan', async () => {
    const page = await open({}, (fake) => fake.answer('changes:apply', () => ({ status: 'drift' })))
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await save(page)
    expect(planDialog.value?.ids).toEqual(['2'])
    expect(await page.staged()).toHaveLength(1)
  })

  test('what must be confirmed is not saved without the plan: the last address of a name', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '主机记录'), 'elsewhere')
    await save(page)
    expect(planDialog.value?.ids).toEqual(['2'])
    expect(applied(page)).toEqual([])
  })

  test('a record that is no MX keeps its priority as long as it keeps its type', async () => {
    const https = record('6', { host: 'svc', type: 'HTTPS', value: '. alpn=h2', mx: 1 })
    const page = await open({ records: [...RECORDS, https], types: ['A', 'HTTPS', 'MX'] })
    await openRow(page, 'svc')
    await save(page)
    expect(page.fake.argsOf('changes:edit')).toEqual([])
    await openRow(page, 'svc')
    await page.type(field(page, '记录值'), '. alpn=h3')
    await save(page)
    expect(page.live().at(-1)).toMatchObject({ id: '6', mx: 1, value: '. alpn=h3' })
  })

  test('nothing is staged or sent that changes nothing', async () => {
    const page = await open()
    await openRow(page, 'www')
    await save(page)
    expect(page.fake.argsOf('changes:edit')).toEqual([])
    expect(applied(page)).toEqual([])
    expect(toasts.at(-1)?.text).toContain('没有改动')
  })

  test('an edit that says the same otherwise is not sent', async () => {
    const page = await open()
    await openRow(page, 'mail')
    await page.type(field(page, '记录值'), 'MX.example.net')
    await save(page)
    expect(applied(page)).toEqual([])
    expect(await page.staged()).toEqual([])
    expect(toasts.at(-1)?.text).toContain('已经是这样')
  })

  test('a remark alone is saved, also of a record that no rule knows', async () => {
    const page = await open()
    await openRow(page, 'odd')
    await page.type(field(page, '备注'), '保留')
    await save(page)
    expect(page.live().at(-1)).toMatchObject({ id: '5', type: 'TYPE65534', remark: '保留' })
  })

  test('an unknown type and line are shown, and survive', async () => {
    const page = await open()
    await openRow(page, 'odd')
    expect(page.one('[role=dialog]').textContent).toContain('TYPE65534')
    expect(page.one('[role=dialog]').textContent).toContain('火星')
    expect(field(page, '记录值').value).toBe('\\# 4 C0000201')
  })

  test('while the service holds it back, that is said and the panel closes', async () => {
    const page = await open({}, (fake, service) =>
      fake.answer('changes:apply', async (accountId, domainId) => {
        const set = await fake.bridge.call('changes:read', accountId, domainId)
        const [change] = set.ok ? set.value.changes : []
        const row: ApplyRow = { change: change!, state: 'waiting', error: null, recordId: null }
        service.runs = [runOf('r1', row, 'waiting')]
        service.rows.set('r1', [row])
        return { status: 'started', runId: 'r1' }
      })
    )
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await save(page)
    expect(toasts.at(-1)?.text).toContain('等服务端放行')
    expect(page.all('[role=dialog]')).toEqual([])
  })
})

describe('what is wrong', () => {
  test('a rule speaks at its field when it is left, not before, and offers its fix', async () => {
    const page = await open()
    await openRow(page, 'www')
    const value = field(page, '记录值')
    await page.type(value, 'target.example.net')
    expect(value.getAttribute('aria-invalid')).toBeNull()
    await leave(page, value)
    expect(value.getAttribute('aria-invalid')).toBe('true')
    expect(noteOf(value)).toContain('CNAME')
    await page.click(page.byText(inPanel('.zd-link'), '记录类型改为 CNAME'))
    expect(field(page, '记录值').getAttribute('aria-invalid')).toBeNull()
  })

  test.each(['保存', '暂存'])(
    '%s: a TTL below the least is named at the field, nothing is staged',
    async (verb) => {
      const page = await open()
      await openRow(page, 'www')
      const ttl = field(page, 'TTL')
      await page.type(ttl, '60')
      await page.click(footButton(page, verb))
      expect(noteOf(ttl)).toContain('600')
      expect(page.fake.argsOf('changes:edit')).toEqual([])
      expect(document.activeElement).toBe(ttl)
    }
  )

  test('the rules judge by what is staged too', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '主机记录'), '@')
    await page.type(field(page, '记录值'), '203.0.113.1')
    await stage(page)
    expect(noteOf(field(page, '记录值'))).toContain('已有一条')
    await page.click(button(page, '取消'))
    await page.click(page.one('[data-verb]'))
    await page.click(rowOf(page, '@'))
    await page.key(page.one('[role=grid]'), 'Delete')
    await openRow(page, 'www')
    await page.type(field(page, '主机记录'), '@')
    await page.type(field(page, '记录值'), '203.0.113.1')
    await stage(page)
    expect(await page.staged()).toHaveLength(2)
  })

  test.each(['value', 'sub_domain'])(
    'what the service refuses is shown at its field (%s), staged still',
    async (name) => {
      const page = await open({}, (_fake, service) => (service.refuse = refused({ field: name })))
      await openRow(page, 'www')
      await page.type(field(page, '记录值'), '203.0.113.78')
      await save(page)
      const control = field(page, name === 'value' ? '记录值' : '主机记录')
      expect(noteOf(control)).toContain('服务端拒绝了。')
      expect(noteOf(control)).toContain('改一改。')
      expect(await page.staged()).toMatchObject([{ id: '2', after: { value: '203.0.113.78' } }])
      await page.type(control, name === 'value' ? '203.0.113.79' : 'www2')
      expect(noteOf(control)).not.toContain('服务端拒绝了。')
    }
  )

  test('a refusal that belongs to no field is told in the panel; closing it asks nothing, for all is staged', async () => {
    const page = await open({}, (_fake, service) => (service.refuse = refused()))
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.78')
    await save(page)
    expect(page.one('[role=dialog] [role=alert]').textContent).toContain('服务端拒绝了。')
    expect(page.one('[role=dialog]').textContent).toContain('仍然暂存着')
    expect(field(page, '记录值').value).toBe('203.0.113.78')
    await page.click(button(page, '取消'))
    expect(page.all('[role=dialog]')).toEqual([])
  })

  test('saving again after a refusal sends the same edit once more, not another', async () => {
    const page = await open({}, (_fake, service) => (service.refuse = refused()))
    await page.click(button(page, '添加记录'))
    await page.type(field(page, '主机记录'), 'api')
    await page.type(field(page, '记录值'), '203.0.113.50')
    await save(page)
    await save(page)
    const [first, second] = applied(page)
    expect(second?.ids).toEqual(first?.ids)
    expect(await page.staged()).toHaveLength(1)
  })

  test('what is being typed survives a refresh of the zone behind it', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '192.0.2.9')
    await page.elsewhere('2', { remark: '别处改的' })
    expect(rowOf(page, 'www').textContent).toContain('别处改的')
    expect(field(page, '记录值').value).toBe('192.0.2.9')
  })

  test('a record that goes away behind the panel is told', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.elsewhere('2', null)
    expect(page.one('[role=dialog]').textContent).toContain('已在别处删除')
    expect(footButton(page, '保存').hasAttribute('disabled')).toBe(true)
  })

  test('unsaved input is asked about before the panel closes', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.78')
    await page.click(button(page, '取消'))
    expect(page.text()).toContain('放弃修改？')
    await page.click(page.one('[data-verb]'))
    expect(page.all('[role=dialog]')).toEqual([])
    expect(await page.staged()).toEqual([])
  })
})

describe('staging', () => {
  test('keeps the edit, marks the row and the cell, sends nothing; Undo takes it back', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await stage(page)
    expect(page.all('[role=dialog]')).toEqual([])
    const row = rowOf(page, 'www')
    expect(row.className).toContain('is-change')
    expect(row.querySelector('.zd-table__mark')?.textContent.trim()).toBe('有修改，尚未应用')
    expect(row.querySelector('.is-changed')?.textContent).toContain('203.0.113.77')
    expect(row.querySelector('.is-changed .zd-table__was')?.textContent).toContain('203.0.113.2')
    expect(row.querySelectorAll('.is-changed')).toHaveLength(1)
    expect(applied(page)).toEqual([])
    expect(toasts.at(-1)?.text).toContain('已暂存')
  })

  test('Ctrl+Enter stages, Enter saves', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await page.key(field(page, '备注'), 'Enter', { ctrlKey: true })
    expect(await page.staged()).toHaveLength(1)
    expect(applied(page)).toEqual([])
    await openRow(page, 'www')
    await page.key(field(page, '记录值'), 'Enter')
    expect(applied(page)).toHaveLength(1)
    expect(await page.staged()).toEqual([])
  })

  test('an edit on top of a staged one goes on from there, and begins where the first one did', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await stage(page)
    await openRow(page, 'www')
    expect(field(page, '记录值').value).toBe('203.0.113.77')
    await page.type(field(page, '备注'), '再改')
    await stage(page)
    expect(await page.staged()).toMatchObject([
      { before: { value: '203.0.113.2', remark: '' }, after: { value: '203.0.113.77', remark: '再改' } }
    ])
  })

  test('editing a record that is staged to be deleted keeps it', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await page.key(page.one('[role=grid]'), 'Delete')
    await page.key(page.one('[role=grid]'), 'Enter')
    expect(page.one('[role=dialog]').textContent).toContain('已暂存为删除')
    await page.type(field(page, '备注'), '留下')
    await stage(page)
    expect(await page.staged()).toMatchObject([{ id: '2', after: { remark: '留下' } }])
  })
})

describe('adding', () => {
  test('begins with the least TTL allowed and the default line; the remark goes with it', async () => {
    const page = await open()
    await page.click(button(page, '添加记录'))
    await page.type(field(page, '主机记录'), 'api')
    await page.type(field(page, '记录值'), '203.0.113.50')
    await page.type(field(page, '备注'), '接口')
    await save(page)
    expect(page.fake.argsOf('changes:edit')[0]?.[2]).toMatchObject([
      {
        before: null,
        after: {
          host: 'api',
          type: 'A',
          line: '默认',
          value: '203.0.113.50',
          ttl: 600,
          mx: null,
          enabled: true,
          remark: '接口'
        }
      }
    ])
    expect(rowOf(page, 'api').className).not.toContain('is-add')
    expect(page.live().at(-1)).toMatchObject({ host: 'api', remark: '接口' })
    expect(grid(page).getAttribute('aria-activedescendant')).toContain('row-live-new-')
    expect(document.activeElement).toBe(grid(page))
  })

  test('one after the other is staged; host and value begin anew', async () => {
    const page = await open()
    await page.click(button(page, '添加记录'))
    for (const host of ['one', 'two']) {
      await page.type(field(page, '主机记录'), host)
      await page.type(field(page, '记录值'), '203.0.113.50')
      await page.type(field(page, 'TTL'), '900')
      await page.click(footButton(page, '暂存并继续添加'))
      expect(field(page, '主机记录').value).toBe('')
      expect(field(page, 'TTL').value).toBe('900')
    }
    const staged = await page.staged()
    expect(staged.map(({ after }) => after?.host)).toEqual(['one', 'two'])
    expect(rowOf(page, 'two').querySelector('.zd-table__mark')?.textContent.trim()).toBe('新增，尚未应用')
  })

  test('an empty form names what is missing, and stages nothing', async () => {
    const page = await open()
    await page.click(button(page, '添加记录'))
    await save(page)
    expect(noteOf(field(page, '主机记录'))).toContain('主机记录不能为空')
    expect(noteOf(field(page, '记录值'))).toContain('记录值不能为空')
    expect(page.fake.argsOf('changes:edit')).toEqual([])
  })

  test('MX priority only for MX', async () => {
    const page = await open()
    await openRow(page, 'www')
    expect(page.all(inPanel('label')).map((label) => label.textContent)).not.toContain('MX 优先级')
    await page.click(button(page, '取消'))
    await openRow(page, 'mail')
    expect(field(page, 'MX 优先级').value).toBe('5')
  })
})
