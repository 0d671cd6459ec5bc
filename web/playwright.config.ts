import { defineConfig, type Project } from '@playwright/test';

const use = (width: number, height: number): Project['use'] => ({
  viewport: { width, height },
  hasTouch: width < 500,
});

/** Journeys against the packaged system at SOGA_URL, in the machine's own Chromium. */
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Limits belong to steps (an expectation, an act, an address that loads), which take a second or two on idle cores.
  // A test's own limit only ends one that no step ends; the sum of all tests has none.
  timeout: 15 * 60_000,
  // A busy machine can be late once; what fails twice is broken, and what needed the second try is listed as flaky.
  retries: 1,
  expect: { timeout: 60_000, toPass: { timeout: 60_000 } },
  reporter: [['list']],
  use: {
    baseURL: process.env.SOGA_URL ?? 'http://localhost:8080',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    // Recording every journey takes time of all of them: the second try of one that failed is recorded.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'sign-in', testMatch: /auth\.setup\.ts/ },
    {
      name: 'desktop',
      testIgnore: process.env.LOOKS ? /phone\.spec\.ts/ : /(phone|looks)\.spec\.ts/,
      use: use(1280, 900),
      dependencies: ['sign-in'],
    },
    {
      name: 'phone',
      testMatch: /(phone|shell)\.spec\.ts/,
      use: use(390, 844),
      dependencies: ['sign-in'],
    },
  ],
});
