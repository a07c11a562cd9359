import { expect } from '@playwright/test';
import { LeadPage } from './pages/lead-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { signIn, test } from './support/test.ts';

test('what is said to be major is the lead’s at once, who is told; it is taken back, and given back', async ({
  atWork,
  talk,
  openDesktop,
}) => {
  const [li, zhao] = await Promise.all([atWork('liwen'), openDesktop()]);
  await signIn(zhao.page, 'zhaomin');
  const lead = await new LeadPage(zhao.page).ready();
  await lead.goTo('Workspace');
  const desk = await new WorkspacePage(zhao.page).ready();
  const { conversation } = await talk(li.workspace, 'Ann Lee');
  const { page } = li.desktop;
  const sayMajor = async () => {
    await page.keyboard.press('Alt+;');
    await page.getByRole('textbox', { name: 'What makes it major' }).fill('It will be in the papers');
    await page.keyboard.press('Enter');
    await expect(li.workspace.matter('Ann Lee')).toHaveCount(0);
  };

  await sayMajor();
  await expect(desk.matter('Ann Lee')).toBeVisible();
  const told = page.getByRole('alert').filter({ hasText: 'Ann Lee is with 赵敏 now.' });
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.matter('Ann Lee')).toHaveCount(0);
  await li.workspace.open('Ann Lee');
  await expect(conversation.composer).toBeVisible();

  await sayMajor();
  const seen = await desk.open('Ann Lee');
  const mark = seen.region.getByRole('note');
  await expect(mark).toContainText('李雯: It will be in the papers');
  await expectAccessible(zhao.page, 'a major matter');
  await mark.getByRole('button', { name: 'Give back to 李雯' }).click();
  await expect(desk.matter('Ann Lee')).toHaveCount(0);
  await expect(li.workspace.matter('Ann Lee')).toBeVisible();
});
