// WebFrameMain for the top frame of a page; the stand-in gives no other frame a preload.
import { Ipc } from './ipc-main.ts'
import { originOf } from './page-url.ts'
import type { WebContents } from './web-contents.ts'

export class MainFrame {
  readonly ipc = new Ipc()
  readonly parent = null
  readonly frames = []
  readonly name = ''
  readonly routingId = 1
  readonly detached = false
  #contents: WebContents

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  get top(): this {
    return this
  }

  /** The address as the app knows it, such as app://name/index.html. */
  get url(): string {
    return this.#contents.getURL()
  }

  get origin(): string {
    return originOf(this.url)
  }

  get processId(): number {
    return this.#contents.id
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed()
  }

  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args)
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.#contents.executeJavaScript(code)
  }
}
