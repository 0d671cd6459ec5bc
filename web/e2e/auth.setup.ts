import { expect, test as setup } from './test';
import { PASSWORD, people, stateOf, type Role } from './people';

for (const role of Object.keys(people) as Role[]) {
  setup(`${role} signs in`, async ({ page }) => {
    await page.goto('/sign-in?to=/');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.locator('#username').fill(people[role].username);
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#kc-login').click();
    await expect(page.getByRole('button', { name: 'Mon compte' })).toBeVisible();
    await page.context().storageState({ path: stateOf(role) });
  });
}
