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
  // The longest journey takes half a minute on two cores: room for a machine five times slower, and an end for one that stands still.
  timeout: 180_000,
  globalTimeout: 45 * 60_000,
  // A busy machine can be late once; what fails twice is broken, and what needed the second try is listed as flaky.
  retries: 1,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.SOGA_URL ?? 'http://localhost:8080',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
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
      testIgnore: /phone\.spec\.ts/,
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
