import { createHash } from 'node:crypto'

/** A call of a callback URL. */
export interface Callback {
  url: string
  form: Record<string, string>
  /** When it was due by the sandbox's clock, ms. */
  at: number
  /** HTTP status of the answer; null until there is one, and when none came. */
  status: number | null
}

const MOST_KEPT = 1000
const PATIENCE = 5000

/**
 * `checksum` of a callback: how its receiver knows that it is the service's, for the key itself is never sent. The
 * document's 回调 URL 说明 is not part of V4.6; the rule is that of docs.dnspod.cn/d-monitor/url-callback.
 */
export const checksum = (form: Readonly<Record<string, string>>, key: string): string =>
  createHash('md5')
    .update(
      [form['monitor_id'], form['domain_id'], form['record_id'], key, form['created_at']]
        .map((part) => part ?? '')
        .join('')
    )
    .digest('hex')

/** Whether `url` stays on this machine: a simulator calls nobody else. */
export function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Calls callback URLs, each event once; one that fails is not repeated. */
export class Callbacks {
  /** Newest last. */
  readonly made: Callback[] = []
  readonly #underWay = new Set<Promise<void>>()
  readonly #end = new AbortController()

  /** Posts `form`; a URL that is not on this machine is never called. */
  post(url: string, form: Record<string, string>, at: number): void {
    if (this.#end.signal.aborted || !isLoopback(url)) return
    const entry: Callback = { url, form, at, status: null }
    this.made.push(entry)
    if (this.made.length > MOST_KEPT) this.made.shift()
    const call = this.#send(entry).finally(() => this.#underWay.delete(call))
    this.#underWay.add(call)
  }

  /** Waits until every call has been answered or has failed. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  /** Breaks off what is under way, and calls no more. */
  async stop(): Promise<void> {
    this.#end.abort()
    await this.idle()
  }

  async #send(entry: Callback): Promise<void> {
    try {
      const response = await fetch(entry.url, {
        method: 'POST',
        body: new URLSearchParams(entry.form),
        headers: { 'User-Agent': 'DNSPod-Sandbox-Callback/1.0' },
        // A redirect could lead away from this machine.
        redirect: 'manual',
        signal: AbortSignal.any([this.#end.signal, AbortSignal.timeout(PATIENCE)])
      })
      entry.status = response.status
      await response.body?.cancel()
    } catch {
      // The receiver's trouble is not the service's.
    }
  }
}
