import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Task, TaskItem } from '../../../src/shared/model/task.ts'
import { signIn, until } from './harness.ts'
import {
  atRequest,
  bulk,
  ended,
  openList,
  PAUSE,
  plainOnes,
  statesOf,
  taskOf,
  waitFor
} from './tasks-scene.ts'

// Dozens of real requests each, on a machine that may be busy.
describe('work on many domains', { timeout: 60_000 }, () => {
  it('is done one by one; what is so already is not sent, and what the service refuses is said at its item', async () => {
    const open = await openList()
    const { app, sandbox } = open
    const [first, second] = plainOnes(open, 2)
    const paused = open.list.domains.find(({ status, sharedToMe }) => status === 'paused' && !sharedToMe)!
    const gone = plainOnes(open, 3)[2]!
    sandbox.state.domains.delete(Number(gone.id))

    const taskId = await bulk(open, [first!, paused, gone, second!, first!], PAUSE)
    const task = await ended(app, taskId)
    expect(task).toMatchObject({
      state: 'done',
      title: { zh: '暂停 4 个域名', en: 'Pause 4 domains' },
      counts: { done: 3, failed: 1, waiting: 0, running: 0, unclear: 0, skipped: 0 },
      error: null
    })
    const items = await app.call('tasks:items', taskId)
    expect(items.map(({ label }) => label)).toEqual([first!, paused, gone, second!].map(({ name }) => name))
    expect(statesOf(items)).toEqual(['done', 'done', 'failed', 'done'])
    expect(items[2]?.error).toMatchObject({ code: 'API', api: { action: 'Domain.Info', code: '6' } })
    expect(open.sent().filter((action) => action === 'Domain.Status')).toHaveLength(2)
    expect([first!, second!].map(({ name }) => sandbox.state.find(name)?.state)).toEqual(['pause', 'pause'])
    const cached = await app.call('domains:cached', open.id)
    expect(cached?.domains.find(({ id }) => id === second!.id)?.status).toBe('paused')
  })

  it.each([
    [{ kind: 'star', starred: true }, 'Star 2 domains'],
    [{ kind: 'remark', remark: '批量' }, 'Change the remark of 2 domains'],
    [{ kind: 'group', groupId: '101' }, 'Move 2 domains to “核心业务”'],
    [{ kind: 'remove' }, 'Remove 2 domains']
  ] as const)('%o', async (work, title) => {
    const open = await openList()
    const [first, second] = open.list.domains.filter(
      ({ status, sharedToMe, starred, groupId, vip }) =>
        status === 'enabled' && !sharedToMe && !starred && !vip && groupId !== '101'
    )
    const task = await ended(open.app, await bulk(open, [first!, second!], work))
    expect(task).toMatchObject({ state: 'done', title: { en: title }, counts: { done: 2 } })
    const found = [first!, second!].map(({ name }) => open.sandbox.state.find(name))
    const view = found[0]?.views['423255']
    if (work.kind === 'remove') expect(found).toEqual([undefined, undefined])
    if (work.kind === 'star') expect(view?.starred).toBe(true)
    if (work.kind === 'remark') expect(view?.remark).toBe('批量')
    if (work.kind === 'group') expect(view?.groupId).toBe(101)
  })

  it('adds many; each line gets its answer', async () => {
    const open = await openList()
    const { app, id } = open
    const taskId = await app.call(
      'domains:add-many',
      id,
      ['fresh-one.example', open.list.domains[0]!.name, 'not a domain', '新域名.example'],
      null
    )
    const task = await ended(app, taskId)
    expect(task).toMatchObject({ kind: 'add', counts: { done: 2, failed: 2 } })
    const items = await app.call('tasks:items', taskId)
    expect(statesOf(items)).toEqual(['done', 'failed', 'failed', 'done'])
    expect(items[1]?.error?.api?.action).toBe('Domain.Create')
    expect(items[2]?.error).toMatchObject({ code: 'INVALID', field: 'domain' })
    expect(open.sent().filter((action) => action === 'Domain.Create')).toHaveLength(3)
    expect(open.sandbox.state.find('新域名.example')).toBeDefined()
  })

  it('is cancelled: the item under way is finished, no further one begun, and a retry does the rest', async () => {
    const open = await openList()
    const { app, sandbox } = open
    const domains = plainOnes(open, 5)
    let taskId = ''
    // The third request is the first of the second domain.
    atRequest(open, 3, () => {
      void app.call('tasks:cancel', taskId)
    })
    taskId = await bulk(open, domains, PAUSE)
    const task = await ended(app, taskId)
    expect(task).toMatchObject({ state: 'cancelled', counts: { done: 2, skipped: 3 } })
    expect(domains.map(({ name }) => sandbox.state.find(name)?.state)).toEqual([
      'pause',
      'pause',
      'enable',
      'enable',
      'enable'
    ])
    open.sent()
    await app.call('tasks:retry', taskId)
    expect(await ended(app, taskId)).toMatchObject({ state: 'done', counts: { done: 5 } })
    expect(open.sent()).toEqual(Array(3).fill(['Domain.Info', 'Domain.Status']).flat())
  })

  it('waits behind the task before it, and can be cancelled there', async () => {
    const open = await openList()
    const { app } = open
    const domains = plainOnes(open, 3)
    const first = await bulk(open, domains, PAUSE)
    const second = await bulk(open, domains, { kind: 'status', enabled: true })
    const third = await bulk(open, domains, { kind: 'remove' })
    await app.call('tasks:cancel', third)
    expect(await taskOf(app, third)).toMatchObject({ state: 'cancelled', counts: { skipped: 3 } })
    await ended(app, first)
    await ended(app, second)
    expect(domains.map(({ name }) => open.sandbox.state.find(name)?.state)).toEqual(Array(3).fill('enable'))
    expect((await app.call('tasks:list')).map(({ id }) => id)).toEqual([third, second, first])
  })

  it('tells the page at once, then four times a second, with the items that changed', async () => {
    const open = await openList()
    const { app, clock } = open
    const taskId = await bulk(open, plainOnes(open, 4), PAUSE)
    const told = (): Events[] =>
      app.events.flatMap(([event, payload]) => (event === 'tasks:changed' ? [payload as Events] : []))
    interface Events {
      tasks: Task[]
      items: { taskId: string; changed: TaskItem[] }[]
    }
    await ended(app, taskId)
    // The clock stood still all the time.
    expect(told()).toHaveLength(1)
    await clock.advance(250)
    expect(told()).toHaveLength(2)
    expect(told()[1]?.tasks[0]).toMatchObject({ id: taskId, state: 'done' })
    expect(statesOf(told()[1]?.items[0]?.changed ?? [])).toEqual(['done', 'done', 'done', 'done'])
  })

  it('keeps the last fifty that ended, and lets one be dismissed, but not while it runs', async () => {
    const open = await openList()
    const { app, clock } = open
    const [domain] = plainOnes(open, 1)
    let last = ''
    for (let round = 0; round < 52; round++) {
      await clock.advance(1000)
      last = await bulk(open, [domain!], { kind: 'star', starred: round % 2 === 0 })
      await ended(app, last)
    }
    expect(await app.call('tasks:list')).toHaveLength(50)
    await app.call('tasks:dismiss', last)
    expect((await app.call('tasks:list')).map(({ id }) => id)).not.toContain(last)
    expect((await app.fail('tasks:items', last)).code).toBe('INVALID')
    const running = await bulk(open, plainOnes(open, 2), PAUSE)
    expect((await app.fail('tasks:dismiss', running)).code).toBe('INVALID')
    await ended(app, running)
  })
})

describe('failures that would hit every further item', { timeout: 60_000 }, () => {
  it('a lost network stops the task; a retry goes on where it stopped', async () => {
    const open = await openList()
    const { app, network } = open
    const domains = plainOnes(open, 4)
    // Info and Status of the first; then nothing arrives any more.
    atRequest(open, 3, () => (network.on = false))
    const taskId = await bulk(open, domains, PAUSE)
    const task = await ended(app, taskId)
    expect(task).toMatchObject({
      state: 'stopped',
      error: { code: 'OFFLINE' },
      counts: { done: 1, failed: 1, skipped: 2 }
    })
    network.on = true
    app.networkBack()
    await open.pass(60_000)
    await app.call('tasks:retry', taskId)
    expect(await ended(app, taskId)).toMatchObject({ state: 'done', error: null, counts: { done: 4 } })
  })

  it.each([
    ['after', 'done'],
    ['before', 'skipped']
  ] as const)(
    'a write without an answer (connection cut %s it) is unclear until the list is read: %s',
    async (when, truth) => {
      const open = await openList()
      const { app, sandbox } = open
      const domains = plainOnes(open, 3)
      atRequest(open, 4, () => sandbox.faults.inject({ kind: 'drop', when, action: 'Domain.Status' }))
      const taskId = await bulk(open, domains, PAUSE)
      expect(await ended(app, taskId)).toMatchObject({
        state: 'stopped',
        counts: { done: 1, unclear: 1, skipped: 1 }
      })
      const [, unclear] = await app.call('tasks:items', taskId)
      expect(unclear).toMatchObject({ state: 'unclear', error: { code: 'OFFLINE' } })
      await open.pass(60_000)
      await app.call('domains:refresh', open.id)
      expect(statesOf(await app.call('tasks:items', taskId))).toEqual(['done', truth, 'skipped'])
    }
  )

  it('an added domain whose answer was lost is not added twice by a retry', async () => {
    const open = await openList()
    const { app, id, sandbox } = open
    sandbox.faults.inject({ kind: 'drop', when: 'after', action: 'Domain.Create' })
    const taskId = await app.call('domains:add-many', id, ['one.example', 'two.example'], null)
    expect((await ended(app, taskId)).counts).toMatchObject({ unclear: 1, skipped: 1 })
    open.sent()
    await app.call('tasks:retry', taskId)
    expect(await ended(app, taskId)).toMatchObject({ state: 'done', counts: { done: 2 } })
    expect(open.sent()).toEqual(['Domain.List', 'Domain.Create', 'Domain.Info'])
  })

  it.each([
    ['-1', 'auth'],
    ['-8', 'banned']
  ] as const)('code %s (%s) stops the task', async (code, kind) => {
    const open = await openList()
    atRequest(open, 3, () => open.sandbox.faults.inject({ kind: 'code', code }))
    const task = await ended(open.app, await bulk(open, plainOnes(open, 4), PAUSE))
    expect(task).toMatchObject({
      state: 'stopped',
      error: { api: { kind } },
      counts: { done: 1, failed: 1, skipped: 2 }
    })
  })
})

describe('over a restart', { timeout: 60_000 }, () => {
  it('what was done, under way and not begun is told, settled by the list, and can be taken up', async () => {
    const open = await openList()
    const { app, sandbox } = open
    const domains = plainOnes(open, 4)
    // Closed while the second is on its way: the service hears it, the app no longer hears the answer.
    let closing: Promise<void> | null = null
    atRequest(open, 4, () => {
      sandbox.faults.inject({ kind: 'latency', ms: 50, action: 'Domain.Status' })
      setTimeout(() => {
        closing = app.close()
      }, 20)
    })
    const taskId = await bulk(open, domains, PAUSE)
    await until(() => closing !== null)
    await closing!
    await until(() => sandbox.state.find(domains[1]!.name)?.state === 'pause')

    const again = await open.start()
    const task = await taskOf(again, taskId)
    expect(task).toMatchObject({
      state: 'interrupted',
      fresh: true,
      title: { zh: '暂停 4 个域名' },
      counts: { done: 1, unclear: 1, skipped: 2 }
    })
    expect(statesOf(await again.call('tasks:items', taskId))).toEqual([
      'done',
      'unclear',
      'skipped',
      'skipped'
    ])
    open.sent()
    await again.call('domains:refresh', open.id)
    expect(statesOf(await again.call('tasks:items', taskId))).toEqual(['done', 'done', 'skipped', 'skipped'])
    await again.call('tasks:retry', taskId)
    expect(await ended(again, taskId)).toMatchObject({ state: 'done', fresh: false, counts: { done: 4 } })
    expect(open.sent().filter((action) => action === 'Domain.Status')).toHaveLength(2)

    await again.close()
    const third = await open.start()
    expect(await taskOf(third, taskId)).toMatchObject({ state: 'done', fresh: false, counts: { done: 4 } })
  })

  it('starting sends nothing, and an interruption is new only once', async () => {
    const open = await openList()
    const taskId = await bulk(open, plainOnes(open, 30), PAUSE)
    await waitFor(open.app, taskId, ({ counts }) => counts.done > 1)
    await open.app.close()
    open.sent()
    const again = await open.start()
    const task = await taskOf(again, taskId)
    expect(task).toMatchObject({ state: 'interrupted', fresh: true })
    expect(task.counts.done).toBeGreaterThan(1)
    expect(task.counts.skipped).toBeGreaterThan(0)
    expect(open.sent()).toEqual([])
    await again.close()
    const third = await open.start()
    expect(await taskOf(third, taskId)).toMatchObject({ state: 'interrupted', fresh: false })
  })

  it('errors of items are kept too, and nothing of the journal lies in the clear', async () => {
    const open = await openList()
    const { app, folder } = open
    const [gone] = plainOnes(open, 1)
    open.sandbox.state.domains.delete(Number(gone!.id))
    const taskId = await bulk(open, [gone!], { kind: 'remark', remark: '机密备注' })
    const before = await ended(app, taskId)
    const items = await app.call('tasks:items', taskId)
    expect(items[0]?.error).not.toBeNull()
    await app.close()
    const again = await open.start()
    expect(await taskOf(again, taskId)).toEqual(before)
    expect(await again.call('tasks:items', taskId)).toEqual(items)
    await again.close()
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const content = readFileSync(join(file.parentPath, file.name))
      for (const word of [gone!.name, '机密备注', taskId])
        expect(content.includes(word), file.name).toBe(false)
    }
  })

  it.each([true, false])('signing out takes the tasks along (cache forgotten: %s)', async (forget) => {
    const open = await openList()
    const { app, id, sandbox } = open
    const taskId = await bulk(open, plainOnes(open, 30), PAUSE)
    await waitFor(app, taskId, ({ counts }) => counts.done > 1)
    await app.call('accounts:sign-out', id, forget)
    expect(await app.call('tasks:list')).toEqual([])
    expect(await app.call('requests:list')).toEqual([])
    const paused = (): number =>
      [...sandbox.state.domains.values()].filter(({ state }) => state === 'pause').length
    const then = paused()
    await open.pass(5000)
    expect(paused()).toBe(then)
    const back = await signIn(app, open)
    expect(await app.call('tasks:list')).toEqual([])
    await app.close()
    const again = await open.start()
    expect(back).toBe(forget ? back : id)
    expect(await again.call('tasks:list')).toEqual([])
  })
})

describe('the request log', () => {
  it('names account, action, who asked and the code, and holds no parameter', async () => {
    const open = await openList()
    const { app, id, clock } = open
    open.sandbox.faults.inject({ kind: 'code', code: '6', action: 'Domain.Info' })
    const [domain] = plainOnes(open, 1)
    await app.fail('domains:remark', id, domain!.id, '机密备注')
    await app.call('domains:refresh', id)
    const log = await app.call('requests:list')
    expect(
      log.slice(0, 2).map(({ accountId, action, origin, code }) => [accountId, action, origin, code])
    ).toEqual([
      [id, 'Domain.List', 'person', '1'],
      [id, 'Domain.Info', 'person', '6']
    ])
    expect(Object.keys(log[0]!).sort()).toEqual(['accountId', 'action', 'at', 'code', 'id', 'origin', 'took'])
    expect(JSON.stringify(log)).not.toContain('机密备注')
    await clock.advance(1000)
    expect(app.events.filter(([event]) => event === 'requests:changed').at(-1)).toEqual([
      'requests:changed',
      null
    ])
  })
})
