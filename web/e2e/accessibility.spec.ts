import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test';
import { everyPage } from './addresses';
import { alert, handedIn, organisation, unique, webhook } from './given';
import { windowOf } from './people';

const widths = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const visitors: ('partner' | 'moderator' | undefined)[] = [undefined, 'partner', 'moderator'];

type Theme = 'light' | 'dark';

/** What is wrong with a page as it is now. A theme changes colours only: the dark one is read for these. */
async function violations(page: Page, theme: Theme): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (theme === 'dark') axe.withRules(['color-contrast']);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const as of visitors)
  test(`every page for ${as ?? 'everyone'} passes axe and fits, at both widths, in both themes`, async ({
    browser,
    page: anonymous,
  }) => {
    test.setTimeout(240_000);
    const by = await organisation({ trusted: true });
    const published = await handedIn(by, unique('Accessible'));
    const waiting = await handedIn(await organisation(), unique('À relire'));
    const made = { by, published, waiting, webhook: await webhook(by), alert: await alert() };
    const page = as ? await windowOf(browser, as, '/') : anonymous;
    const wrong: Record<string, string[]> = {};
    for (const { name, at, as: whose } of everyPage(made)) {
      if (whose !== as) continue;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(at);
      const title = page.getByRole('heading', { level: 1 });
      await expect(title, name).toBeVisible();
      await expect(title, name).not.toHaveText('Cette page n’existe pas');
      await expect(page.getByText('Chargement…'), name).toHaveCount(0);
      for (const size of widths)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(size);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const found = await violations(page, colorScheme);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          if (overflow > 0) found.push(`${overflow} px too wide`);
          if (found.length > 0) wrong[`${name} ${size.width} ${colorScheme}`] = found;
        }
    }
    expect(wrong).toEqual({});
  });
