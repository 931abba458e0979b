/** The embedded sandbox as an account needs it. */
export interface RunningSandbox {
  /** Base address on loopback; another port after every start. */
  url: string
  token: string
  close(): Promise<void>
}

export interface SandboxDoor {
  /** Starts the embedded sandbox with the state it had before. */
  start(): Promise<RunningSandbox>
  /** Removes that state. */
  forget(): Promise<void>
}

/** The contact address that the sandbox is told: no request to it leaves this machine, so nobody's is needed. */
export const SANDBOX_CONTACT = 'sandbox@example.com'

/** Runs the sandbox at most once, from its first use on. */
export function lazySandbox(door: SandboxDoor): {
  running(): Promise<RunningSandbox>
  stop(forget: boolean): Promise<void>
} {
  let started: Promise<RunningSandbox> | null = null
  return {
    running() {
      started ??= door.start().catch((error: unknown) => {
        started = null
        throw error
      })
      return started
    },
    async stop(forget) {
      const was = started
      started = null
      if (was !== null) await (await was).close()
      if (forget) await door.forget()
    }
  }
}
