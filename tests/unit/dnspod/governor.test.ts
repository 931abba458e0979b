import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActionName } from '../../../src/shared/api/catalog/index.ts'
import type { ServiceState } from '../../../src/shared/model/account.ts'
import { DnspodError, localError, statusError } from '../../../src/main/dnspod/errors.ts'
import { createGovernor, type Governor, type Job } from '../../../src/main/dnspod/governor.ts'
import { FakeClock, settle } from '../../support/fake-clock.ts'
import { MemoryStore } from '../../support/memory-store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let clock: FakeClock
let store: MemoryStore
let governor: Governor
let states: ServiceState[]
/** How often something was sent. */
let sent: number

const open = (budget = 3000): Promise<Governor> =>
  createGovernor({
    clock,
    store,
    budget,
    random: (length) => new Uint8Array(length),
    onState: (state) => states.push(state)
  })

beforeEach(async () => {
  clock = new FakeClock()
  store = new MemoryStore()
  states = []
  sent = 0
  governor = await open()
})
afterEach(() => governor.close())

const restart = async (): Promise<void> => {
  await governor.close()
  governor = await open()
}

const job = (more: Partial<Job> = {}): Job => ({
  action: 'Domain.List',
  kind: 'read',
  origin: 'person',
  retry: false,
  others: false,
  subject: '',
  record: undefined,
  alone: false,
  signal: new AbortController().signal,
  ...more
})
const background = { origin: 'background' } as const

/** Sends a request that succeeds, or fails with `error`; answers the code it came to, "ok" for success. */
const request = (more: Partial<Job> = {}, error?: DnspodError): Promise<string> =>
  governor
    .run(job(more), () => {
      sent++
      return error === undefined ? Promise.resolve('ok') : Promise.reject(error)
    })
    .catch((failure: unknown) => {
      if (failure instanceof DnspodError) return failure.code
      throw failure
    })
const status = (code: string, message = '', action: ActionName = 'Domain.List'): DnspodError =>
  statusError(action, code, message)
const noAnswer = (): DnspodError =>
  localError('Domain.List', 'network', 'transport', { zh: '断网', en: 'No network' }, { zh: '', en: '' })

/** A request that stays under way until it is ended from outside. */
function held(more: Partial<Job> = {}) {
  const gate = Promise.withResolvers<string>()
  let started = false
  const result = governor
    .run(job(more), () => {
      sent++
      started = true
      return gate.promise
    })
    .catch((failure: unknown) => (failure instanceof DnspodError ? failure.code : String(failure)))
  return {
    result,
    started: () => started,
    succeed: () => gate.resolve('ok'),
    fail: (error: DnspodError) => gate.reject(error)
  }
}

describe('law 1: a failed sign-in stops everything until a person acts', () => {
  it.each(['-1', '50', '52', '54', '83', '85', '98', '10002'])('%s stops', async (code) => {
    expect(await request(background, status(code))).toBe(code)
    expect(governor.state()).toMatchObject({ state: 'stopped', until: null })
    expect(governor.state().reason?.zh).toBe(status(code).cause.zh)
    expect(governor.backgroundAt()).toBeNull()
    await clock.advance(48 * HOUR)
    expect(await request(background)).toBe(code)
    expect(await request()).toBe(code)
    expect(sent).toBe(1)
  })

  it('holds after a restart', async () => {
    await request(background, status('-1'))
    await restart()
    expect(governor.state().state).toBe('stopped')
    expect(await request(background)).toBe('-1')
    expect(sent).toBe(1)
  })

  it('is on the disk before the caller learns of it', async () => {
    const known = governor
      .run(job(), () => Promise.reject(status('-1')))
      .catch(() => store.content ?? 'nothing')
    expect(await known).toContain('"code":"-1"')
  })

  it("lets a person's retry through, exactly once", async () => {
    await request(background, status('-1'))
    const retries = [request({ retry: true }, status('-1')), request({ retry: true })]
    expect(await Promise.all(retries)).toEqual(['-1', '-1'])
    expect(sent).toBe(2)
    expect(await request()).toBe('-1')
    expect(await request({ ...background, retry: true })).toBe('-1')
    expect(sent).toBe(2)
  })

  it('ends with a retry that succeeds', async () => {
    await request(background, status('-1'))
    expect(await request({ retry: true })).toBe('ok')
    expect(governor.state()).toMatchObject({ state: 'online', reason: null })
    await restart()
    expect(await request(background)).toBe('ok')
  })

  it('goes on when a retry gets no answer', async () => {
    await request(background, status('-1'))
    await request({ retry: true }, noAnswer())
    expect(governor.state().state).toBe('stopped')
    expect(await request(background)).toBe('-1')
  })

  it('ends when the credentials are renewed', async () => {
    await request(background, status('-1'))
    governor.renewed(false)
    expect(governor.state().state).toBe('unknown')
    expect(await request(background)).toBe('ok')
  })

  it('tries credentials with one request alone, however many wait', async () => {
    const first = held(background)
    const others = [1, 2, 3, 4, 5].map(() => request(background))
    const write = request({ ...background, kind: 'write' })
    await settle()
    expect(sent).toBe(1)
    first.fail(status('-1'))
    expect(await Promise.all([first.result, ...others, write])).toEqual(Array(7).fill('-1'))
    expect(sent).toBe(1)
  })

  it('tries the next one alone when the first got no answer', async () => {
    const first = held()
    const second = held()
    const third = held()
    await settle()
    first.fail(noAnswer())
    await settle()
    expect([second.started(), third.started()]).toEqual([true, false])
    second.succeed()
    await settle()
    expect(third.started()).toBe(true)
    third.succeed()
    await third.result
  })

  it('is not undone by an answer to an older request', async () => {
    await request()
    const older = held()
    await settle()
    await request({}, status('-1'))
    older.succeed()
    await older.result
    expect(governor.state().state).toBe('stopped')
  })

  it('is not overlooked because a limit came first', async () => {
    await request()
    const both = [held(), held()]
    await settle()
    both[0]?.fail(status('-2'))
    await both[0]?.result
    both[1]?.fail(status('-1'))
    await both[1]?.result
    expect(governor.state().state).toBe('stopped')
  })

  it('is not caused by a failure of credentials that were renewed meanwhile', async () => {
    const older = held()
    await settle()
    governor.renewed(false)
    older.fail(status('-1'))
    expect(await older.result).toBe('-1')
    expect(governor.state().state).not.toBe('stopped')
  })

  it('neither ends nor begins with other credentials that are only tried', async () => {
    expect(await request({ others: true }, status('-1'))).toBe('-1')
    expect(governor.state().state).not.toBe('stopped')
    await request({}, status('-1'))
    expect(await request({ others: true })).toBe('ok')
    expect(governor.state().state).toBe('stopped')
    expect(await request()).toBe('-1')
    expect(await request({ others: true }, status('-8'))).toBe('-8')
    expect(governor.state().state).toBe('banned')
    expect(await request({ others: true })).toBe('-8')
  })

  it('ends with credentials that have worked, which nobody needs to try again', async () => {
    await request({}, status('-1'))
    governor.renewed(true)
    expect(governor.state().state).toBe('online')
    const both = [held(), held()]
    await settle()
    expect(both.map((one) => one.started())).toEqual([true, true])
    for (const one of both) one.succeed()
    await Promise.all(both.map((one) => one.result))
  })

  it('begins anew, but stopped, when its memory is damaged', async () => {
    await governor.close()
    store.content = '{"version":1,"stop":"yes"}'
    governor = await open()
    expect(governor.state().state).toBe('stopped')
    expect(await request(background)).toBe('-1')
    expect(sent).toBe(0)
  })
})

describe('law 2: waits', () => {
  it('a ban waits an hour, whoever asks and however', async () => {
    expect(await request(background, status('-8'))).toBe('-8')
    const end = clock.now() + HOUR
    expect(governor.state()).toMatchObject({ state: 'banned', until: end })
    await clock.advance(HOUR - 1)
    expect(await request()).toBe('-8')
    expect(await request({ retry: true })).toBe('-8')
    await restart()
    expect(await request({ retry: true })).toBe('-8')
    expect(sent).toBe(1)
  })

  it('a ban is a stop when its hour is over, and the change is told', async () => {
    await request(background, status('-8'))
    await settle()
    states.length = 0
    await clock.advance(HOUR)
    expect(states.map(({ state }) => state)).toEqual(['stopped'])
    expect(await request(background)).toBe('-8')
    expect(await request({ retry: true })).toBe('ok')
    expect(sent).toBe(2)
  })

  it('renewed credentials do not end a ban', async () => {
    await request(background, status('-8'))
    governor.renewed(false)
    expect(await request({ retry: true })).toBe('-8')
    expect(sent).toBe(1)
  })

  it('a -8 with a meaning of its own is no ban', async () => {
    await request({}, status('-8', '代理名下用户的域名需要升级才能设置', 'Domain.Status'))
    expect(governor.state().state).toBe('online')
  })

  it('-2 waits five minutes, then ten, then twenty', async () => {
    for (const minutes of [5, 10, 20]) {
      await request(background, status('-2'))
      expect(governor.state()).toMatchObject({ state: 'limited', until: clock.now() + minutes * MINUTE })
      await clock.advance(minutes * MINUTE - 1)
      expect(await request(background)).toBe('-2')
      expect(await request()).toBe('-2')
      await clock.advance(1)
    }
    expect(sent).toBe(3)
    expect(await request(background)).toBe('ok')
  })

  it('-2 begins again with five minutes after an hour of quiet, and doubles on across a restart', async () => {
    await request(background, status('-2'))
    await restart()
    await clock.advance(5 * MINUTE)
    await request(background, status('-2'))
    expect(governor.state().until).toBe(clock.now() + 10 * MINUTE)
    await clock.advance(10 * MINUTE + HOUR + 1)
    await request(background, status('-2'))
    expect(governor.state().until).toBe(clock.now() + 5 * MINUTE)
  })

  it('-2 to several requests at once counts once', async () => {
    await request()
    const both = [held(), held()]
    await settle()
    for (const one of both) one.fail(status('-2'))
    await Promise.all(both.map((one) => one.result))
    expect(governor.state().until).toBe(clock.now() + 5 * MINUTE)
  })

  it('-2 lets a person try anyway', async () => {
    await request(background, status('-2'))
    expect(await request({ retry: true })).toBe('ok')
    expect(governor.state().state).toBe('online')
  })

  it.each([
    ['no answer', noAnswer],
    ['-99', () => status('-99')]
  ] as const)('%s holds back background work alone, longer each time', async (_name, failure) => {
    const waits = []
    for (let i = 0; i < 12; i++) {
      await request(background, failure())
      const wait = (governor.backgroundAt() ?? 0) - clock.now()
      waits.push(wait)
      expect(await request(background)).toBe('backoff')
      await clock.advance(wait)
    }
    // Without jitter (random = 0) half of 5 s, 10 s, 20 s … 10 min.
    expect(waits).toEqual([2.5, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300, 300].map((s) => s * 1000))
    await request(background, failure())
    expect(await request()).toBe('ok')
    expect(await request(background)).toBe('ok')
  })

  it('a person who tries again and again does not push the automatic return away', async () => {
    for (let i = 0; i < 8; i++) await request({}, noAnswer())
    expect((governor.backgroundAt() ?? 0) - clock.now()).toBe(2500)
  })

  it('the pause grows with a request that is never answered, whatever else is', async () => {
    const zone = { ...background, action: 'Record.List', subject: 'a zone' } as const
    const waits = []
    for (let i = 0; i < 9; i++) {
      await request(zone, noAnswer())
      expect(await request()).toBe('ok')
      expect(await request({ action: 'Record.List', subject: 'another zone' })).toBe('ok')
      waits.push((governor.backgroundAt() ?? 0) - clock.now())
      await clock.advance(waits.at(-1) ?? 0)
    }
    expect(waits).toEqual([2.5, 5, 10, 20, 40, 80, 160, 300, 300].map((s) => s * 1000))
    expect(await request(zone)).toBe('ok')
    await request(background, noAnswer())
    expect((governor.backgroundAt() ?? 0) - clock.now()).toBe(2500)
  })

  it('a request that nobody repeats is forgotten after an hour', async () => {
    await request({ subject: 'gone' }, noAnswer())
    await request()
    await clock.advance(HOUR)
    await request()
    await request({}, noAnswer())
    expect((governor.backgroundAt() ?? 0) - clock.now()).toBe(2500)
  })

  it('spreads the waits', async () => {
    governor = await createGovernor({
      clock,
      store,
      budget: 10,
      random: (length) => new Uint8Array(length).fill(255),
      onState: () => undefined
    })
    await request(background, noAnswer())
    expect((governor.backgroundAt() ?? 0) - clock.now()).toBeGreaterThan(4900)
  })

  it('the network coming back ends the wait', async () => {
    await request(background, noAnswer())
    governor.networkBack()
    expect(governor.backgroundAt()).toBe(clock.now())
    expect(await request(background)).toBe('ok')
  })

  it('a wait further ahead than any can be is cut', async () => {
    await request({}, status('-8'))
    await governor.close()
    clock = new FakeClock(clock.now() - 1000 * HOUR)
    governor = await open()
    expect(governor.state().until).toBe(clock.now() + HOUR)
  })

  it('an error says when it may be tried again', async () => {
    const retryAt = (error: DnspodError) =>
      governor
        .run(job(), () => Promise.reject(error))
        .catch((failure: unknown) => (failure instanceof DnspodError ? failure.retryAt : failure))
    expect(await retryAt(noAnswer())).toBe(clock.now() + 2500)
    expect(await retryAt(status('-2'))).toBe(clock.now() + 5 * MINUTE)
    await clock.advance(HOUR)
    expect(await retryAt(status('-8'))).toBe(clock.now() + HOUR)
    expect(await retryAt(status('6'))).toBe(clock.now() + HOUR)
  })
})

describe('law 4: budgets', () => {
  it('counts the requests of the last hour, also across a restart', async () => {
    for (let i = 0; i < 3; i++) await request()
    await clock.advance(30 * MINUTE)
    await request()
    await restart()
    expect(governor.state().budget).toEqual({ used: 4, limit: 3000 })
    await clock.advance(31 * MINUTE)
    expect(governor.state().budget.used).toBe(1)
  })

  it('leaves the last tenth to the person', async () => {
    governor = await open(10)
    for (let i = 0; i < 9; i++) expect(await request(background)).toBe('ok')
    expect(await request(background)).toBe('budget')
    expect(await request()).toBe('ok')
    expect(await request()).toBe('budget')
    expect(sent).toBe(10)
    const free = governor.backgroundAt() ?? 0
    expect(free - clock.now()).toBeLessThanOrEqual(61 * MINUTE)
    await clock.advance(free - clock.now() - 1)
    expect(await request()).toBe('budget')
    await clock.advance(1)
    expect(await request(background)).toBe('ok')
  })

  it('modifies one record five times an hour without a person, whom it never hinders', async () => {
    const change = (more: Partial<Job>) =>
      request({ kind: 'write', action: 'Record.Modify', record: '7', ...more })
    for (let i = 0; i < 5; i++) expect(await change(background)).toBe('ok')
    expect(await change(background)).toBe('record-limit')
    expect(await change({ ...background, record: '8' })).toBe('ok')
    expect(await change({})).toBe('ok')
    await restart()
    expect(await change(background)).toBe('record-limit')
    await clock.advance(HOUR - 1)
    expect(await change(background)).toBe('record-limit')
    await clock.advance(1)
    expect(await change(background)).toBe('ok')
  })
})

describe('law 6 and turns', () => {
  beforeEach(() => request())

  it('reads overlap by four, writes not at all', async () => {
    const reads = Array.from({ length: 6 }, () => held())
    const writes = Array.from({ length: 3 }, () => held({ kind: 'write' }))
    await settle()
    expect(reads.filter((one) => one.started())).toHaveLength(4)
    expect(writes.filter((one) => one.started())).toHaveLength(1)
    writes[0]?.succeed()
    await settle()
    expect(writes.map((one) => one.started())).toEqual([true, true, false])
    for (const one of [...reads, ...writes]) one.succeed()
    await Promise.all([...reads, ...writes].map((one) => one.result))
  })

  it('a person goes before background work', async () => {
    const running = held({ kind: 'write' })
    const waiting = held({ kind: 'write', ...background })
    const person = held({ kind: 'write' })
    await settle()
    expect(governor.state().waiting).toBe(2)
    running.succeed()
    await settle()
    expect([waiting.started(), person.started()]).toEqual([false, true])
    person.succeed()
    await settle()
    expect(waiting.started()).toBe(true)
    expect(governor.state().waiting).toBe(0)
    waiting.succeed()
    await waiting.result
  })

  it('a request that is given up while it waits is never sent', async () => {
    const running = held({ kind: 'write' })
    const controller = new AbortController()
    const waiting = held({ kind: 'write', signal: controller.signal })
    await settle()
    controller.abort(new Error('given up'))
    expect(await waiting.result).toBe('Error: given up')
    running.succeed()
    await running.result
    await settle()
    expect(waiting.started()).toBe(false)
    expect(governor.state()).toMatchObject({ waiting: 0, state: 'online' })
  })
})

describe('the state', () => {
  it('is unknown, then what the last request came to', async () => {
    expect(governor.state()).toMatchObject({ state: 'unknown', reason: null })
    await request()
    expect(governor.state()).toMatchObject({ state: 'online', reason: null })
    await clock.advance(1000)
    await request({}, noAnswer())
    expect(governor.state()).toMatchObject({ state: 'offline', reason: { zh: '断网' }, since: clock.now() })
    await request({}, status('6'))
    expect(governor.state().state).toBe('online')
  })

  it('is offline no longer when others are answered and one request alone is not', async () => {
    const zone = { action: 'Record.List', subject: 'a zone' } as const
    await request(zone, noAnswer())
    expect(governor.state().state).toBe('offline')
    await request()
    await request(zone, noAnswer())
    expect(governor.state().state).toBe('online')
    // Nothing was answered in between: it may be the network.
    await request(zone, noAnswer())
    expect(governor.state().state).toBe('offline')
  })

  it('tells on waking what ended while the computer slept', async () => {
    await request({}, status('-8'))
    await settle()
    clock.sleep(2 * HOUR)
    states.length = 0
    governor.networkBack()
    await settle()
    expect(states.map(({ state }) => state)).toEqual(['stopped'])
  })

  it('is told after every change', async () => {
    await request()
    await settle()
    expect(states.at(-1)).toMatchObject({ state: 'online', budget: { used: 1 }, waiting: 0 })
    await request({}, noAnswer())
    await settle()
    expect(states.at(-1)?.state).toBe('offline')
  })

  it('outlives a disk that refuses to keep it', async () => {
    store.save = () => Promise.reject(new Error('disk full'))
    expect(await request({}, status('-1'))).toBe('-1')
    expect(await request()).toBe('-1')
    expect(sent).toBe(1)
  })
})
