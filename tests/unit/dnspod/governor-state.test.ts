import { describe, expect, it } from 'vitest'
import {
  countModification,
  countRequest,
  freshState,
  goneUntil,
  HOUR,
  MINUTE,
  reviveState
} from '../../../src/main/dnspod/governor-state.ts'

const now = Date.UTC(2026, 0, 1)

describe('reviveState', () => {
  it('gives back what was saved', () => {
    const state = freshState()
    countRequest(state, now)
    countModification(state, '7', now)
    state.stop = { code: '-1', cause: { zh: '登录失败', en: 'Sign-in failed' }, at: now }
    expect(reviveState(JSON.parse(JSON.stringify(state)), now)).toEqual(state)
  })

  it('reads a state from before actions that are gone were kept', () => {
    const { gone, ...older } = freshState()
    expect(gone).toEqual({})
    expect(reviveState({ ...older, banUntil: now }, now)).toEqual({ ...freshState(), banUntil: now })
  })

  it('does not keep an action for gone longer when the clock was set back', () => {
    const state = reviveState({ ...freshState(), gone: { 'User.Modify': now + 1000 * HOUR } }, now)
    expect(goneUntil(state, 'User.Modify')).toBe(now + 30 * 24 * HOUR)
    expect(goneUntil(state, 'constructor')).toBeNull()
  })

  it('begins fresh where nothing was saved', () => {
    expect(reviveState(null, now)).toEqual(freshState())
  })

  it.each([
    ['text', 'x'],
    ['another version', { ...freshState(), version: 2 }],
    ['a field of another type', { ...freshState(), banUntil: 'soon' }],
    ['a field that is missing', { ...freshState(), limit: undefined }],
    ['a stop without its cause', { ...freshState(), stop: { code: '-1', at: 0 } }]
  ])('begins stopped where it is damaged: %s', (_name, saved) => {
    expect(reviveState(saved, now)).toEqual({
      ...freshState(),
      stop: { code: '-1', cause: { zh: expect.any(String), en: expect.any(String) }, at: now }
    })
  })
})

it('forgets what is older than an hour, so that it does not grow', () => {
  const state = freshState()
  for (let hour = 0; hour < 100; hour++) {
    countRequest(state, now + hour * 2 * HOUR)
    countModification(state, String(hour), now + hour * 2 * HOUR)
    countModification(state, 'always', now + hour * 2 * HOUR)
    countModification(state, 'always', now + hour * 2 * HOUR + MINUTE)
  }
  expect(Object.keys(state.minutes)).toHaveLength(1)
  expect(Object.keys(state.modified)).toEqual(['99', 'always'])
  expect(state.modified['always']).toHaveLength(2)
})
