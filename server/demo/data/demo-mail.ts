import { z } from 'zod';
import { mailSchema } from '../../../contract/http/mail.ts';
import letters from '../../../resources/demo/mail.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { receiveMail } from '../../channels/mail/receive-mail.ts';
import { asPerson } from '../city/city-view.ts';

const letterSchema = z.object({
  ...mailSchema.omit({ recordingNotice: true }).shape,
  /** Who has taken it, and what they have written back. */
  ownerId: z.string(),
  answer: z.string().optional(),
});

/** The letters of the morning: one that has been answered by mail, and a complaint whose writer still waits. */
export async function seedMail(centre: Centre): Promise<void> {
  for (const { ownerId, answer, ...letter } of z.array(letterSchema).parse(letters))
    await centre.transact(async (transaction) => {
      const interactionId = await receiveMail(transaction, { ...letter, recordingNotice: true });
      const person = asPerson(ownerId);
      await transaction.mutate({ name: 'interaction.accept', args: { interactionId } }, person);
      if (!answer) return;
      const messageId = `${interactionId}:answer`;
      const args = { interactionId, messageId, text: answer };
      await transaction.mutate({ name: 'interaction.postMessage', args }, person);
      await transaction.mutate({ name: 'centre.mailFate', args: { messageId } }, SYSTEM);
    });
}
