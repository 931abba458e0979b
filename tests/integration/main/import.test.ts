import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ANSWER_MOST } from '../../../src/main/import/reader.ts'
import type { ImportPreview, ImportRow } from '../../../src/shared/model/transfer-file.ts'
import type { Zone } from '../../../src/shared/model/record.ts'
import { bench, signIn, until, type App, type Bench } from './harness.ts'

interface Open extends Bench {
  app: App
  id: string
  zone: Zone
  domainId: string
  /** Writes a file and lets the person choose it. */
  chooses: (name: string, content: string | Uint8Array) => void
  opened: () => Promise<ImportPreview>
}

async function open(): Promise<Open> {
  const scene = await bench()
  const app = await scene.start()
  const id = await signIn(app, scene)
  const list = await app.call('domains:refresh', id)
  const domainId = list.domains.find(({ name }) => name === 'tiny-two.example')!.id
  const zone = await app.call('zones:refresh', id, domainId)
  scene.sent()
  return {
    ...scene,
    app,
    id,
    zone,
    domainId,
    chooses(name, content) {
      scene.opening.path = join(scene.folder, name)
      writeFileSync(scene.opening.path, content)
    },
    opened: async () => (await app.call('import:open', id, domainId))!
  }
}

const FILE = '主机记录,记录类型,线路类型,记录值,TTL,备注\r\nimported,A,默认,192.0.2.10,600,官网首页\r\n'
/** "官网首页" in GBK, between what is ASCII but for the heading. */
const GBK = Buffer.concat([
  Buffer.from('host,type,value,ttl,remark\nimported,A,192.0.2.10,600,'),
  Buffer.from([0xb9, 0xd9, 0xcd, 0xf8, 0xca, 0xd7, 0xd2, 0xb3]),
  Buffer.from('\n')
])
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('a file to import', () => {
  it.each([
    ['UTF-8', Buffer.from(FILE)],
    ['UTF-8 (BOM)', Buffer.from(`\ufeff${FILE}`)],
    ['GB18030', GBK],
    ['UTF-16 LE', utf16(FILE)],
    ['UTF-16 BE', utf16(FILE).swap16()]
  ])('in %s is read, and nothing is staged or sent by that', async (encoding, content) => {
    const { app, id, domainId, chooses, opened, sent } = await open()
    chooses('zone.csv', content)
    const preview = await opened()
    expect(preview).toMatchObject({ name: 'zone.csv', format: 'csv', encoding, rows: 1, wrong: 0 })
    expect(preview.modes.add).toEqual({ add: 1, change: 0, delete: 0, same: 0 })
    const [row] = await app.call('import:rows', preview.id, 0)
    expect(row?.record).toMatchObject({ host: 'imported', value: '192.0.2.10', remark: '官网首页' })
    expect((await app.call('changes:read', id, domainId)).changes).toEqual([])
    expect(sent()).toEqual([])
  })

  it('that is no text, or of no known encoding, is refused in a sentence', async () => {
    const { app, id, domainId, chooses } = await open()
    const refusal = async (content: string | Uint8Array): Promise<string> => {
      chooses('file', content)
      return (await app.fail('import:open', id, domainId)).message.en
    }
    expect(await refusal(Buffer.from([0x89, 0x50, 0, 1, 2]))).toContain('not a text file')
    expect(await refusal(Buffer.from('PK\x03\x04 and so on'))).toContain('Save it as CSV first')
    expect(await refusal('')).toContain('nothing in it')
    expect(await refusal(' \r\n\t\n')).toContain('nothing in it')
    expect(await refusal(Buffer.from([0x61, 0xe9, 0x20, 0x62]))).toContain('neither UTF-8 nor GB18030')
    const damaged = Buffer.concat([Buffer.from('主机记录\n主机记录'), Buffer.from([0xe4, 0x20])])
    expect(await refusal(damaged)).toContain('line 2 is damaged')
  })

  it('of 50 MB is refused by its size before it is read', async () => {
    const { app, id, domainId, chooses, opening, files } = await open()
    chooses('huge.zone', '')
    truncateSync(opening.path!, 50_000_000)
    const read: string[] = []
    const real = { ...files }
    files.read = (path) => {
      read.push(path)
      return real.read(path)
    }
    const error = await app.fail('import:open', id, domainId)
    expect(error.message.en).toBe('The file is 50 MB; at most 20 MB are read.')
    expect(error.message.zh).toBe('文件有 50 MB，最多读取 20 MB。')
    expect(read).toEqual([])
  })

  it('that cannot be read is told; a person who cancels is not', async () => {
    const { app, id, domainId, opening, folder, chooses } = await open()
    expect(await app.call('import:open', id, domainId)).toBeNull()
    opening.path = join(folder, 'a folder')
    mkdirSync(opening.path)
    expect((await app.fail('import:open', id, domainId)).message.en).toBe('The file could not be read.')
    chooses('zone.json', '{"records": [')
    expect((await app.fail('import:open', id, domainId)).code).toBe('INVALID')
  })

  it('of 10,000 rows of which 37 are wrong tells so in numbers, and stages the others at once', async () => {
    const { app, id, domainId, chooses, opened, zone, sent } = await open()
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      at % 270 === 5 && at < 9990 ? `bad${at} 600 IN A 999.0.0.${at}` : `h${at} 600 IN A 192.0.2.${at % 250}`
    )
    const wrong = lines.filter((line) => line.startsWith('bad')).length
    chooses('big.zone', lines.join('\n'))
    const preview = await opened()
    expect(wrong).toBe(37)
    expect(preview).toMatchObject({ format: 'bind', rows: 10_000, wrong: 37 })
    expect(preview.modes.merge).toEqual({ add: 9963, change: 0, delete: 0, same: 0 })
    const kept = zone.records.filter(({ host, type }) => host === '@' && type === 'NS').length
    expect(preview.modes.replace).toEqual({
      add: 9963,
      change: 0,
      delete: zone.records.length - kept,
      same: 0
    })
    const rows: ImportRow[] = []
    while (rows.length < preview.rows) rows.push(...(await app.call('import:rows', preview.id, rows.length)))
    const first = rows.find(({ problem }) => problem !== null)
    expect(first).toMatchObject({ line: 6, record: null, source: 'bad5 600 IN A 999.0.0.5' })
    expect(first?.problem?.en).not.toBe('')
    expect(await app.call('import:rows', preview.id, 10_000)).toEqual([])

    const delta = await app.call('import:stage', preview.id, 'merge')
    expect(delta.set).toHaveLength(9963)
    expect((await app.call('changes:read', id, domainId)).changes).toHaveLength(9963)
    expect((await app.call('changes:undo', id, domainId)).dropped).toHaveLength(9963)
    expect(sent()).toEqual([])
  })

  it('is taken in offline, upon what is staged already, and a second time changes nothing', async () => {
    const { app, id, domainId, network, zone, saving, folder, chooses, opened } = await open()
    network.on = false
    const preview = await app.call('import:text', id, domainId, '', 'imported 600 IN A 192.0.2.10')
    expect(preview).toMatchObject({ name: '', encoding: '', rows: 1 })
    await app.call('import:stage', preview.id, 'add')
    const again = await app.call('import:text', id, domainId, '', 'imported 600 IN A 192.0.2.10')
    expect(again.modes.add).toEqual({ add: 0, change: 0, delete: 0, same: 1 })
    expect(again.modes.replace.delete).toBeGreaterThan(0)
    await app.call('changes:discard', id, domainId, null)

    for (const format of ['bind', 'csv', 'json'] as const) {
      saving.path = join(folder, `own.${format}`)
      expect(await app.call('zones:export', id, domainId, null, format)).toBe(`own.${format}`)
      chooses(`own.${format}`, readFileSync(saving.path))
      const own = await opened()
      expect(own).toMatchObject({ wrong: 0, rows: zone.records.length })
      const same = { add: 0, change: 0, delete: 0, same: zone.records.length }
      expect(own.modes).toEqual({ merge: same, replace: same, add: same })
      await app.call('import:close', own.id)
    }
  })

  it('is compared with a zone that was seen; of any other nothing is asked', async () => {
    const { app, id, opening, chooses } = await open()
    chooses('zone.csv', FILE)
    opening.path = 'never asked for'
    const other = (await app.call('domains:cached', id))!.domains.find(
      ({ name }) => name === 'tiny-one.example'
    )!
    const error = await app.fail('import:open', id, other.id)
    expect(error.message.en).toContain('never been read')
    expect((await app.fail('import:text', id, other.id, '', 'a 1 IN A 192.0.2.1')).code).toBe('INVALID')
  })

  it('is forgotten when it is closed, when five others wait, and with its account', async () => {
    const { app, id, domainId } = await open()
    const text = () => app.call('import:text', id, domainId, '', 'imported 600 IN A 192.0.2.10')
    const ended = async ({ id: one }: ImportPreview): Promise<boolean> => {
      const error = await app.fail('import:rows', one, 0)
      return error.message.en.includes('has ended')
    }
    const closed = await text()
    await app.call('import:close', closed.id)
    expect(await ended(closed)).toBe(true)
    expect((await app.fail('import:stage', closed.id, 'add')).message.en).toContain('has ended')
    const all = [await text(), await text(), await text(), await text(), await text()]
    expect(await app.call('import:rows', all[0]!.id, 0)).toHaveLength(1)
    await text()
    expect(await ended(all[0]!)).toBe(true)
    await app.call('accounts:sign-out', id, true)
    expect(await ended(all[4]!)).toBe(true)
  })

  it('that takes longer than 30 seconds is given up', async () => {
    const { app, id, domainId, clock } = await open()
    const long = 'a 600 IN A 192.0.2.1\n'.repeat(25_000)
    const others = clock.pending
    const slow = app.fail('import:text', id, domainId, '', long)
    await until(() => clock.pending > others)
    await clock.advance(ANSWER_MOST)
    expect((await slow).message.en).toContain('more than 30 seconds')
  })
})
