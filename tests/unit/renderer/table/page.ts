import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, vi } from 'vitest'
import { type Component, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { useAppStore } from '../../../../src/renderer/stores/app.ts'
import type { AppState } from '../../../../src/shared/model/app.ts'
import { createFakeBridge, demoState, type FakeBridge } from '../../../support/renderer-bridge.ts'

/** happy-dom lays nothing out: every observed box is as large as a window, so that a virtual list draws its rows. */
class RoomyObserver {
  readonly #tell: ResizeObserverCallback
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell
  }
  observe(target: Element): void {
    const contentRect = { width: 1200, height: 800 }
    // The callers read width and height of contentRect only.
    this.#tell([{ target, contentRect } as ResizeObserverEntry], this)
  }
  unobserve(): void {
    /* nothing is kept */
  }
  disconnect(): void {
    /* nothing is kept */
  }
}
globalThis.ResizeObserver = RoomyObserver

// Whole views in happy-dom take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let mounted: VueWrapper | null = null
afterEach(() => {
  mounted?.unmount()
  mounted = null
  document.body.innerHTML = ''
})

export interface Page {
  wrapper: VueWrapper
  fake: FakeBridge
  pinia: Pinia
  router: Router
  /** Waits until calls are answered and drawn. */
  settle: () => Promise<void>
  text: () => string
  all: (selector: string) => HTMLElement[]
  one: (selector: string) => HTMLElement
  /** The first element of `selector` with this text. */
  byText: (selector: string, text: string) => HTMLElement
  key: (target: Element, key: string, modifiers?: KeyboardEventInit) => Promise<void>
  click: (target: Element, modifiers?: MouseEventInit) => Promise<void>
  type: (input: Element, text: string) => Promise<void>
}

export const settle = async (): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    await flushPromises()
    await nextTick()
  }
}

/** A page with the app's stores in front of a fake bridge. `records` is the view of one domain, where it is wanted. */
export function createPage(
  state: Partial<AppState> = {},
  records: Component = { render: () => null }
): {
  fake: FakeBridge
  pinia: Pinia
  show: (
    component: Component,
    props?: Record<string, unknown>,
    slots?: Record<string, unknown>
  ) => Promise<Page>
  /** The same at a path of the router. */
  visit: (path: string, host?: Component) => Promise<Page>
} {
  const fake = createFakeBridge(demoState(state))
  Object.defineProperty(window, 'zonedeck', { value: fake.bridge, configurable: true })
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: () => null } },
      { path: '/domains', component: { render: () => null } },
      { path: '/domains/:domainId/:tab?', name: 'domain', component: records, props: true }
    ]
  })
  const show = async (
    component: Component,
    props: Record<string, unknown> = {},
    slots: Record<string, unknown> = {},
    path = '/'
  ): Promise<Page> => {
    await useAppStore().start()
    await router.push(path)
    mounted = mount(component, {
      props,
      slots,
      attachTo: document.body,
      global: { plugins: [pinia, router], stubs: { transition: false } }
    })
    await settle()
    const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]
    const find = (selector: string, wanted: (element: HTMLElement) => boolean): HTMLElement => {
      const found = all(selector).find(wanted)
      if (!found) throw new Error(`no ${selector} in:\n${document.body.textContent}`)
      return found
    }
    return {
      wrapper: mounted,
      fake,
      pinia,
      router,
      settle,
      text: () => document.body.textContent,
      all,
      one: (selector) => find(selector, () => true),
      byText: (selector, text) => find(selector, (element) => element.textContent.trim().startsWith(text)),
      key: async (target, key, modifiers = {}) => {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
        )
        await settle()
      },
      click: async (target, modifiers = {}) => {
        target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers }))
        await settle()
      },
      type: async (input, text) => {
        if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement))
          throw new Error('not a text field')
        input.value = text
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await settle()
      }
    }
  }
  const visit = (path: string, host: Component = RouterView): Promise<Page> => show(host, {}, {}, path)
  return { fake, pinia, show, visit }
}
