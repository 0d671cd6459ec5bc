import { expect, test } from './test';
import { everyPage } from './addresses';
import { alert, handedIn, organisation, unique, webhook } from './given';
import { windowOf } from './people';

// On demand, for looking at everything: LOOKS=1 make e2e ARGS=looks
test.skip(!process.env.LOOKS, 'pictures are taken with LOOKS=1');

for (const as of [undefined, 'partner', 'moderator'] as const)
  test(`pictures of every page for ${as ?? 'everyone'}`, async ({ browser, page: anonymous }) => {
    test.setTimeout(240_000);
    const by = await organisation({ trusted: true });
    const made = {
      by,
      published: await handedIn(by, unique('Photogénique')),
      waiting: await handedIn(await organisation(), unique('À relire')),
      webhook: await webhook(by),
      alert: await alert(),
    };
    const page = as ? await windowOf(browser, as, '/') : anonymous;
    for (const { name, at, as: whose } of everyPage(made)) {
      if (whose !== as) continue;
      await page.goto(at);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('Chargement…')).toHaveCount(0);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `test-results/looks/${name}-${width}.png`, fullPage: true });
      }
    }
  });
