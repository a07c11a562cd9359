import type { Centre } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { asPerson } from '../city/city-view.ts';

const LEAD = 'zhao-min';
const MANAGER = 'gu-tao';

/** What is on the wall when somebody first looks, and a number that waits for a second person's word. */
export async function seedPraise(centre: Centre, month: string, tomorrow: string): Promise<void> {
  const act = (personId: string, name: string, args: object) =>
    centre.mutate({ name, args }, asPerson(personId));
  const [about] = await readRows(
    centre.db,
    'interaction',
    `state = 'closed' and owner_id = 'li-wen' order by closed_at desc limit 1`,
  );
  const give = (personId: string, form: object) =>
    act(personId, 'kudos.give', { kudosId: centre.random.id(), form });
  if (about)
    await give(LEAD, {
      kind: 'goodCase',
      personId: 'li-wen',
      interactionIds: [about.id],
      text: '先安抚再核实，十分钟内给出两个方案，用户当场放心。 · Calmed first, checked, and had two ways out in ten minutes.',
    });
  await give(MANAGER, {
    kind: 'team',
    teamId: 'general',
    interactionIds: [],
    text: '大促当晚互相补位，没有一位用户被落下。 · Covered for each other all evening, and nobody was left waiting.',
  });
  await act(LEAD, 'goals.set', {
    teamId: 'general',
    month,
    goals: { csat: { numerator: 880, denominator: 1_000 }, fcr: { numerator: 780, denominator: 1_000 } },
    reason: '',
    basedOn: 0,
  });
  await act(LEAD, 'parameter.propose', {
    parameterId: 'P-CALM',
    proposal: {
      values: [45],
      effectiveFrom: tomorrow,
      reason: '投诉用户最在意第一句话来得多快 · Whoever complains minds most how soon the first word comes',
      owner: '赵敏',
      ground: '手册 4 三(二)2',
    },
  });
}
