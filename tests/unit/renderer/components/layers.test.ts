import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref, type Ref } from 'vue'
import Dialog from '@/components/Dialog.vue'
import Popup from '@/components/Popup.vue'
import SidePanel from '@/components/SidePanel.vue'
import { button, press, scene } from './support.ts'

interface Stage {
  panel: Ref<boolean>
  dialog: Ref<boolean>
}

/** A page with a button, a side panel of two fields, and a dialog over it. */
async function stage(): Promise<Stage> {
  const app = document.createElement('div')
  app.id = 'app'
  document.body.replaceChildren(app)
  const { mount } = await scene()
  const [panel, dialog] = [ref(false), ref(false)]
  const Page = defineComponent({
    setup: () => () =>
      h('div', [
        h('button', 'outside'),
        h(
          SidePanel,
          { open: panel.value, title: 'Record', onClose: () => (panel.value = false) },
          { default: () => [h('input', { id: 'first' }), h('input', { id: 'second' })] }
        ),
        h(
          Dialog,
          { open: dialog.value, title: 'Question', onClose: () => (dialog.value = false) },
          { default: () => h('input', { id: 'inner' }) }
        )
      ])
  })
  mount(Page)
  button('outside').focus()
  return { panel, dialog }
}
const focused = (): string => document.activeElement?.id || (document.activeElement?.textContent ?? '')

describe('a layer', () => {
  it('takes the focus to its first field and gives it back when it closes', async () => {
    const { panel } = await stage()
    panel.value = true
    await flushPromises()
    expect(focused()).toBe('first')
    await press('Escape')
    expect(panel.value).toBe(false)
    expect(focused()).toBe('outside')
  })

  it('keeps Tab inside, both ways', async () => {
    const { panel } = await stage()
    panel.value = true
    await flushPromises()
    document.getElementById('second')?.focus()
    expect((await press('Tab')).defaultPrevented).toBe(true)
    expect(document.activeElement).toBe(button('关闭'))
    await press('Tab', { shiftKey: true })
    expect(focused()).toBe('second')
  })

  it('Esc closes the topmost only', async () => {
    const { panel, dialog } = await stage()
    panel.value = true
    await flushPromises()
    dialog.value = true
    await flushPromises()
    expect(focused()).toBe('inner')
    await press('Escape')
    expect([panel.value, dialog.value]).toEqual([true, false])
    expect(focused()).toBe('first')
    await press('Escape')
    expect(panel.value).toBe(false)
  })

  it('leaves Esc to what took it already, such as an open list of choices', async () => {
    const { panel } = await stage()
    panel.value = true
    await flushPromises()
    document.getElementById('first')?.addEventListener('keydown', (event) => event.preventDefault())
    await press('Escape')
    expect(panel.value).toBe(true)
  })

  it('takes Esc from a choice whose list is closed, which would keep it, but not from an open one', async () => {
    const { panel } = await stage()
    panel.value = true
    await flushPromises()
    const first = document.getElementById('first')
    first?.setAttribute('role', 'combobox')
    first?.setAttribute('aria-expanded', 'true')
    first?.addEventListener('keydown', (event) => {
      event.preventDefault()
      event.stopPropagation()
    })
    await press('Escape')
    expect(panel.value).toBe(true)
    first?.setAttribute('aria-expanded', 'false')
    await press('Escape')
    expect(panel.value).toBe(false)
  })

  it('makes the page below a dialog inert, but not below a side panel', async () => {
    const { panel, dialog } = await stage()
    const app = document.getElementById('app')
    panel.value = true
    await flushPromises()
    expect(app?.hasAttribute('inert')).toBe(false)
    dialog.value = true
    await flushPromises()
    expect(app?.hasAttribute('inert')).toBe(true)
    dialog.value = false
    await flushPromises()
    expect(app?.hasAttribute('inert')).toBe(false)
  })
})

describe('Popup', () => {
  async function popup(): Promise<void> {
    const { mount } = await scene()
    mount(Popup, { label: 'opens the menu' }, { trigger: '<b>Menu</b>', default: '<button>Item</button>' })
    button('Menuopens the menu').focus()
    button('Menuopens the menu').click()
    await flushPromises()
  }

  it('opens with its first item focused and closes by Esc, back on its button', async () => {
    await popup()
    expect(document.activeElement).toBe(button('Item'))
    expect(button('Menuopens the menu').getAttribute('aria-expanded')).toBe('true')
    await press('Escape')
    expect(document.activeElement).toBe(button('Menuopens the menu'))
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('closes when something else is pointed at', async () => {
    await popup()
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    await flushPromises()
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })
})
