import { expect } from '@playwright/test';
import { QualityPage } from './pages/quality-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { Caller } from './support/caller.ts';
import { signIn, test } from './support/test.ts';

test.use({ timed: true });

/** Everything the first scorecard asks a person. */
const asked = [
  'courtesy',
  'communication',
  'closing',
  'privacy',
  'understanding',
  'product-knowledge',
  'accuracy',
  'clarity',
  'ownership',
  'record',
  'empathy',
  'composure',
  'extra-care',
];
const form = {
  disposition: 'resolved',
  summary: 'Parcel 778',
  solution: 'Leaves today',
  solved: true,
  anythingElseAsked: true,
};

const DAY = 86_400_000;
/** 09:26 in Shanghai: reports are out. */
const REPORTS_OUT = (9 * 60 + 26) * 60_000 - 8 * 3_600_000;

test('the daily report is read with one key without a line, and its receipt reaches the team lead', async ({
  api,
  clientOf,
  openDesktop,
}) => {
  test.setTimeout(120_000);
  await test.step('something is drawn and judged, and the next working day begins', async () => {
    const { interactionId } = await Caller.arrive(api.url, 'Ann Lee', 'Where is my parcel?');
    const [li, sun] = [await clientOf('liwen'), await clientOf('sunjie')];
    await li.mutate('person.setState', { state: 'available' });
    expect(await li.mutate('interaction.accept', { interactionId })).toMatchObject({ status: 'ok' });
    expect(await li.mutate('interaction.close', { interactionId, form })).toMatchObject({ status: 'ok' });
    // What has just ended is left to the next draw.
    await api.pass(5_000);
    const content = { name: 'Daily', kind: 'perAgent', size: 2, strata: [] };
    await sun.mutate('sample.plan', { planId: 'daily', content });
    const draws = async () => [...(await sun.rows()).keys()].filter((key) => key.startsWith('draw'));
    await expect.poll(draws, { timeout: 30_000 }).toHaveLength(1);
    const evaluationId = 'judged';
    const answers = Object.fromEntries(asked.map((id) => [id, id === 'closing' ? 0 : 1]));
    const judged = { evaluationId, interactionId, scorecardId: 'service-quality', agentId: 'liwen', answers };
    await sun.mutate('evaluation.save', { ...judged, comment: '', basedOn: null });
    expect(await sun.mutate('evaluation.release', { evaluationId })).toMatchObject({ status: 'ok' });
    let now = Date.now();
    for (let reports = 0; reports === 0; ) {
      // No report comes on days off.
      const next = Math.floor((now - REPORTS_OUT) / DAY + 1) * DAY + REPORTS_OUT;
      await api.pass(next - now);
      now = next;
      const lead = await clientOf('zhaomin');
      const count = async () => {
        reports = [...(await lead.rows()).keys()].filter((key) => key.startsWith('samplereport')).length;
        return reports;
      };
      await expect
        .poll(count, { timeout: 6_000 })
        .toBeGreaterThan(0)
        .catch(() => {});
    }
  });

  const { page } = await openDesktop();
  const quality = new QualityPage(page);
  const report = page.getByRole('article', { name: /^General enquiries, report of/ });

  await test.step('an agent reads the team’s figures and their own line', async () => {
    await signIn(page, 'liwen');
    await quality.goTo('Quality');
    await quality.show('Daily report');
    await page
      .getByRole('option', { name: /General enquiries/ })
      .first()
      .click();
    await expect(report.getByRole('region', { name: 'The team’s mean' })).toContainText('n 1');
    await expect(report.getByRole('table', { name: 'Your results' }).getByRole('row')).toHaveCount(2);
    await expect(report.getByRole('region', { name: 'Most often not fully met' })).toContainText(
      'Asked for anything else',
    );
    await expect(report).not.toContainText('陈思');
    await expectAccessible(page, 'a daily report');
    await quality.unplug();
    await page.keyboard.press('r');
    await expect(report.getByRole('status')).toHaveText('Read, waiting to be sent');
    await quality.plugIn();
    await expect(report.getByRole('status')).toHaveText(/^Read (?!,)/);
  });

  await test.step('the team lead sees everybody’s line and who has read it', async () => {
    await quality.signOut();
    await signIn(page, 'zhaomin');
    await quality.goTo('Quality');
    await quality.show('Daily report');
    await page
      .getByRole('option', { name: /General enquiries/ })
      .first()
      .click();
    const lines = report.getByRole('table', { name: 'By agent' });
    await expect(lines.getByRole('row', { name: /李雯/ })).toContainText('Too few');
    await expect(lines.getByRole('row', { name: /陈思/ })).toContainText('0');
    const receipts = report.getByRole('table', { name: 'Receipts' });
    await expect(receipts.getByRole('row', { name: /李雯/ })).not.toContainText('Not yet');
    await expect(receipts.getByRole('row', { name: /陈思/ })).toContainText('Not yet');
    await quality.show('Sampling');
    const checks = page.getByRole('region', { name: 'Your checks this month' });
    await expect(checks.getByRole('listitem').filter({ hasText: '李雯' })).toContainText('0 of 2');
  });

  await test.step('what ended stands beside its recording or the reason why there is none', async () => {
    await quality.show('Recordings');
    const ended = page.getByRole('listbox', { name: 'What ended, and its recordings' });
    await expect(ended.getByRole('option')).toHaveCount(1);
    await expect(ended.getByRole('option')).toContainText('No reason known');
    await expectAccessible(page, 'recordings held against what ended');
  });
});
