import type { Sandbox } from '../../../../src/sandbox/index.ts'
import { call, domainId, type Form } from '../client.ts'
import { addA, ids, SETTINGS, watch } from '../monitor-client.ts'
import type { CodeCase } from './case.ts'

type Provoke = NonNullable<CodeCase['provoke']>

const NOBODY = { monitor_id: '00000000-0000-5000-8000-000000000000' }

/** Settings that are refused, by Monitor.Create and by Monitor.Modify alike. */
const WRONG: readonly [code: string, form: Form][] = [
  ['8', { host: 'not a host' }],
  ['9', { port: 65_536 }],
  ['10', { monitor_type: 'ftp' }],
  ['11', { monitor_path: 'index.html' }],
  // Today's interval, which the document does not have.
  ['12', { monitor_interval: 360 }],
  ['13', { points: 'ctc,moon' }],
  ['14', { points: Array.from({ length: 1000 }, () => 'ctc').join(',') }],
  ['15', { bak_ip: '192.0.2.256' }],
  ['16', { bak_ip: 'http://backup.example/' }],
  ['17', { bak_ip: '192.0.2.7,192.0.2.7' }],
  ['18', { sms_notice: 'everybody' }],
  ['19', { email_notice: 'everybody' }],
  ['22', { callback_url: 'ftp://127.0.0.1/' }]
]

const creating =
  (form: Form): Provoke =>
  (sandbox) => ({ form: { ...ids(sandbox), ...SETTINGS, ...form } })

const modifying =
  (form: Form): Provoke =>
  async (sandbox) => ({ form: { ...SETTINGS, monitor_id: await watch(sandbox), ...form } })

const unknown = (action: CodeCase['action'], code: string, form: Form = {}): CodeCase => ({
  action,
  code,
  provoke: () => ({ form: { ...NOBODY, ...form } })
})

const naming = (action: CodeCase['action']): CodeCase[] => [
  { action, code: '6', provoke: () => ({ form: { domain: 'nowhere.example', subdomain: 'www' } }) },
  { action, code: '7', provoke: () => ({ form: { domain_id: 7, subdomain: 'www' } }) }
]

const fillQuota = async (sandbox: Sandbox): Promise<void> => {
  for (let n = 1; n <= 8; n++)
    await watch(sandbox, { record_id: await addA(sandbox, `n${n}`, `192.0.2.${n}`) })
}

const enabling = async (sandbox: Sandbox): Promise<Form> => ({
  monitor_id: await watch(sandbox),
  status: 'enabled'
})

/** Every code of Monitor.*, each with a cause. */
export const monitorCodes: CodeCase[] = [
  ...naming('Monitor.Listsubdomain'),
  {
    action: 'Monitor.Listsubdomain',
    code: '8',
    provoke: (sandbox) => {
      const domain = sandbox.state.find('tiny-one.example')!
      for (const row of [...sandbox.state.zone(domain).rows])
        sandbox.state.removeRecord(domain, row, domain.updatedOn)
      return { form: { domain_id: domain.id } }
    }
  },
  ...naming('Monitor.Listsubvalue'),
  { action: 'Monitor.Create', code: '6', provoke: creating({ domain_id: 7 }) },
  { action: 'Monitor.Create', code: '7', provoke: creating({ record_id: 7 }) },
  ...WRONG.map(([code, form]): CodeCase => ({ action: 'Monitor.Create', code, provoke: creating(form) })),
  {
    action: 'Monitor.Create',
    code: '20',
    provoke: async (sandbox) => {
      await watch(sandbox)
      return { form: { ...ids(sandbox), ...SETTINGS } }
    }
  },
  {
    action: 'Monitor.Create',
    code: '21',
    provoke: async (sandbox) => {
      await fillQuota(sandbox)
      return { form: { ...ids(sandbox), ...SETTINGS } }
    }
  },
  unknown('Monitor.Modify', '7', SETTINGS),
  ...WRONG.map(([code, form]): CodeCase => ({ action: 'Monitor.Modify', code, provoke: modifying(form) })),
  unknown('Monitor.Remove', '6'),
  unknown('Monitor.Info', '7'),
  unknown('Monitor.Setstatus', '6', { status: 'enabled' }),
  {
    action: 'Monitor.Setstatus',
    code: '7',
    provoke: async (sandbox) => ({ form: { monitor_id: await watch(sandbox), status: 'asleep' } })
  },
  {
    action: 'Monitor.Setstatus',
    code: '8',
    provoke: async (sandbox) => {
      const form = await enabling(sandbox)
      const domain_id = domainId(sandbox, 'tiny-two.example')
      await call(sandbox, 'Domain.Status', { domain_id, status: 'disable' })
      return { form }
    }
  },
  {
    action: 'Monitor.Setstatus',
    code: '9',
    provoke: async (sandbox) => {
      const form = await enabling(sandbox)
      await call(sandbox, 'Record.Status', { ...ids(sandbox), status: 'disable' })
      return { form }
    }
  },
  unknown('Monitor.Gethistory', '6', { hours: 1 })
]
