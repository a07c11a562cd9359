import { expect } from '@playwright/test';
import { LeadPage } from './pages/lead-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { asAdmin } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

const MINUTE = 60_000;

test.use({ timed: true });

test('a record that was not finished in time is listed for whoever writes it and for their lead', async ({
  api,
  clientOf,
  openDesktop,
}) => {
  const gateway = await asAdmin(api);
  const call = {
    callId: 'call-1',
    queueId: 'general',
    name: 'Ann Lee',
    language: 'en',
    recordingNotice: true,
  };
  await gateway('/calls', call, 'POST');
  const liwen = await clientOf('liwen');
  const talk = { interactionId: 'call-1' };
  for (const act of ['accept', 'startWrapUp'])
    expect(await liwen.mutate(`interaction.${act}`, talk)).toMatchObject({ status: 'ok' });
  await api.pass(11 * MINUTE);
  const [agent, lead] = await Promise.all([openDesktop(), openDesktop()]);
  await signIn(agent.page, 'liwen');
  const workspace = await new WorkspacePage(agent.page).ready();
  const mine = workspace.left.getByRole('region', { name: 'Records not finished' });
  await expect(mine.getByRole('button', { name: /Ann Lee/ })).toBeVisible();
  await signIn(lead.page, 'zhaomin');
  const { main } = await new LeadPage(lead.page).ready();
  const theirs = main.getByRole('region', { name: 'Records not finished' });
  await expect(theirs.getByRole('button', { name: /Ann Lee.*李雯/ })).toBeVisible();
});
