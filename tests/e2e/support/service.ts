// What a spec asks of the sandbox that stands for DNSPod.
import type { Sandbox, SandboxRequest } from '../../../src/sandbox/index.ts'
import type { RecordRow } from '../../../src/sandbox/state/model.ts'

/** The requests that write, by the names of V4.6. */
const WRITES = /\.(?:Create|Modify|Remove|Status|Remark|Ismark|Changegroup|Ddns|Searchenginepush|Urlincn)$/

/** Names of the actions asked for, oldest first. */
export const actions = ({ log }: Sandbox): string[] => log.map(({ action }) => action)

export const writes = ({ log }: Sandbox): SandboxRequest[] => log.filter(({ action }) => WRITES.test(action))

/** Forgets the log, so that what comes next stands alone in it. */
export function forgetLog({ log }: Sandbox): void {
  log.length = 0
}

/** The records of a domain as the service has them, oldest first. */
export function rowsOf({ state }: Sandbox, name: string): RecordRow[] {
  const domain = state.find(name)
  if (!domain) throw new Error(`the sandbox has no ${name}`)
  return state.zone(domain).rows
}
