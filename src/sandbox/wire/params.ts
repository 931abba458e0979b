import { Refusal } from '../answer.ts'

/** The parameters of a request. */
export type Params = ReadonlyMap<string, string>

/** `application/x-www-form-urlencoded` text, UTF-8 → parameters; of equal names the last counts. */
export const parseForm = (body: string): Params => new Map(new URLSearchParams(body))

/** A posted form, in either encoding of HTML: PHP's curl sends an array as multipart/form-data. A broken one is empty. */
export async function readForm(body: string, type: string): Promise<Params> {
  if (!/^multipart\/form-data\b/i.test(type)) return parseForm(body)
  const params = new Map<string, string>()
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- advised against for large uploads; a form here is small
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
    for (const [name, value] of form) if (typeof value === 'string') params.set(name, value)
  } catch {
    return new Map()
  }
  return params
}

/** The value of a parameter, "" when it is missing. */
export const text = (params: Params, name: string): string => params.get(name) ?? ''

/** A whole number ≥ `least`, null when it is missing or empty; refused with `code` when it is anything else. */
export function whole(params: Params, name: string, least: number, code: string): number | null {
  const value = text(params, name).trim()
  if (value === '') return null
  if (!/^\d{1,10}$/.test(value) || Number(value) < least) throw new Refusal(code)
  return Number(value)
}

/** An id, null when it is missing or not a number. */
export function id(params: Params, name: string): number | null {
  const value = text(params, name).trim()
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}

/** "enable" → true, "disable" → false, anything else is refused. No text gives it a code of its own. */
export function enabling(params: Params, name: string): boolean {
  const value = text(params, name)
  if (value !== 'enable' && value !== 'disable') throw new Refusal('3', 'common')
  return value === 'enable'
}

/** "yes" → true, "no" → false, anything else is refused. No text gives it a code of its own. */
export function yesNo(params: Params, name: string): boolean {
  const value = text(params, name)
  if (value !== 'yes' && value !== 'no') throw new Refusal('3', 'common')
  return value === 'yes'
}
