import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach } from 'vitest'
import { defineComponent, type Component, type VNode } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { createFakeBridge, demoState, type FakeBridge } from '../../../support/renderer-bridge.ts'
import type { AppState } from '../../../../src/shared/model/app.ts'
import { createAppRouter } from '@/router.ts'
import { useAppStore } from '@/stores/app.ts'

enableAutoUnmount(afterEach)

/** How long to poll for a view that is compiled on first use, ms. */
export const SLOW = 20_000

export interface Scene {
  fake: FakeBridge
  app: ReturnType<typeof useAppStore>
  router: Router
  mount: (component: Component, props?: object, slots?: object) => VueWrapper
}

/** A router that knows every path and loads no view: compiling the real ones takes seconds on a busy machine. */
const bareRouter = (): Router =>
  createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { render: () => null } }]
  })

/**
 * A page with a fake bridge in place and the store started. With a `path` the app's own router stands there, its view
 * loaded.
 */
export async function scene(state: AppState = demoState(), path?: string): Promise<Scene> {
  const fake = createFakeBridge(state)
  Object.defineProperty(window, 'zonedeck', { value: fake.bridge, configurable: true })
  const pinia = createPinia()
  setActivePinia(pinia)
  const app = useAppStore()
  await app.start()
  const router = path === undefined ? bareRouter() : createAppRouter(createMemoryHistory())
  await router.push(path ?? '/settings')
  return {
    fake,
    app,
    router,
    mount: (component, props = {}, slots = {}) =>
      mount(component, {
        attachTo: document.body,
        props,
        slots: slots,
        global: { plugins: [pinia, router] }
      })
  }
}

/** What stands in the whole document, dialogs included, with spaces put together. */
export const pageText = (): string => document.body.textContent.replaceAll(/\s+/g, ' ')

/** The first element in the document that matches; throws when there is none. */
export function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`nothing matches ${selector} in ${document.body.innerHTML}`)
  return found
}

/** The button with this text or name, anywhere in the document. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name
  )
  if (!found) throw new Error(`no button ${name} in ${pageText()}`)
  return found
}

/** The control that this label names. */
export function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === label)
  const input = found && document.getElementById(found.htmlFor)
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label} in ${pageText()}`)
  return input
}

/** The error that stands at the field, or null. */
export function errorAt(label: string): string | null {
  const input = field(label)
  if (input.getAttribute('aria-invalid') !== 'true') return null
  const note = document.getElementById(input.getAttribute('aria-describedby') ?? '')
  return note?.textContent.trim() ?? null
}

/** Types `text` into the field, without leaving it. */
export async function type(label: string, text: string): Promise<void> {
  await flushPromises()
  const input = field(label)
  input.focus()
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

export async function leave(label: string): Promise<void> {
  field(label).blur()
  await flushPromises()
}

export async function click(name: string): Promise<void> {
  button(name).click()
  await flushPromises()
}

/** Presses a key on whatever has the focus. */
export async function press(key: string, options: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  await flushPromises()
  return event
}

/** A component made of a render function, for slots. */
export const rendered = (render: () => VNode): Component => defineComponent({ render })
