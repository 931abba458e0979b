import { beforeEach, expect, it, vi } from 'vitest'
import { copyText } from '../../../src/main/shell/clipboard.ts'
import * as electron from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(() => electron.resetElectron())

it('puts the text on the clipboard of the system', async () => {
  await copyText('d7c10f')
  expect(electron.calls).toEqual([['writeText', 'd7c10f']])
})
