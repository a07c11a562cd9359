import type { z } from 'zod';
import type {
  answerSurveySchema,
  postChatMessageSchema,
  startChatSchema,
} from '../../../contract/http/chat.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Centre } from '../../centre/centre.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import {
  abandonedByPage,
  admitPage,
  enterPage,
  isStillAtTheDoor,
  PAGE_PATIENCE,
  seePages,
} from './chat-pages.ts';
import { refuseLongText, startChat } from './start-chat.ts';

/** What a customer's page may do, always with its own conversation. */
export class ChatService {
  readonly #centre: Centre;

  constructor(centre: Centre) {
    this.#centre = centre;
  }

  /** Starts a conversation, or answers again to a page whose first answer was lost. Resolves to the page's token. */
  async start({ name, phone, ...asked }: z.infer<typeof startChatSchema>): Promise<{ token: string }> {
    const { random, clock } = this.#centre;
    const customerId = random.id();
    const token = random.token();
    await this.#centre.transact(async (transaction) => {
      const { sql } = transaction;
      if (await readRow(sql, 'interaction', asked.interactionId)) {
        if (!(await isStillAtTheDoor(sql, asked.interactionId))) throw new Refusal('alreadyDone');
      } else await startChat(transaction, { ...asked, name, phone: phone || undefined, customerId });
      await admitPage(sql, asked.interactionId, token, clock.now());
    });
    return { token };
  }

  /** Lets a page in. Throws `unauthenticated` when the token does not open the conversation. */
  async enter(interactionId: string, token: string | undefined): Promise<void> {
    const open = token && (await enterPage(this.#centre.db, interactionId, token, this.#centre.clock.now()));
    if (!open) throw new ApiError('unauthenticated', 'this token opens no conversation');
  }

  async post(interactionId: string, message: z.infer<typeof postChatMessageSchema>): Promise<void> {
    refuseLongText(message.text);
    await this.#asCustomer('centre.receiveMessage', interactionId, message);
  }

  /** The customer gives up waiting; does nothing to a conversation somebody has taken. */
  leave(interactionId: string): Promise<void> {
    return this.#asCustomer('centre.abandon', interactionId, {});
  }

  answerSurvey(interactionId: string, answer: z.infer<typeof answerSurveySchema>): Promise<void> {
    return this.#asCustomer('centre.answerSurvey', interactionId, { ...answer, text: answer.text.trim() });
  }

  /** The customer's page has these messages. */
  delivered(interactionId: string, messageIds: readonly string[]): Promise<void> {
    return this.#asCustomer('centre.delivered', interactionId, { messageIds });
  }

  /** The page has just left, or lost the network. */
  lastSeen(interactionId: string): Promise<void> {
    return seePages(this.#centre.db, [interactionId], this.#centre.clock.now());
  }

  /** Takes those out of the queues whose pages have gone without a word. */
  async abandonSilent(): Promise<void> {
    const gone = await abandonedByPage(this.#centre.db, this.#centre.clock.now() - PAGE_PATIENCE);
    for (const interactionId of gone) await this.#centre.act('centre.abandon', { interactionId });
  }

  async #asCustomer(name: string, interactionId: string, args: object): Promise<void> {
    const interaction = await readRow(this.#centre.db, 'interaction', interactionId);
    if (!interaction) throw new Refusal('notFound');
    const customer: Actor = { kind: 'customer', id: interaction.customerId };
    await this.#centre.mutate({ name, args: { interactionId, ...args } }, customer);
  }
}
