// Edits staged the short way: through the page's own bridge, as its views do.
import type { Args, Calls, Envelope, Result } from '../../../src/shared/ipc/contract.ts'
import { contentOf, type Change, type RecordContent } from '../../../src/shared/model/changes.ts'
import type { OpenApp } from './app.ts'

/** One call of the page's bridge; throws where main says no. */
async function call<K extends keyof Calls>(app: OpenApp, channel: K, ...args: Args<K>): Promise<Result<K>> {
  const envelope = await app.page.evaluate(
    ([name, values]) => {
      // The preload's one global (src/preload).
      const { zonedeck } = globalThis as unknown as {
        zonedeck: { call: (channel: string, ...args: unknown[]) => Promise<unknown> }
      }
      return zonedeck.call(name, ...values)
    },
    [channel, args] as const
  )
  // What the door of main answers on this channel.
  const answer = envelope as Envelope<Result<K>>
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** An edit of the record at a host; null deletes it. `add` in place of a host: a new one. */
export type Edit =
  | { host: string; type?: string; to: Partial<RecordContent> | null }
  | { add: Partial<RecordContent> & Pick<RecordContent, 'host' | 'value'> }

const PLAIN: Omit<RecordContent, 'host' | 'value'> = {
  type: 'A',
  line: '默认',
  lineId: null,
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: ''
}

/** Stages edits of a zone that is cached, as one step. */
export async function stage(app: OpenApp, domain: string, edits: readonly Edit[]): Promise<void> {
  const { activeAccountId } = await call(app, 'app:state')
  const accountId = activeAccountId ?? ''
  const list = await call(app, 'domains:cached', accountId)
  const domainId = list?.domains.find(({ name }) => name === domain)?.id ?? ''
  const zone = await call(app, 'zones:cached', accountId, domainId)
  const changes = edits.map((edit, place): Change => {
    if ('add' in edit) return { id: `new-e2e-${place}`, before: null, after: { ...PLAIN, ...edit.add } }
    const { host, type = 'A', to } = edit
    const record = zone?.records.find((one) => one.host === host && one.type === type)
    if (!record) throw new Error(`${domain} has no ${type} at ${host}`)
    const before = contentOf(record)
    return { id: record.id, before, after: to === null ? null : { ...before, ...to } }
  })
  await call(app, 'changes:edit', accountId, domainId, changes, `e2e-${Date.now()}`)
}
