import { describe, expect, it } from 'vitest'
import { ask, HOUR, MINUTE, watched } from './monitor-client.ts'

const ZERO = '0000-00-00 00:00:00'

describe('probes', () => {
  it('come at the interval: not a second earlier', async () => {
    const { sandbox, info, record, downs } = await watched()
    sandbox.targets.set('192.0.2.1', 'down')
    sandbox.clock.advance(MINUTE - 1)
    expect(await info()).toMatchObject({ status: 'Ok', status_code: '200' })
    sandbox.clock.advance(1)
    expect(await info()).toMatchObject({
      status: 'Down',
      status_code: '-3',
      updated_on: '2012-03-09 14:01:00'
    })
    expect(await record()).toMatchObject({ monitor_status: 'Down' })
    expect(await downs()).toEqual([
      {
        monitor_id: (await info())['monitor_id'],
        host: 'www.tiny-two.example',
        record_line: '默认',
        ip: '192.0.2.1',
        warn_reason: '远程计算机无响应',
        switch_log: {},
        created_on: '2012-03-09 14:01:00',
        updated_on: ZERO
      }
    ])
  })

  it('warn while some points see it down, and are down when all do', async () => {
    const { sandbox, minutes, info, downs } = await watched()
    sandbox.targets.set('192.0.2.1', 'down', 'cuc')
    minutes(1)
    expect(await info()).toMatchObject({ status: 'Warn', status_code: '-3' })
    expect(await downs()).toEqual({})
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    expect(await info()).toMatchObject({ status: 'Down' })
    sandbox.targets.set('192.0.2.1', 'up')
    minutes(1)
    expect(await info()).toMatchObject({ status: 'Ok', status_code: '200' })
    expect(await downs()).toMatchObject([{ updated_on: '2012-03-09 14:03:00' }])
  })

  it.each([
    ['2012', 403, 'Warn'],
    ['2012', 500, 'Warn'],
    ['today', 403, 'Warn'],
    ['today', 500, 'Down']
  ] as const)('in the dialect of %s an HTTP %i is %s', async (dialect, code, status) => {
    const { sandbox, minutes, info } = await watched({}, dialect)
    sandbox.targets.set('192.0.2.1', { code })
    minutes(1)
    expect(await info()).toMatchObject({ status, status_code: String(code) })
  })

  it("today's alerts have an id, a count in text, a title before the bar, and [] for no switch", async () => {
    const { sandbox, minutes } = await watched({}, 'today')
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    const { info, monitor_downs } = await ask(sandbox, 'Getdowns')
    expect(info).toEqual({ total_count: '1' })
    expect(monitor_downs).toMatchObject([
      {
        down_id: expect.stringMatching(/^\d+$/),
        warn_reason: expect.stringMatching(/^连接超时\|.*上海电信:timed out/),
        switch_log: []
      }
    ])
  })

  it('stop while the monitor is stopped, which ends its alert', async () => {
    const { sandbox, monitor_id, minutes, info, downs } = await watched()
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })
    expect(await downs()).toMatchObject([{ updated_on: '2012-03-09 14:01:00' }])
    sandbox.targets.set('192.0.2.1', 'up')
    minutes(10)
    expect(await info()).toMatchObject({ status: 'Down' })
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'enabled' })
    minutes(1)
    expect(await info()).toMatchObject({ status: 'Ok' })
  })
})

describe('a clock that jumps', () => {
  it('ends where small steps end', async () => {
    const play = async (step: number) => {
      const { sandbox, info, record, downs } = await watched({ bak_ip: '192.0.2.2' })
      sandbox.targets.set('192.0.2.1', 'down', 'ctc')
      sandbox.targets.set('192.0.2.1', 'down', 'cuc')
      for (let at = 0; at < 6 * HOUR; at += step) sandbox.clock.advance(step)
      sandbox.targets.set('192.0.2.1', 'up', 'cuc')
      for (let at = 0; at < 6 * HOUR; at += step) sandbox.clock.advance(step)
      const { monitors } = sandbox.state.monitors.snapshot()
      return { seen: monitors, info: await info(), record: await record(), downs: await downs() }
    }
    expect(await play(6 * HOUR)).toEqual(await play(7.5 * MINUTE))
  })

  it('by years costs next to nothing', async () => {
    const { sandbox, info } = await watched({ monitor_interval: 30 })
    sandbox.targets.set('192.0.2.1', 'down')
    let changes = 0
    sandbox.state.onChange = () => changes++
    const begun = performance.now()
    sandbox.clock.advance(20 * 365 * 24 * HOUR)
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(changes).toBeLessThan(10)
    expect(await info()).toMatchObject({ status: 'Down', updated_on: '2012-03-09 14:00:30' })
  })
})
