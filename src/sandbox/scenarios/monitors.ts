import type { Dialect } from '../../shared/api/spec.ts'
import { Callbacks } from '../monitors/callbacks.ts'
import { MonitorEngine } from '../monitors/engine.ts'
import { addMonitor, stopWatching } from '../monitors/lifecycle.ts'
import type { Monitor, MonitorSettings } from '../monitors/model.ts'
import { Targets } from '../monitors/targets.ts'
import type { World } from '../state/world.ts'
import { SEEDED_AT } from './seeder.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const BEGUN = SEEDED_AT - 20 * DAY
const DOMAIN = 'yunshan-tea.example'

/** Monitors in every state, brought there by living through it: fine, with a past alert, warning, switched, stopped. */
export function seedMonitors(world: World, dialect: Dialect): void {
  let now = BEGUN
  const engine = new MonitorEngine(world, dialect, new Callbacks(), now)
  const targets = new Targets(world, () => engine.runTo(now))

  watch(world, '@', '192.0.2.10', { bakIp: 'pause' })
  watch(world, 'api', '192.0.2.30', {
    bakIp: 'auto',
    interval: 60,
    type: 'https',
    port: 443,
    path: '/health'
  })
  watch(world, 'api', '192.0.2.31', { path: '/health', lessNotice: true })
  // Its record answers the backup by now.
  watch(world, '@', '192.0.2.11', { bakIp: '192.0.2.12,192.0.2.11', keepTtl: true }, '192.0.2.9')
  targets.set('192.0.2.12', 'down')
  const idle = watch(world, 'db.internal', '10.20.0.5', { email: '' })

  now = SEEDED_AT - 5 * DAY
  engine.runTo(now)
  stopWatching(world, idle, now)
  now = SEEDED_AT - 2 * DAY
  targets.set('192.0.2.30', 'down')
  now += 12 * MINUTE
  targets.set('192.0.2.30', 'up')
  now = SEEDED_AT - 9 * HOUR
  targets.set('192.0.2.31', { code: 403 }, 'cuc')
  now = SEEDED_AT - 3 * HOUR
  targets.set('192.0.2.9', 'down')
  now = SEEDED_AT
  engine.runTo(now)
}

/** Watches the record of a host and value; `first` is what it answered when it all began. */
function watch(
  world: World,
  host: string,
  value: string,
  settings: Partial<MonitorSettings>,
  first = value
): Monitor {
  const domain = world.find(DOMAIN)
  const row = domain && [...world.zone(domain).at(host)].find((one) => one.value === value)
  if (!row) throw new Error(`${DOMAIN} has no ${host} ${value}`)
  if (first !== value) world.updateRecord(domain, row, { value: first })
  return addMonitor(
    world,
    {
      domainId: domain.id,
      row,
      enabled: true,
      key: '',
      settings: {
        host: host === '@' ? DOMAIN : `${host}.${DOMAIN}`,
        port: 80,
        type: 'http',
        path: '/',
        interval: 180,
        points: ['ctc', 'cuc'],
        bakIp: 'pass',
        keepTtl: false,
        sms: 'me',
        email: 'me,share',
        lessNotice: false,
        callbackUrl: '',
        ...settings
      }
    },
    BEGUN
  )
}
