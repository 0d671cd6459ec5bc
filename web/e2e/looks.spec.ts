import { addressOf, makeWhatPagesShow, pages } from './addresses';
import { windowOf } from './people';
import { expect, test } from './test';

// On demand, for looking at everything: LOOKS=1 make e2e ARGS=looks (playwright.config.ts leaves it out otherwise)

let made: Awaited<ReturnType<typeof makeWhatPagesShow>>;
test.beforeAll(async () => {
  made = await makeWhatPagesShow('Photogénique');
});

for (const address of pages)
  test(`a picture of ${address.name}`, async ({ browser, page: anonymous }) => {
    const at = addressOf(address, made);
    const page = address.as ? await windowOf(browser, address.as, at) : anonymous;
    if (!address.as) await page.goto(at);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Chargement…')).toHaveCount(0);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: `test-results/looks/${address.name}-${width}.png`,
        fullPage: true,
      });
    }
  });
