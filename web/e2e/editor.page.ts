import { expect, type Locator, type Page } from '@playwright/test';

/** The editor of an event. */
export class EditorPage {
  constructor(readonly page: Page) {}

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name });
  }

  /** Writes what a workshop in Lyon needs, in the order of the page. */
  async write(event: { organisation: string; title: string; summary: string; day: string }) {
    const { page } = this;
    await page
      .getByRole('combobox', { name: /^Organisation/ })
      .selectOption({ label: event.organisation });
    await this.field(/^Titre/).fill(event.title);
    await this.field(/^Résumé/).fill(event.summary);
    await page
      .getByRole('combobox', { name: /^Type d’événement/ })
      .selectOption({ label: 'Atelier' });
    await page.getByRole('radio', { name: 'Sur place', exact: true }).check();
    await this.date('Jour de début', event.day);
    await this.time('Heure de début', '1400');
    await this.time('Heure de fin', '1700');
    await page.getByRole('combobox', { name: /^Ville/ }).pressSequentially('Lyon');
    await page.getByRole('option', { name: /^Lyon/ }).first().click();
    await page
      .getByRole('group', { name: /^Langues parlées/ })
      .getByRole('checkbox', { name: /^français$/i })
      .check();
    await this.isSaved();
  }

  private async date(label: string, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    const parts = this.page.getByRole('group', { name: label }).getByRole('spinbutton');
    await parts.first().click();
    await this.page.keyboard.type(`${date}${month}${year}`);
    await this.page.keyboard.press('Enter');
  }

  private async time(label: string, digits: string): Promise<void> {
    const parts = this.page.getByRole('group', { name: label }).getByRole('spinbutton');
    await parts.first().click();
    await this.page.keyboard.type(digits);
    await this.page.keyboard.press('Enter');
  }

  /** It saves itself, and says when. */
  async isSaved(): Promise<void> {
    await expect(this.page.getByText(/^Enregistré à/)).toBeVisible();
  }

  /** Sends it; other journeys may have written much the same, and this one is another. */
  async submit(button: string | RegExp): Promise<void> {
    const another = this.page.getByRole('button', { name: /^C’est un autre événement/ });
    await this.page.getByRole('button', { name: button }).click();
    await expect(async () => {
      if (await another.isVisible()) await another.click();
      await expect(this.page).toHaveURL(/\/me\/events\/[0-9a-f-]+$/, { timeout: 1000 });
    }).toPass();
  }
}
