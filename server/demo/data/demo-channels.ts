import { z } from 'zod';
import { outsideMessageSchema } from '../../../contract/http/added-channels.ts';
import { noticeInForce, PRIVACY_NOTICE } from '../../../domain/privacy/notice.ts';
import { channelSchema } from '../../../domain/queue/channel.ts';
import {
  CHANNEL_REGISTER,
  type ChannelRegister,
  registeredAs,
} from '../../../domain/queue/channel-register.ts';
import type { ChannelState } from '../../../domain/queue/channel-state.ts';
import { DAY, HOUR } from '../../../domain/time.ts';
import messages from '../../../resources/demo/added-channels.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { receiveOutside } from '../../channels/added/receive.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { asPerson } from '../city/city-view.ts';
import { closingForm } from './closing-form.ts';

/** The exchange, the mail gateway and two adapters have been heard since the morning; nothing brings the other channels. */
export const demoChannels = (now: number): ChannelState[] => {
  const health = { alive: true, since: now - 6 * HOUR, lastBeatAt: now };
  const changed = { by: 'zhou-ning', at: now - 20 * DAY, reason: '联调通过' };
  return [
    ...(['voice', 'email'] as const).map((id) => ({ id, health })),
    ...(['live-app', 'post-forum'] as const).map((id) => ({ id, open: true, changed, health })),
  ];
};

/** An app and a forum, added by configuration three weeks ago. */
export const demoRegister = (now: number): ChannelRegister => {
  const added = { by: 'zhou-ning', at: now - 21 * DAY, key: { by: 'zhou-ning', at: now - 21 * DAY } };
  return {
    id: CHANNEL_REGISTER,
    channels: [
      { id: 'live-app', name: { 'zh-CN': '手机应用', en: 'Phone app' }, queueId: 'orders', ...added },
      { id: 'post-forum', name: { 'zh-CN': '用户论坛', en: 'Forum' }, queueId: 'orders', ...added },
    ],
  };
};

const storySchema = z.object({
  channel: channelSchema,
  message: outsideMessageSchema.omit({ recordingNotice: true }),
  ownerId: z.string(),
  answer: z.string(),
  summary: z.string(),
  solution: z.string(),
});

/** What came by them this morning: answered, brought back and closed, as nobody has come to work yet. */
export async function seedAdded(centre: Centre): Promise<void> {
  for (const { channel, message, ownerId, answer, ...words } of z.array(storySchema).parse(messages)) {
    await centre.transact(async (transaction) => {
      const { sql } = transaction;
      const entry = registeredAs(await readRow(sql, 'channelregister', CHANNEL_REGISTER), channel);
      if (!entry) return;
      const agreedTo = noticeInForce(await readRow(sql, 'privacynotice', PRIVACY_NOTICE))?.version;
      const interactionId = await receiveOutside(transaction, entry, {
        ...{ ...message, recordingNotice: true, agreedTo },
      });
      const messageId = `${interactionId}:answer`;
      const act = (name: string, args: object = {}) =>
        transaction.mutate({ name, args: { interactionId, ...args } }, asPerson(ownerId));
      await act('interaction.accept');
      await act('interaction.postMessage', { messageId, text: answer });
      await transaction.mutate({ name: 'centre.mailFate', args: { messageId } }, SYSTEM);
      await act('interaction.startWrapUp');
      const row = transaction.rows.get('interaction', interactionId);
      const scripts = await readRows(sql, 'script');
      if (row) await act('interaction.close', { form: closingForm(row, scripts, words) });
    });
  }
}
