/** Most characters in one call, keys included: 2,000 names of domains at their longest (schemas.ts) fit. */
const MAX_CHARACTERS = 600_000
/** Most values in one call: 10,000 ids (schemas.ts) fit; the settings of every table need a few hundred. */
const MAX_VALUES = 10_100
const MAX_DEPTH = 6

/** Keys that reach a prototype when somebody later merges or assigns by name. */
const PROTOTYPE_KEYS = new Set<PropertyKey>(['__proto__', 'constructor', 'prototype'])

interface Budget {
  characters: number
  values: number
}

/**
 * Whether `value` is nothing but plain data of a bounded size: JSON's types and undefined, in plain objects and arrays
 * without accessors, symbols, holes or keys that reach a prototype. Runs no code of the value (no getter, no toString)
 * and stops at the first thing too many, so a cycle ends at the depth and a huge string costs nothing.
 */
export function isPlain(value: unknown): boolean {
  return visit(value, { characters: MAX_CHARACTERS, values: MAX_VALUES }, MAX_DEPTH)
}

function visit(value: unknown, left: Budget, depth: number): boolean {
  if (--left.values < 0) return false
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'string':
      return fits(value, left)
    case 'object':
      return value === null || (depth > 0 && visitObject(value, left, depth - 1))
    default:
      return false
  }
}

/** A lone surrogate is refused too: it cannot be written as UTF-8, neither to the service nor to disk. */
function fits(text: string, left: Budget): boolean {
  left.characters -= text.length
  return left.characters >= 0 && text.isWellFormed()
}

function visitObject(object: object, left: Budget, depth: number): boolean {
  const list = Array.isArray(object)
  const prototype: unknown = Object.getPrototypeOf(object)
  if (list ? prototype !== Array.prototype : prototype !== Object.prototype && prototype !== null)
    return false
  const keys = Reflect.ownKeys(object)
  // An array has its entries and `length`: fewer keys are holes, more are names on the array.
  if (keys.length > left.values + 1 || (list && keys.length !== object.length + 1)) return false
  for (const key of keys) {
    if (typeof key !== 'string' || PROTOTYPE_KEYS.has(key)) return false
    if (list && key === 'length') continue
    const property = Object.getOwnPropertyDescriptor(object, key)
    if (property === undefined || !('value' in property)) return false
    if (!fits(key, left) || !visit(property.value, left, depth)) return false
  }
  return true
}
