import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Right } from '../../../domain/privacy/rights/rights-request.ts';
import type { Centre } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { asPerson } from '../city/city-view.ts';

const MANAGER = 'gu-tao';

const asked: readonly { right: Right; words: string; answerTo: string }[] = [
  { right: 'explain', words: '你们为什么要我的收货地址？', answerTo: '在线聊天' },
  { right: 'copy', words: '请把你们保存的我的信息发我一份。', answerTo: '档案中的邮箱' },
  { right: 'delete', words: '我不再用你们的服务了，请删除我的资料。', answerTo: '档案中的电话' },
];

/** What three customers of the morning asked for by right: one was told, one is to be carried out, one has just come in. */
export async function seedRights(centre: Centre): Promise<void> {
  const ended = await readRows(
    centre.db,
    'interaction',
    `closed_at is not null and owner_id in (select id from person where not doc ? 'siteId') and coalesce(doc->>'kind', '') <> 'complaint'
       and customer_id in (select id from customer) order by closed_at desc, id limit 3`,
  );
  await centre.transact(async (transaction) => {
    for (const [n, { right, words, answerTo }] of asked.entries()) {
      const one: Interaction | undefined = ended[n];
      if (!one?.ownerId) continue;
      const requestId = `demo-rights-${n}`;
      const draft = { right, words, answerTo, purposes: [] };
      const received = { requestId, interactionId: one.id, draft };
      await transaction.mutate({ name: 'rights.receive', args: received }, asPerson(one.ownerId));
      const steps = [
        { step: 'check', how: 'inContact', passed: true },
        { step: 'decide', granted: true, reason: '' },
        { step: 'carryOut', note: '用于送货上门，不作他用，完成后按期删除。' },
        { step: 'tell', channel: 'chat' },
      ].slice(0, [4, 2, 0][n]);
      for (const step of steps)
        await transaction.mutate({ name: 'rights.step', args: { requestId, step } }, asPerson(MANAGER));
    }
  });
}
