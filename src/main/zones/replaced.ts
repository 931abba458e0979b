/** `list` with the item of that id replaced; a new one comes first, and `null` takes it out. */
export function replaced<T extends { id: string }>(list: readonly T[], id: string, next: T | null): T[] {
  if (next === null) return list.filter((one) => one.id !== id)
  return list.some((one) => one.id === id) ? list.map((one) => (one.id === id ? next : one)) : [next, ...list]
}
