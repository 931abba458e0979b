import { inject, provide, shallowReactive, type InjectionKey } from 'vue'

/** The places in the bar of a domain's page that its tab fills. */
export interface BarPlaces {
  facts: HTMLElement | null
  actions: HTMLElement | null
}

const KEY: InjectionKey<BarPlaces> = Symbol('bar of the domain page')

/** For DomainView: the places, to be filled with the bar's elements. */
export function provideBar(): BarPlaces {
  const places = shallowReactive<BarPlaces>({ facts: null, actions: null })
  provide(KEY, places)
  return places
}

export function useBar(): BarPlaces {
  const places = inject(KEY)
  if (places === undefined) throw new Error('BarPart stands only in a tab of DomainView')
  return places
}
