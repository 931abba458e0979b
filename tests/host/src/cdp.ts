// A small client of Chromium's DevTools protocol over a pipe: messages end in NUL, one session per page.
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'

/** A page, or the browser itself. Commands and events carry Playwright's types of the protocol. */
export interface Session {
  send: CDPSession['send']
  on: CDPSession['on']
}

interface Message {
  id?: number
  method?: string
  params?: unknown
  sessionId?: string
  result?: unknown
  error?: { message: string }
}

interface Waiting {
  method: string
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

export class Browser {
  /** Commands to the browser itself. */
  readonly root: Session
  #input: Writable
  #lastId = 0
  #waiting = new Map<number, Waiting>()
  #emitters = new Map<string, EventEmitter>()
  #gone = false

  constructor(input: Writable, output: Readable, onGone: () => void) {
    this.#input = input
    this.root = this.session('')
    let rest = ''
    output.setEncoding('utf8')
    output.on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0')
      rest = messages.pop() ?? ''
      // Chromium writes these; their shape is the protocol's.
      for (const message of messages) this.#receive(JSON.parse(message) as Message)
    })
    const gone = (): void => {
      if (this.#gone) return
      this.#gone = true
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser is gone.'))
      this.#waiting.clear()
      onGone()
    }
    output.once('close', gone)
    input.on('error', gone)
  }

  session(id: string): Session {
    const emitter = this.#emitterOf(id)
    const send = (method: string, params: unknown = {}): Promise<unknown> => this.#send(id, method, params)
    // One generic function stands for every command of the protocol; Session gives it the protocol's types.
    return { send, on: emitter.on.bind(emitter) } as unknown as Session
  }

  #emitterOf(id: string): EventEmitter {
    const emitter = this.#emitters.get(id) ?? new EventEmitter().setMaxListeners(0)
    this.#emitters.set(id, emitter)
    return emitter
  }

  #send(sessionId: string, method: string, params: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#gone) {
        reject(new Error('The browser is gone.'))
        return
      }
      this.#lastId += 1
      this.#waiting.set(this.#lastId, { method, resolve, reject })
      const target = sessionId === '' ? {} : { sessionId }
      this.#input.write(`${JSON.stringify({ id: this.#lastId, method, params, ...target })}\0`)
    })
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#emitterOf(message.sessionId ?? '').emit(message.method ?? '', message.params)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }
}
