import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createNotices, type Notices } from '../../../src/main/notices.ts'
import { createCache, type Cache } from '../../../src/main/zones/cache.ts'
import { MemoryFiles } from '../../support/memory-files.ts'

const schema = z.object({ name: z.string() })
const ZONE = { name: 'secret-project.example' }

let files: MemoryFiles
let notices: Notices
let key: Buffer
let keeps: boolean

beforeEach(() => {
  files = new MemoryFiles()
  notices = createNotices(() => undefined)
  key = randomBytes(32)
  keeps = true
})

/** A cache as after a start: nothing in memory yet. */
const start = (): Cache =>
  createCache({
    folder: '/data/cache',
    files,
    random: randomBytes,
    keeper: { keeps: () => keeps, cacheKey: () => key },
    notices
  })
const noticeIds = (): string[] => notices.all().map(({ id }) => id)
const paths = (): string[] => [...files.content.keys()]

async function filled(): Promise<Cache> {
  const cache = start()
  cache.put('acc1', 'zone 7', ZONE)
  cache.put('acc1', 'zone 8', { name: 'other.example' })
  cache.put('acc2', 'zone 7', { name: 'third.example' })
  await cache.flush()
  return cache
}

describe('on disk', () => {
  it('gives back after a restart what was put in', async () => {
    await filled()
    const cache = start()
    expect(await cache.get('acc1', 'zone 7', schema)).toEqual(ZONE)
    expect(await cache.get('acc1', 'zone 9', schema)).toBeNull()
    expect(noticeIds()).toEqual([])
  })

  it('has nothing of what was dropped, before its file is gone and after', async () => {
    await filled()
    const cache = start()
    cache.drop('acc1', 'zone 7')
    expect(await cache.get('acc1', 'zone 7', schema)).toBeNull()
    expect(await cache.peek('acc1', 'zone 7')).toBeNull()
    await cache.flush()
    expect(await start().get('acc1', 'zone 7', schema)).toBeNull()
    cache.put('acc1', 'zone 7', ZONE)
    await cache.flush()
    expect(await start().get('acc1', 'zone 7', schema)).toEqual(ZONE)
  })

  it('shows neither content nor name in clear', async () => {
    await filled()
    for (const [path, content] of files.content) {
      expect(Buffer.from(content).toString('latin1')).not.toContain('example')
      expect(path).toMatch(/^\/data\/cache\/acc\d\/[0-9a-f]{32}\.bin$/)
    }
  })

  it('writes only the last of many changes in a row that wait', async () => {
    const cache = start()
    for (let i = 0; i < 5; i++) cache.put('acc1', 'zone 7', { name: `v${i}` })
    await cache.flush()
    expect(await start().get('acc1', 'zone 7', schema)).toEqual({ name: 'v4' })
  })

  it.each([
    ['one flipped bit', (path: string): void => files.damage(path)],
    [
      'cut off',
      (path: string): void => void files.content.set(path, files.content.get(path)!.subarray(0, 20))
    ],
    ['empty', (path: string): void => void files.content.set(path, new Uint8Array())],
    [
      'text',
      (path: string): void => void files.content.set(path, Buffer.from('{"v":1,"value":{"name":"x"}}'))
    ]
  ])('a damaged file (%s) is set aside, said, and counts as nothing', async (_what, spoil) => {
    await filled()
    const path = paths()[0]!
    spoil(path)
    const cache = start()
    expect(await cache.get('acc1', 'zone 7', schema)).toBeNull()
    expect(noticeIds()).toEqual(['cache:damaged'])
    expect(paths()).toContain(`${path}.damaged-1`)
    expect(await cache.get('acc1', 'zone 8', schema)).toEqual({ name: 'other.example' })
    cache.put('acc1', 'zone 7', ZONE)
    await cache.flush()
    expect(await start().get('acc1', 'zone 7', schema)).toEqual(ZONE)
  })

  it('does not take a file of another zone or account in its place', async () => {
    await filled()
    const [zone7, zone8, foreign] = paths()
    const right = files.content.get(zone7!)
    files.content.set(zone7!, files.content.get(zone8!)!)
    expect(await start().get('acc1', 'zone 7', schema)).toBeNull()
    files.content.set(zone7!, files.content.get(foreign!)!)
    expect(await start().get('acc1', 'zone 7', schema)).toBeNull()
    files.content.set(zone7!, right!)
    expect(await start().get('acc1', 'zone 7', schema)).toEqual(ZONE)
  })

  it('does not take a file of another key', async () => {
    await filled()
    const before = new Map(files.content)
    key = randomBytes(32)
    const cache = start()
    cache.put('acc1', 'zone 7', ZONE)
    await cache.flush()
    // Even under the right name.
    const mine = paths().find((path) => !before.has(path))!
    files.content.set(mine, before.values().next().value!)
    expect(await start().get('acc1', 'zone 7', schema)).toBeNull()
    expect(noticeIds()).toEqual(['cache:damaged'])
  })

  it('takes content of another form for damaged', async () => {
    const cache = start()
    cache.put('acc1', 'zone 7', { name: 7 })
    await cache.flush()
    expect(await start().get('acc1', 'zone 7', schema)).toBeNull()
    expect(noticeIds()).toEqual(['cache:damaged'])
  })

  it('forgets one account, and everything', async () => {
    const cache = await filled()
    await cache.forget('acc1')
    expect(await cache.get('acc1', 'zone 7', schema)).toBeNull()
    expect(await cache.get('acc2', 'zone 7', schema)).toEqual({ name: 'third.example' })
    await cache.clear()
    expect(paths()).toEqual([])
  })

  it('a change that still waits does not bring back what was forgotten', async () => {
    const cache = start()
    cache.put('acc1', 'zone 7', ZONE)
    await cache.forget('acc1')
    await cache.flush()
    expect(paths()).toEqual([])
  })
})

it.each(['ENOSPC', 'EROFS'])(
  'on a disk that refuses (%s) it goes on from memory, says so, and recovers',
  async (code) => {
    files.refuseWrites = code
    const cache = await filled()
    expect(await cache.get('acc1', 'zone 7', schema)).toEqual(ZONE)
    expect(noticeIds()).toEqual(['cache:unwritten'])
    files.refuseWrites = null
    cache.put('acc1', 'zone 7', ZONE)
    await cache.flush()
    expect(noticeIds()).toEqual([])
    expect(await start().get('acc1', 'zone 7', schema)).toEqual(ZONE)
  }
)

it('where nothing may be kept it neither writes nor reads, until it may', async () => {
  keeps = false
  const cache = await filled()
  expect(paths()).toEqual([])
  expect(await cache.get('acc1', 'zone 7', schema)).toEqual(ZONE)
  keeps = true
  cache.keepAll()
  await cache.flush()
  expect(paths()).toHaveLength(3)
  expect(await start().get('acc2', 'zone 7', schema)).toEqual({ name: 'third.example' })
})

it('throws what the vault throws while it is locked', async () => {
  const locked = createCache({
    folder: '/data/cache',
    files,
    random: randomBytes,
    keeper: {
      keeps: () => false,
      cacheKey: () => {
        throw new Error('LOCKED')
      }
    },
    notices
  })
  await expect(locked.get('acc1', 'zone 7', schema)).rejects.toThrow('LOCKED')
})
