import { z } from 'zod';

/** The channels that every centre has. */
const ownChannelSchema = z.enum(['chat', 'voice', 'email', 'inApp', 'social']);
export type OwnChannel = z.infer<typeof ownChannelSchema>;
export const ownChannels: readonly OwnChannel[] = ownChannelSchema.options;

/**
 * What a registered channel can be: `live`, somebody waits at the other end as in a chat; `post`, they look in again later, as
 * in a forum. A kind is part of the channel's name for good, so that the rules know it wherever they meet a conversation.
 */
export const channelKindSchema = z.enum(['live', 'post']);
export type ChannelKind = z.infer<typeof channelKindSchema>;
export type RegisteredChannel = `${ChannelKind}-${string}`;

const registeredChannelSchema = z
  .string()
  .regex(/^(live|post)-[a-z0-9][a-z0-9-]{1,23}$/) as unknown as z.ZodType<
  RegisteredChannel,
  RegisteredChannel
>;

/** By which way a customer comes: one of the house's own, or one that an admin has registered (C-012). */
export const channelSchema = z.union([ownChannelSchema, registeredChannelSchema]);
export type Channel = z.infer<typeof channelSchema>;

export const isRegisteredName = (channel: string): channel is RegisteredChannel =>
  registeredChannelSchema.safeParse(channel).success;

/** Whose limits and rules hold for a channel: a registered one has those of the channel it is like. */
const STANDARDS: Record<ChannelKind, OwnChannel> = { live: 'chat', post: 'social' };

export const kindOfChannel = (channel: RegisteredChannel): ChannelKind =>
  channel.startsWith('live-') ? 'live' : 'post';

export function standardOf(channel: Channel): OwnChannel {
  const own = ownChannels.find((one) => one === channel);
  return own ?? STANDARDS[kindOfChannel(channel as RegisteredChannel)];
}

/** Whether what is said for some channels is said for this one: by its own name, or by that of the channel it is like. */
export const isAmongChannels = (channels: readonly Channel[], channel: Channel): boolean =>
  channels.includes(channel) || channels.includes(standardOf(channel));
