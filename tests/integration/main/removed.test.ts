import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../src/shared/model/changes.ts'
import type { DomainList } from '../../../src/shared/model/domain.ts'
import { REMOVED_DAYS, type ExportFormat } from '../../../src/shared/model/removed.ts'
import { readRecords } from '../../../src/shared/zone-file/index.ts'
import type { SandboxOptions } from '../../../src/sandbox/index.ts'
import { bench, signIn, type App, type Bench } from './harness.ts'

const DAY = 24 * 3600_000
const open = async (options: SandboxOptions = {}) => {
  const scene = await bench(options)
  // A VIP domain cannot be removed at all.
  for (const domain of scene.sandbox.state.domains.values()) domain.vip = null
  const app = await scene.start()
  const id = await signIn(app, scene)
  const list = await app.call('domains:refresh', id)
  scene.sent()
  return { ...scene, app, id, list }
}
const idOf = ({ domains }: DomainList, name: string): string =>
  domains.find((domain) => domain.name === name)?.id ?? `no domain ${name}`

/** Exports as from the page; the text of the file. */
async function exported(app: App, scene: Bench, id: string, format: ExportFormat): Promise<string> {
  const [first] = await app.call('removed:list', id)
  scene.saving.path = join(scene.folder, `out.${format}`)
  expect(await app.call('removed:export', id, first!.id, format)).toBe(`out.${format}`)
  return readFileSync(scene.saving.path, 'utf8')
}

describe('a removed domain', () => {
  it('leaves its records here, read just before it went, encrypted', async () => {
    const scene = await open()
    const { app, id, list, sent, clock, sandbox } = scene
    const domainId = idOf(list, 'tiny-one.example')
    const domain = sandbox.state.find('tiny-one.example')!
    const rows = sandbox.state.zone(domain).rows.length
    await app.call('domains:remove', id, domainId)
    expect(sent()).toEqual(['Record.List', 'Domain.Remove'])
    expect(await app.call('removed:list', id)).toEqual([
      {
        id: expect.any(String),
        name: 'tiny-one.example',
        punycode: 'tiny-one.example',
        why: 'removed',
        removedAt: clock.now(),
        records: rows,
        readAt: clock.now(),
        stale: false
      }
    ])
    // After a restart it is still there, and no file of the app has it in clear.
    await app.close()
    for (const name of readdirSync(join(scene.folder, 'cache', id)))
      expect(readFileSync(join(scene.folder, 'cache', id, name)).includes('tiny-one')).toBe(false)
    const again = await scene.start()
    expect(await again.call('removed:list', id)).toHaveLength(1)
    expect(await exported(again, scene, id, 'json')).toContain('tiny-one.example')
    expect(await again.call('removed:forget', id, (await again.call('removed:list', id))[0]!.id)).toEqual([])
    expect(await again.call('removed:list', id)).toEqual([])
  })

  it('that could not be read just before is kept as it was seen last, and says so', async () => {
    const { app, id, list, sandbox, clock, sent } = await open()
    const domainId = idOf(list, 'tiny-two.example')
    const zone = await app.call('zones:refresh', id, domainId)
    await clock.advance(DAY)
    sandbox.faults.inject({ kind: 'http', status: 502, action: 'Record.List', times: Infinity })
    await app.call('domains:remove', id, domainId)
    const [kept] = await app.call('removed:list', id)
    expect(kept).toMatchObject({ stale: true, records: zone.records.length, readAt: zone.fetchedAt })

    // Never seen before: without anything to keep, it stays until its records can be read.
    sent()
    const other = idOf(list, 'tiny-one.example')
    expect((await app.fail('domains:remove', id, other)).api?.action).toBe('Record.List')
    expect(sent()).toEqual(['Record.List'])
    expect(sandbox.state.find('tiny-one.example')).toBeDefined()
  })

  it('that the service refuses to remove leaves nothing', async () => {
    const { app, id, list, sandbox } = await open()
    sandbox.faults.inject({ kind: 'code', code: '-15', action: 'Domain.Remove' })
    await app.fail('domains:remove', id, idOf(list, 'tiny-one.example'))
    expect(await app.call('removed:list', id)).toEqual([])
  })

  it('of which nobody knows whether it went shows once the list has told', async () => {
    const { app, id, list, sandbox } = await open()
    const domainId = idOf(list, 'tiny-one.example')
    sandbox.faults.inject({ kind: 'drop', when: 'before', action: 'Domain.Remove', times: Infinity })
    await app.fail('domains:remove', id, domainId)
    expect(await app.call('removed:list', id)).toEqual([])
    sandbox.faults.clear()
    sandbox.faults.inject({ kind: 'drop', when: 'after', action: 'Domain.Remove', times: Infinity })
    await app.call('accounts:retry', id)
    await app.fail('domains:remove', id, domainId)
    expect(await app.call('removed:list', id)).toEqual([])
    sandbox.faults.clear()
    await app.call('domains:refresh', id)
    // Two attempts, one domain.
    expect(await app.call('removed:list', id)).toMatchObject([{ name: 'tiny-one.example' }])
  })

  it('is kept for 90 days', async () => {
    const { app, id, list, clock } = await open()
    await app.call('domains:remove', id, idOf(list, 'tiny-one.example'))
    await clock.advance(REMOVED_DAYS * DAY - 1)
    expect(await app.call('removed:list', id)).toHaveLength(1)
    await clock.advance(1)
    expect(await app.call('removed:list', id)).toEqual([])
  })

  it('is kept by a task over many, one by one, and when it is transferred', async () => {
    const { app, id, list, sandbox, pass } = await open({ scenario: 'people', dialect: '2012' })
    await app.call('domain:transfer', id, idOf(list, 'tiny-two.example'), sandbox.accounts[1]!.email)
    const left = idOf(list, 'tiny-one.example')
    const task = await app.call('domains:bulk', id, [left], { kind: 'remove' })
    await pass(1000)
    await expect.poll(async () => (await app.call('tasks:items', task))[0]?.state).toBe('done')
    expect((await app.call('removed:list', id)).map(({ name, why }) => [name, why])).toEqual([
      ['tiny-one.example', 'removed'],
      ['tiny-two.example', 'transferred']
    ])
  })
})

describe('its file', () => {
  it('is CSV for a spreadsheet: UTF-8 with a mark, in the language of the app, no formula', async () => {
    const scene = await open()
    const { app, id, list, sandbox } = scene
    const zone = sandbox.state.zone(sandbox.state.find('tiny-one.example')!)
    const [first, second] = zone.rows
    Object.assign(first!, { remark: '=HYPERLINK("http://evil.example")' })
    Object.assign(second!, { remark: '两行\n与"引号"' })
    await app.call('domains:remove', id, idOf(list, 'tiny-one.example'))
    const csv = await exported(app, scene, id, 'csv')
    expect(scene.saving.asked).toEqual([expect.stringMatching(/^tiny-one\.example-\d{4}-\d\d-\d\d\.csv$/)])
    expect(csv.startsWith('\ufeff主机记录,记录类型,线路类型,线路 ID,记录值,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(csv).toContain('"两行\n与""引号"""')
    expect(csv).toContain("\r\n'@,")
    await app.call('app:set-settings', { locale: 'en' })
    expect(await exported(app, scene, id, 'csv')).toMatch(/^\ufeffHost,Type,Line,Line ID,Value,/)
  })

  it('is JSON with every record as it was', async () => {
    const scene = await open()
    const { app, id, list } = scene
    const domainId = idOf(list, 'tiny-two.example')
    const zone = await app.call('zones:refresh', id, domainId)
    await app.call('domains:remove', id, domainId)
    // Parsed JSON is any; it is compared, not used.
    const file = JSON.parse(await exported(app, scene, id, 'json')) as unknown
    expect(file).toMatchObject({
      zonedeck: 'zone',
      version: 1,
      name: 'tiny-two.example',
      why: 'removed',
      records: zone.records
    })
  })

  it('is a zone file that comes back as the records it was made of', async () => {
    const scene = await open()
    const { app, id, list } = scene
    const domainId = idOf(list, 'tiny-two.example')
    const { records, types, lines, minTtl } = await app.call('zones:refresh', id, domainId)
    await app.call('domains:remove', id, domainId)
    const text = await exported(app, scene, id, 'bind')
    expect(scene.saving.asked).toEqual([expect.stringMatching(/^tiny-two\.example-[\d-]+\.zone$/)])
    const domain = { name: 'tiny-two.example', punycode: 'tiny-two.example' }
    const { rows } = readRecords(text, { domain, types, lines, minTtl, name: 'out.bind' })
    expect(rows.map(({ record }) => record)).toEqual(records.map(contentOf))
  })

  it('is not written when the person cancels, and says so when it cannot be', async () => {
    const scene = await open()
    const { app, id, list, saving } = scene
    await app.call('domains:remove', id, idOf(list, 'tiny-one.example'))
    const [kept] = await app.call('removed:list', id)
    expect(await app.call('removed:export', id, kept!.id, 'csv')).toBeNull()
    // A file stands where a folder would have to be.
    saving.path = join(scene.folder, 'vault.json', 'out.csv')
    expect(await app.fail('removed:export', id, kept!.id, 'csv')).toMatchObject({
      code: 'INVALID',
      message: { zh: '没能写入这个文件。' }
    })
  })
})
