import { z } from 'zod';
import lapses from '../../../resources/demo/lapses.json' with { type: 'json' };
import type { Centre } from '../../centre/centre.ts';
import { asPerson } from '../city/city-view.ts';

const storySchema = z.object({
  id: z.string(),
  agentId: z.string(),
  what: z.string(),
  rule: z.string(),
  answer: z.string().optional(),
});

/** Two warnings: one that its agent has answered and a manager is to decide on, one still to be answered. */
export async function seedLapses(centre: Centre): Promise<void> {
  for (const { id: lapseId, answer, ...form } of z.array(storySchema).parse(lapses)) {
    await centre.mutate({ name: 'lapse.warn', args: { lapseId, form } }, asPerson('zhao-min'));
    if (answer !== undefined)
      await centre.mutate({ name: 'lapse.answer', args: { lapseId, text: answer } }, asPerson(form.agentId));
  }
}
