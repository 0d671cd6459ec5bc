import { expect, test } from './test';
import { EditorPage } from './editor.page';
import { handedIn, organisation, unique } from './given';
import { tabTo } from './keys';
import { ModerationPages } from './moderation.page';
import { windowOf } from './people';

test('a partner begins an event without a mouse', async ({ browser }) => {
  await organisation();
  const page = await windowOf(browser, 'partner', '/');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Proposer un événement' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const editor = new EditorPage(page);
  const organiser = page.getByRole('combobox', { name: /^Organisation/ });
  await tabTo(page, organiser);
  await page.keyboard.press('ArrowDown');
  const title = editor.field(/^Titre/);
  await tabTo(page, title);
  await page.keyboard.type(unique('Au clavier'));
  await editor.isSaved();
  const kind = page.getByRole('combobox', { name: /^Type d’événement/ });
  await tabTo(page, kind);
  await page.keyboard.press('ArrowDown');
  await expect(kind).not.toHaveValue('');
});

test('a moderator takes, asks and publishes by single keys', async ({ browser }) => {
  const event = await handedIn(await organisation(), unique('Décision au clavier'));
  const page = await windowOf(browser, 'moderator', `/moderation/events/${event.id}`);
  await new ModerationPages(page).isReviewing(event.title);
  await page.keyboard.press('t');
  await expect(page.getByText(/^Réservée pour vous jusqu’à/)).toBeVisible();

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Demander des corrections' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('textbox'));
  await page.keyboard.type('pmr');
  await expect(dialog.getByRole('textbox')).toHaveValue('pmr');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Publier maintenant' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Publié', { exact: true }).first()).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(event.id));
});
