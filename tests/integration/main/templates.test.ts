import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RecordContent } from '../../../src/shared/model/changes.ts'
import { TEMPLATES_MOST } from '../../../src/shared/model/template.ts'
import { bench, signIn } from './harness.ts'

const record = (fields: Partial<RecordContent> = {}): RecordContent => ({
  host: 'www',
  type: 'A',
  line: '默认',
  lineId: null,
  value: '203.0.113.10',
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  ...fields
})

const open = async () => {
  const scene = await bench()
  const app = await scene.start()
  const id = await signIn(app, scene)
  scene.sent()
  return { ...scene, app, id }
}
/** What lies below the app's folder, names and all. */
const onDisk = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n')

describe('own templates', () => {
  it('are kept as they are, newest first, without a request, offline, and across a restart', async () => {
    const scene = await open()
    const { app, clock, network, sent } = scene
    network.on = false
    const records = [record({ value: 'mail.{domain}.', type: 'MX', mx: 5, remark: '备注' }), record()]
    await app.call('templates:save', ' 网站 ', records)
    await scene.pass(1000)
    const both = await app.call('templates:save', '邮箱', [record()])
    expect(both.map(({ name, createdAt }) => [name, createdAt])).toEqual([
      ['邮箱', clock.now()],
      ['网站', clock.now() - 1000]
    ])
    expect(both[1]?.records).toEqual(records)
    expect(sent()).toEqual([])
    await app.close()
    const again = await scene.start()
    expect(await again.call('templates:list')).toEqual(both)
    expect(await again.call('templates:remove', both[0]!.id)).toEqual([both[1]])
    expect(await again.call('templates:remove', both[0]!.id)).toEqual([both[1]])
    await again.close()
    expect(await (await scene.start()).call('templates:list')).toEqual([both[1]])
  })

  it('lie encrypted', async () => {
    const { app, folder } = await open()
    await app.call('templates:save', 'unmistakable', [record({ value: '198.51.100.77', remark: 'telltale' })])
    await app.close()
    for (const word of ['unmistakable', '198.51.100.77', 'telltale'])
      expect(onDisk(folder)).not.toContain(word)
  })

  it('stay when an account is forgotten, go when everything is', async () => {
    const { app, id } = await open()
    await app.call('templates:save', '网站', [record()])
    await app.call('accounts:sign-out', id, true)
    expect(await app.call('templates:list')).toHaveLength(1)
    await app.call('vault:reset')
    expect(await app.call('templates:list')).toEqual([])
  })

  it('have names of their own', async () => {
    const { app } = await open()
    await app.call('templates:save', 'Web', [record()])
    for (const [name, zh] of [
      ['  ', '请填写'],
      [' ＷＥＢ', '同名']
    ] as const) {
      const error = await app.fail('templates:save', name, [record()])
      expect(error).toMatchObject({ code: 'INVALID', field: 'name' })
      expect(error.message.zh).toContain(zh)
    }
    expect(await app.call('templates:list')).toHaveLength(1)
  })

  it('saved at the same time are all kept, up to the limit', async () => {
    const { app } = await open()
    const names = Array.from({ length: TEMPLATES_MOST }, (_, at) => `t${at}`)
    await Promise.all(names.map((name) => app.call('templates:save', name, [record()])))
    expect(await app.call('templates:list')).toHaveLength(TEMPLATES_MOST)
    const error = await app.fail('templates:save', 'one more', [record()])
    expect(error.message.en).toContain(String(TEMPLATES_MOST))
    await app.call('templates:remove', (await app.call('templates:list'))[0]!.id)
    await app.call('templates:save', 'one more', [record()])
  })
})
