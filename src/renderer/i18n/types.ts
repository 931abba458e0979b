/** Messages of one area: sentences by key, nested as the view is. */
export interface Messages {
  readonly [key: string]: string | Messages
}

/** The shape of T with any sentence at its leaves: what the second language must fill, no key more, no key less. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** Every path to a sentence of T, "frame.nav.domains". */
export type Keys<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Keys<T[K], `${Path}${K}.`>
}[keyof T & string]
