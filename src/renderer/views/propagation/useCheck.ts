import { onScopeDispose, shallowReactive, shallowRef, type ShallowRef } from 'vue'
import type { CallError } from '../../../shared/ipc/contract.ts'
import type { AskableType, DnsServer, ServerAnswer } from '../../../shared/model/propagation.ts'
import { call, callErrorOf } from '../../api/call.ts'

/** Servers that are asked at once. */
const AT_ONCE = 4

export interface Question {
  host: string
  type: AskableType
}

/** What a server said, and when, ms since the epoch. */
export interface Received {
  answer: ServerAnswer
  at: number
}

export interface Check {
  /** Null until the list has come. */
  servers: ShallowRef<readonly DnsServer[] | null>
  /** Why there is no list, or why the check ended early. */
  failure: ShallowRef<CallError | null>
  /** What `answers` are about; null before the first question. */
  question: ShallowRef<Question | null>
  answers: ReadonlyMap<string, Received>
  /** Servers whose answer is awaited. */
  waiting: ReadonlySet<string>
  running: ShallowRef<boolean>
  load: () => Promise<void>
  /** Asks every server of the list, once it has come; what an earlier check is still to be told is not waited for. */
  ask: (question: Question) => Promise<void>
}

/**
 * One propagation check: asks the servers, a few at once, and takes their answers as they come. When the caller's scope
 * ends, no further server is asked and nothing that comes is looked at.
 */
export function useCheck(accountId: () => string, domainId: () => string): Check {
  const servers: Check['servers'] = shallowRef(null)
  const failure: Check['failure'] = shallowRef(null)
  const question: Check['question'] = shallowRef(null)
  const answers = shallowReactive(new Map<string, Received>())
  const waiting = shallowReactive(new Set<string>())
  const running = shallowRef(false)
  /** Counts the checks: an answer to an earlier one counts for nothing. */
  let run = 0
  onScopeDispose(() => (run += 1))

  let loading = Promise.resolve()

  const load = (): Promise<void> => (loading = read())
  async function read(): Promise<void> {
    failure.value = null
    try {
      servers.value = await call('propagation:servers', accountId(), domainId())
    } catch (thrown) {
      failure.value = callErrorOf(thrown)
    }
  }

  async function ask(next: Question): Promise<void> {
    run += 1
    const mine = run
    running.value = true
    await loading
    if (run !== mine) return
    const list = servers.value
    if (list === null) {
      running.value = false
      return
    }
    const { host, type } = next
    // The same question again: what was said stands until it is said anew.
    if (question.value?.host !== host || question.value.type !== type) answers.clear()
    question.value = next
    failure.value = null
    waiting.clear()
    for (const { id } of list) waiting.add(id)
    const left = list.map(({ id }) => id)

    async function askOn(): Promise<void> {
      for (let id = left.shift(); id !== undefined && run === mine; id = left.shift()) {
        const answer = await call('propagation:ask', accountId(), domainId(), id, host, type)
        if (run !== mine) return
        answers.set(id, { answer, at: Date.now() })
        waiting.delete(id)
      }
    }
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, askOn))
    } catch (thrown) {
      if (run !== mine) return
      run += 1
      failure.value = callErrorOf(thrown)
    }
    if (run === mine || failure.value !== null) {
      waiting.clear()
      running.value = false
    }
  }

  return { servers, failure, question, answers, waiting, running, load, ask }
}
