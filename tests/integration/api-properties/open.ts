import type { Client } from '../../../src/main/dnspod/client.ts'
import { startSandbox, type Sandbox, type SandboxState } from '../../../src/sandbox/index.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import type { Wire } from '../../support/generators.ts'
import { openClient } from '../dnspod/harness.ts'

export const person = { origin: 'person' } as const

export const wires: Wire[] = (['2012', 'today'] as const).flatMap((dialect) =>
  (['json', 'xml'] as const).map((format) => ({ dialect, format }))
)

/** Runs of a property: fewer where the machine is so busy that they would take longer than `ms`. */
export const runs = (numRuns: number, ms = 4000) => ({ numRuns, interruptAfterTimeLimit: ms })

/** For a test around them, ms. */
export const TIMEOUT = { timeout: 30_000 }

/** A sandbox without an hourly limit, and a client of its first account that has none either. */
export async function open(
  { dialect, format }: Wire,
  scenario = 'empty'
): Promise<{ sandbox: Sandbox; client: Client; close: () => Promise<void> }> {
  const clock = new FakeClock()
  const sandbox = await startSandbox({ dialect, scenario, now: () => clock.now() })
  sandbox.limits.requestsPerHour = Infinity
  clear(sandbox.state)
  const client = await openClient({
    url: sandbox.url,
    clock,
    format,
    budget: 1e9,
    credentials: { method: 'token', token: sandbox.accounts[0]!.token }
  })
  const close = async (): Promise<void> => {
    await client.close()
    await sandbox.stop()
  }
  return { sandbox, client, close }
}

/** Takes every domain away, whatever the run before has left. */
export function clear(state: SandboxState): void {
  for (const domain of [...state.domains.values()]) state.removeDomain(domain)
}
