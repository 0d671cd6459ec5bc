import { test as base, type BrowserContext } from '@playwright/test';

/** How far the product's clock is ahead of the machine's, in milliseconds: `APP_CLOCK`, whole seconds as `PT…S`. */
const ahead = 1000 * Number(/^PT(-?\d+)S$/.exec(process.env.APP_CLOCK ?? 'PT0S')?.[1]);
if (Number.isNaN(ahead)) throw new Error('APP_CLOCK must be whole seconds, such as PT86400S');

/** What time it is for the product: the machine's time, moved as the API's. */
export function now(): number {
  return Date.now() + ahead;
}

/** Gives the product's pages the API's time; Keycloak's keep the machine's, as Keycloak does. */
async function moveClock(context: BrowserContext, product: string): Promise<void> {
  if (ahead === 0) return;
  await context.addInitScript(
    ([by, origin]) => {
      const marked = window as unknown as { clockMoved?: true };
      if (location.origin !== origin || marked.clockMoved) return;
      marked.clockMoved = true;
      const Machine = Date;
      window.Date = class extends Machine {
        constructor(...given: unknown[]) {
          if (given.length === 0) super(Machine.now() + by);
          else super(...(given as [number]));
        }
        static override now() {
          return Machine.now() + by;
        }
      } as DateConstructor;
    },
    [ahead, product] as const,
  );
}

/** Playwright's test, with every window on the product's clock. */
export const test = base.extend<object, object>({
  browser: [
    async ({ browser }, use) => {
      const product = new URL(process.env.SOGA_URL ?? 'http://localhost:8080').origin;
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await open(options);
        await moveClock(context, product);
        return context;
      };
      await use(browser);
      browser.newContext = open;
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    await moveClock(context, new URL(process.env.SOGA_URL ?? 'http://localhost:8080').origin);
    await use(context);
  },
});

export { expect, type Page } from '@playwright/test';
