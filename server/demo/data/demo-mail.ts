import { z } from 'zod';
import { mailSchema } from '../../../contract/http/mail.ts';
import letters from '../../../resources/demo/mail.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { receiveMail } from '../../channels/mail/receive-mail.ts';
import { readRows } from '../../db/rows.ts';
import { asPerson } from '../city/city-view.ts';
import { closingForm } from './closing-form.ts';

export const demoLetterSchema = z.object({
  ...mailSchema.omit({ recordingNotice: true }).shape,
  /** Who took it, what they wrote back and how they closed it. */
  ownerId: z.string(),
  answer: z.string(),
  summary: z.string(),
  solution: z.string(),
});
export type DemoLetter = z.infer<typeof demoLetterSchema>;

/** The letters of the morning, an enquiry and a complaint: answered, sent and closed, as nobody has come to work yet. */
export const seedMail = (centre: Centre): Promise<void> =>
  seedLetters(centre, z.array(demoLetterSchema).parse(letters));

/** Letters as they came in, each answered and closed by whoever owned it. */
export async function seedLetters(centre: Centre, some: readonly DemoLetter[]): Promise<void> {
  for (const { ownerId, answer, summary, solution, ...letter } of some) {
    await centre.transact(async (transaction) => {
      const interactionId = await receiveMail(transaction, { ...letter, recordingNotice: true });
      const messageId = `${interactionId}:answer`;
      const act = (name: string, args: object = {}) =>
        transaction.mutate({ name, args: { interactionId, ...args } }, asPerson(ownerId));
      await act('interaction.accept');
      await act('interaction.postMessage', { messageId, text: answer });
      await transaction.mutate({ name: 'centre.mailFate', args: { messageId, by: 'mail' } }, SYSTEM);
      await act('interaction.startWrapUp');
      const row = transaction.rows.get('interaction', interactionId);
      const scripts = await readRows(transaction.sql, 'script');
      if (row) await act('interaction.close', { form: closingForm(row, scripts, { summary, solution }) });
    });
  }
}
