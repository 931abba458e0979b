/** The Web's URL parser, which Node and browsers share; this part has the type library of neither. */
declare const URL: {
  parse(text: string): { readonly protocol: string; readonly hostname: string } | null
}

/** Scheme ("https:") and host name (lower-case A-labels) of a URL; null when `text` is none. */
export const readUrl = (text: string): { readonly protocol: string; readonly hostname: string } | null =>
  URL.parse(text)
