import { expect, type Locator, type Page } from '@playwright/test';

/** The queue and one review of it. */
export class ModerationPages {
  constructor(readonly page: Page) {}

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ hasText: title });
  }

  /** Takes what waits under this title and opens it. */
  async take(title: string): Promise<void> {
    await this.page.goto('/moderation');
    const more = this.page.getByRole('button', { name: 'Afficher la suite' });
    await expect(this.page.getByRole('table')).toBeVisible();
    while (!(await this.row(title).isVisible()) && (await more.isVisible())) {
      const shown = await this.page.getByRole('row').count();
      await more.click();
      await expect.poll(() => this.page.getByRole('row').count()).toBeGreaterThan(shown);
    }
    await this.row(title)
      .getByRole('button', { name: `Prendre ${title}` })
      .click();
    await this.isReviewing(title);
  }

  async isReviewing(title: string): Promise<void> {
    await expect(
      this.page.getByRole('heading', { level: 1, name: `Relire « ${title} »` }),
    ).toBeVisible();
  }

  async requestChanges(reason: string, message: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Demander des corrections' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Demander des corrections' });
    await dialog.getByRole('radio', { name: reason }).check();
    await dialog.getByRole('textbox', { name: /Message à l’organisation/ }).fill(message);
    await dialog.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(this.page.getByText('Corrections demandées', { exact: true })).toBeVisible();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publier', exact: true }).click();
    await this.page.getByRole('button', { name: 'Publier maintenant' }).click();
    await expect(this.page.getByText('Publié', { exact: true }).first()).toBeVisible();
  }
}
