import AxeBuilder from '@axe-core/playwright';
import { addressOf, makeWhatPagesShow, pages } from './addresses';
import { windowOf } from './people';
import { expect, test, type Page } from './test';

const widths = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

type Theme = 'light' | 'dark';

let made: Awaited<ReturnType<typeof makeWhatPagesShow>>;
test.beforeAll(async () => {
  made = await makeWhatPagesShow('Accessible');
});

/** What is wrong with a page as it is now. A theme changes colours only: the dark one is read for these. */
async function violations(page: Page, theme: Theme): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (theme === 'dark') axe.withRules(['color-contrast']);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The same once the page has come to rest: what is still loading is looked at again, at most for some seconds. */
async function violationsAtRest(page: Page, theme: Theme): Promise<string[]> {
  let found = await violations(page, theme);
  for (let again = 0; found.length > 0 && again < 4; again++) {
    await page.waitForTimeout(1000);
    found = await violations(page, theme);
  }
  return found;
}

// one test for each page, so that a page has the whole limit of a test and only a page that failed is tried again
for (const address of pages)
  test(`${address.name} passes axe and fits, at both widths, in both themes`, async ({
    browser,
    page: anonymous,
  }) => {
    const at = addressOf(address, made);
    const page = address.as ? await windowOf(browser, address.as, at) : anonymous;
    if (!address.as) await page.goto(at);
    await expect(page.getByRole('contentinfo')).toBeVisible(); // the pages have taken over from the text that the server sends
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toBeVisible();
    await expect(title).not.toHaveText('Page introuvable');
    await expect(page.getByText('Chargement…')).toHaveCount(0);
    const wrong: Record<string, string[]> = {};
    for (const size of widths)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await violationsAtRest(page, colorScheme);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        if (overflow > 0) found.push(`${overflow} px too wide`);
        if (found.length > 0) wrong[`${size.width} ${colorScheme}`] = found;
      }
    expect(wrong).toEqual({});
  });
