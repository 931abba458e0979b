/** Where relative names belong, without the last dot; "" for the root. */
export type Origin = string

/** `name` in full, without its last dot. "@" is the origin (RFC 1035 5.1). */
export function absolute(name: string, origin: Origin): string {
  if (name === '@') return origin
  if (name.charCodeAt(name.length - 1) === 46) return name.slice(0, -1)
  return origin === '' ? name : `${name}.${origin}`
}

/** Whether a token can be a name: no empty label, no quotes, no sign that only a text holds. The root is "." alone. */
export const isName = (name: string): boolean =>
  name === '@' || name === '.' || /^(?!\.)(?:[^\s"\\();@.]+(?:\.|$))+$/.test(name)
