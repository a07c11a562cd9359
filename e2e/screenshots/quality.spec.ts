import { QualityPage } from '../pages/quality-page.ts';
import { test } from '../support/test.ts';
import { photograph, setView } from './camera.ts';

test.use({ demo: true });
test.describe.configure({ timeout: 600_000 });

test('the evaluator’s work', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const { page } = desktop;
  await setView(desktop, 1280, 800);
  await page.getByRole('button', { name: /^Sign in as 孙洁/ }).click();
  const quality = new QualityPage(page);
  await quality.results.getByRole('row').nth(3).waitFor();
  await photograph(desktop, '30-find');
  await quality.search.fill('nobody of this name');
  await page.getByText('Nothing fits').waitFor();
  await photograph(desktop, '31-nothing-found');
  await quality.search.fill('');
  await page.getByText('Handed over', { exact: true }).click();
  const replay = await quality.openFirst();
  await replay.position.press('End');
  await photograph(desktop, '32-replay');
  await replay.scorecard.answerByKeys(['1', '1', '5', '1', '1', '1', 'n']);
  await replay.scorecard.release();
  await photograph(desktop, '33-scorecard-incomplete');
  await setView(desktop, 1920, 1080);
  await photograph(desktop, '34-replay-1920');
  await setView(desktop, 1280, 800, 2);
  await photograph(desktop, '35-replay-zoomed');
});
