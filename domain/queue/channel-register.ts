import { z } from 'zod';
import { type Bilingual, bilingualSchema } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import { type Channel, channelSchema, isRegisteredName, ownChannels } from './channel.ts';

const registeredSchema = z.object({
  id: channelSchema,
  name: bilingualSchema,
  /** Where those wait who come by it. */
  queueId: z.string(),
  by: z.string(),
  at: z.number().int(),
  /** When its adapter was last given a key, and by whom; the key itself stands nowhere. */
  key: z.object({ by: z.string(), at: z.number().int() }).optional(),
});
export type RegisteredEntry = z.infer<typeof registeredSchema>;

/** The channels that admins have added to those of the house (C-012), in the order they came. None is ever taken away: its conversations stay. */
export const channelRegisterSchema = z.object({ id: z.string(), channels: z.array(registeredSchema) });
export type ChannelRegister = z.infer<typeof channelRegisterSchema>;

/** There is one register. */
export const CHANNEL_REGISTER = 'centre';

export const registeredAs = (
  register: ChannelRegister | undefined,
  channel: string,
): RegisteredEntry | undefined => register?.channels.find(({ id }) => id === channel);

/** Every channel of the centre: its own, then those that were added. */
export const allChannels = (register: ChannelRegister | undefined): Channel[] => [
  ...ownChannels,
  ...(register?.channels ?? []).map(({ id }) => id),
];

export interface ChannelDraft {
  channelId: string;
  name: Bilingual;
  queueId: string;
}

/** The longest name, in signs. */
const NAME = 30;

/** What keeps a channel from being registered: a name in both languages, a short name that no other has, and a queue. */
export function registrationProblems(
  { channelId, name, queueId }: ChannelDraft,
  register: ChannelRegister | undefined,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isRegisteredName(channelId) || registeredAs(register, channelId))
    problems.push({ field: 'channelId', problem: 'invalid' });
  for (const language of ['zh-CN', 'en'] as const) {
    const words = name[language].trim();
    if (!words) problems.push({ field: language, problem: 'required' });
    else if (words.length > NAME) problems.push({ field: language, problem: 'tooLong' });
  }
  if (!queueId) problems.push({ field: 'queueId', problem: 'required' });
  return problems;
}
