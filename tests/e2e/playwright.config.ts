import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { electronInUse } from './launch.ts'

// Workers load this file again; only the first process says it.
if (process.env['TEST_WORKER_INDEX'] === undefined) console.log(electronInUse().says)

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: resolve(import.meta.dirname, '../../test-results/e2e'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test drives a main process and a Chromium of its own: one more than this only makes them wait for each other.
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' }
})
