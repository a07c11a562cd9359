import { HOUR } from '../../../domain/time.ts';
import words from '../../../resources/demo/product-words.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { asPerson } from '../city/city-view.ts';

const REPORT = 'demo-makers-told';
const about = { queueId: 'orders', theme: 'product' } as const;

/** What customers said of the product has gone to its makers this morning, and one of them has answered. */
export async function seedMakers(centre: Centre): Promise<void> {
  const { said, recipient, to, note, from, answer } = words;
  const given = {
    source: 'phone',
    channel: 'voice',
    found: [about.theme],
    at: centre.clock.now() - 2 * HOUR,
  };
  for (const one of said) {
    const row = { ...one, ...given, queueId: about.queueId };
    await centre.act('centre.configure', { entity: 'feedback', row });
  }
  const draft = { ...about, recipient, to, note, feedbackIds: said.map(({ id }) => id) };
  const lead = asPerson('zhao-min');
  await centre.mutate({ name: 'productReport.send', args: { reportId: REPORT, draft } }, lead);
  await centre.mutate({ name: 'centre.mailFate', args: { messageId: REPORT, by: 'mail' } }, SYSTEM);
  await centre.mutate({ name: 'productReport.answer', args: { reportId: REPORT, from, text: answer } }, lead);
}
