import { expect, type Page } from '@playwright/test';
import { QualityPage } from './pages/quality-page.ts';
import { ReplayPage } from './pages/replay-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { asAdmin, seededPerson } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

const choose = async (page: Page, field: string, option: string | RegExp): Promise<void> => {
  await page
    .getByRole('combobox', { name: field })
    .or(page.getByRole('textbox', { name: field }))
    .click();
  await page.getByRole('option', { name: option }).first().click();
};

test('a sample is drawn, judged offline, released, objected to, and decided by somebody else', async ({
  api,
  atWork,
  clientOf,
  openDesktop,
  talk,
}) => {
  test.setTimeout(180_000);
  const li = await atWork('liwen');
  const { conversation, interactionId } = await talk(li.workspace, 'Ann Lee');
  await conversation.say('Your parcel leaves today, dear customer.');
  await li.workspace.everythingSent();
  const form = {
    disposition: 'resolved',
    summary: 'Parcel 778',
    solution: 'Leaves today',
    solved: true,
    anythingElseAsked: true,
  };
  await (await clientOf('liwen')).mutate('interaction.close', { interactionId, form });

  const second = await openDesktop();
  await signIn(second.page, 'sunjie');
  const quality = new QualityPage(second.page);

  await test.step('a plan is drawn by the centre, and anybody may draw it again', async () => {
    await quality.row('Ann Lee').waitFor();
    await quality.show('Sampling');
    await second.page.getByRole('textbox', { name: 'Name' }).fill('Every agent, every day');
    await second.page.getByRole('button', { name: 'Make the plan' }).click();
    const plan = second.page.getByRole('region', { name: 'Every agent, every day' });
    await plan.getByRole('button', { name: 'Redraw and compare' }).click();
    await expect(plan.getByRole('status')).toHaveText('The same again');
    await expectAccessible(second.page, 'plans and draws');
  });

  await test.step('one of it goes to another evaluator and comes back, each time with the reason', async () => {
    const { page } = second;
    const put = await asAdmin(api);
    await put('/people/bailu', { ...seededPerson('bailu'), roles: ['evaluator'] });
    const plan = page.getByRole('region', { name: 'Every agent, every day' });
    await plan.getByRole('button', { name: /who judges what/ }).click();
    const judges = plan.getByRole('row', { name: /Ann Lee/ });
    const handTo = async (name: string, reason: string) => {
      await judges.getByRole('button', { name: 'Hand over: Ann Lee' }).click();
      const form = plan.getByRole('form', { name: 'Hand over to another evaluator' });
      for (const [field, option] of [
        ['To', name],
        ['Why', reason],
      ] as const) {
        await form.getByRole('combobox', { name: field, exact: true }).click();
        await page.getByRole('option', { name: option }).click();
      }
      await form.getByRole('button', { name: 'Hand over', exact: true }).click();
    };
    await handTo('白露', 'Away');
    await expect(judges).toContainText('白露 instead of 孙洁: Away');
    await quality.show('Today’s sample (0)');
    await quality.show('Sampling');
    await plan.getByRole('button', { name: /who judges what/ }).click();
    await handTo('孙洁', 'Conflict of interest');
    await expect(judges).toContainText('孙洁 instead of 白露');
    await plan.getByRole('button', { name: 'Redraw and compare' }).click();
    await expect(plan.getByRole('status').filter({ hasText: 'The same again' })).toBeVisible();
  });

  await test.step('what was drawn is judged without a line; what the journal knows is locked', async () => {
    await quality.show('Today’s sample (1)');
    const replay = await quality.openFirstOf('Today’s sample');
    await quality.unplug();
    const { scorecard } = replay;
    const greeting = scorecard.region.getByRole('group', { name: 'Greeting', exact: true });
    await expect(greeting.getByRole('radio', { name: 'Missed' })).toBeDisabled();
    await expect(greeting.getByRole('radio', { name: 'Missed' })).toBeChecked();
    await expect(scorecard.region.getByText(/From the journal .* took/)).toBeVisible();
    const flags = second.page.getByRole('region', { name: 'Flags' });
    await flags.getByRole('button', { name: 'No greeting: right' }).click();
    await expect(flags.getByRole('button', { name: 'No greeting: right' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    const criteria = await scorecard.criteria.count();
    await scorecard.answerByKeys(['0', ...Array(criteria - 1).fill('1')]);
    await scorecard.release();
    await expect(scorecard.region).toContainText('waiting to be sent');
    await replay.back();
    await expect(second.page.getByRole('status').filter({ hasText: '1 of 1 judged' })).toBeVisible();
    await quality.plugIn();
  });

  const mine =
    await test.step('the agent sees it and objects to one criterion, naming the moment', async () => {
      const { page } = li.desktop;
      await li.workspace.goTo('Quality');
      const mine = await new QualityPage(page).openFirstOf('My evaluations');
      await page.getByRole('button', { name: 'Object…' }).click();
      await choose(page, 'Object to', 'Courteous wording');
      const objection = page.getByRole('group', { name: 'Courteous wording' }).last();
      await objection.getByRole('textbox', { name: 'Why' }).fill('I said dear customer.');
      await choose(page, 'The moment that shows it', /dear customer/);
      await page.getByRole('button', { name: 'Send the objection' }).click();
      await expect(mine.scorecard.region).toContainText('In dispute');
      await expect(mine.scorecard.region).toContainText('I said dear customer.');
      await expectAccessible(page, 'an evaluation with an objection');
      return mine;
    });
  const before = await mine.scorecard.score.textContent();

  await test.step('its evaluator may not decide; somebody who has not judged it does', async () => {
    await quality.show('Results');
    await expect(second.page.getByRole('row', { name: /李雯/ })).toContainText('Too few');
    await quality.show('Objections');
    const shown = await quality.openFirstOf('Objections');
    await expect(shown.scorecard.region).toContainText('I said dear customer.');
    await expect(second.page.getByRole('button', { name: 'Decide' })).toBeHidden();
    await quality.signOut();
    await signIn(second.page, 'zhaomin');
    await quality.goTo('Quality');
    await quality.show('Objections');
    const replay = await quality.openFirstOf('Objections');
    const decision = second.page.getByRole('form', { name: 'Second look' });
    await decision.getByRole('radio', { name: 'Met', exact: true }).check();
    await decision.getByRole('textbox', { name: 'Why' }).fill('The words are there.');
    await decision.getByRole('button', { name: 'Decide' }).click();
    await expect(replay.scorecard.region).toContainText('Decided by 赵敏');
  });

  await test.step('the agent reads the decision and the new score, with everything that was before', async () => {
    const { scorecard } = new ReplayPage(li.desktop.page);
    await expect(scorecard.region).toContainText('Courteous wording 0 → 1');
    await expect(scorecard.region).toContainText('The words are there.');
    await expect(scorecard.score).not.toHaveText(before ?? '');
    await expect(li.desktop.page.getByRole('button', { name: 'Appeal…' })).toBeVisible();
  });

  await test.step('a second evaluator judges it for themselves, online, and the agent has both', async () => {
    await quality.signOut();
    await signIn(second.page, 'bailu');
    await quality.row('Ann Lee').waitFor();
    const { scorecard } = await quality.openFirst();
    await expect(scorecard.region).toContainText('Not evaluated yet');
    await scorecard.answerByKeys(Array(await scorecard.criteria.count()).fill('1'));
    await scorecard.release();
    await expect(scorecard.region).toContainText('Released by 白露');
    await new ReplayPage(li.desktop.page).back();
    const mine = li.desktop.page.getByRole('listbox', { name: 'My evaluations' });
    await expect(mine.getByRole('option')).toHaveCount(2);
  });
});

test('a scorecard’s next version needs the sections the manuals ask for, and never changes once published', async ({
  openDesktop,
}) => {
  const { page } = await openDesktop();
  await signIn(page, 'sunjie');
  const quality = new QualityPage(page);
  await quality.show('Scorecards');
  await page.getByRole('button', { name: 'Write the next version' }).click();
  const draft = page.getByRole('form', { name: 'Scorecard draft' });
  await draft.getByRole('button', { name: 'Remove the section Emotion' }).click();
  await draft.getByRole('button', { name: 'Publish' }).click();
  await expect(draft.getByRole('status')).toContainText('1 thing keeps it from being published');
  await expectAccessible(page, 'a scorecard being written');
  await draft.getByRole('button', { name: 'Add the section on emotion' }).click();
  const added = draft.getByRole('group', { name: 'New section' });
  for (const [field, words] of [
    ['Section (Chinese)', '情绪'],
    ['Section (English)', 'Emotion'],
    ['Asks (Chinese)', '安抚'],
    ['Asks (English)', 'Calmed the customer'],
  ] as const)
    await draft.getByRole('group').last().getByRole('textbox', { name: field }).fill(words);
  await expect(added).toBeHidden();
  await draft.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('article')).toContainText('Calmed the customer');
  await expect(page.getByRole('navigation', { name: 'Versions' })).toContainText('version 2 · in force');
  await quality.show('Flags');
  await expect(page.getByRole('row', { name: /Phrase to avoid/ })).toContainText('–');
  await expectAccessible(page, 'how good the rules are');
});
