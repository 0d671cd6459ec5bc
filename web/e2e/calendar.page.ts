import { expect, type Locator, type Page } from '@playwright/test';

/** The calendar in its three views. */
export class CalendarPage {
  constructor(readonly page: Page) {}

  async open(query = ''): Promise<void> {
    await this.page.goto(`/calendar${query}`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  }

  get results(): Locator {
    return this.page.getByRole('region', { name: 'Résultats' });
  }

  link(title: string): Locator {
    return this.results.getByRole('link', { name: title });
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Rechercher un événement' }).fill(words);
    await this.page.getByRole('searchbox', { name: 'Rechercher un événement' }).press('Enter');
    await expect(this.page).toHaveURL(/[?&]q=/);
  }

  async choose(group: string, choice: string): Promise<void> {
    const box = this.page
      .getByRole('group', { name: group, exact: true })
      .getByRole('checkbox', { name: choice, exact: true });
    // The address holds the choice: the box follows it.
    await box.click();
    await expect(box).toBeChecked();
  }

  async view(name: 'Liste' | 'Mois' | 'Carte'): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }

  /** The address of the calendar to subscribe to, as the dialog gives it. */
  async subscription(): Promise<string> {
    await this.page.getByRole('button', { name: 'S’abonner à cette vue' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'S’abonner à cette vue' });
    const address = await dialog
      .getByRole('textbox', { name: 'Adresse à coller dans votre application d’agenda' })
      .inputValue();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    return address;
  }
}
