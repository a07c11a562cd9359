import type { z } from 'zod';
import type {
  addChatAttachmentSchema,
  answerSurveySchema,
  postChatMessageSchema,
  requestCallbackSchema,
  startChatSchema,
} from '../../../contract/http/chat.ts';
import { isPhone } from '../../../domain/customer/form/phone.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import { consentProblems, PRIVACY_NOTICE } from '../../../domain/privacy/notice.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../../domain/refusal.ts';
import type { Centre } from '../../centre/centre.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import { accessOfCustomer, type BlobAccess } from '../../modules/blobs/blob-access.ts';
import { requestCallback } from './call-back.ts';
import {
  abandonedByPage,
  admitPage,
  enterPage,
  isStillAtTheDoor,
  PAGE_PATIENCE,
  seePages,
} from './chat-pages.ts';
import { refuseLongText, startChat } from './start-chat.ts';

/** So many files may one customer have in one conversation; what was taken back counts, or the limit would be none. */
const FILES = 20;

/** What a customer's page may do, always with its own conversation. */
export class ChatService {
  readonly #centre: Centre;

  constructor(centre: Centre) {
    this.#centre = centre;
  }

  /** Starts a conversation, or answers again to a page whose first answer was lost. Resolves to the page's token. */
  async start({
    name,
    phone,
    agreedTo,
    ...asked
  }: z.infer<typeof startChatSchema>): Promise<{ token: string }> {
    if (phone && !isPhone(phone)) refuseProblems([{ field: 'phone', problem: 'invalid' }]);
    const { random, clock } = this.#centre;
    const customerId = random.id();
    const token = random.token();
    await this.#centre.transact(async (transaction) => {
      const { sql } = transaction;
      if (await readRow(sql, 'interaction', asked.interactionId)) {
        if (!(await isStillAtTheDoor(sql, asked.interactionId))) throw new Refusal('alreadyDone');
      } else {
        const notice = await readRow(sql, 'privacynotice', PRIVACY_NOTICE);
        refuseProblems(consentProblems(notice, agreedTo));
        await startChat(transaction, { ...asked, name, phone: phone || undefined, agreedTo, customerId });
      }
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

  /** To be called back rather than wait on. */
  requestCallback(interactionId: string, asked: z.infer<typeof requestCallbackSchema>): Promise<void> {
    return this.#centre.transact((transaction) => requestCallback(transaction, interactionId, asked));
  }

  answerSurvey(interactionId: string, answer: z.infer<typeof answerSurveySchema>): Promise<void> {
    return this.#asCustomer('centre.answerSurvey', interactionId, { ...answer, text: answer.text.trim() });
  }

  async attach(interactionId: string, file: z.infer<typeof addChatAttachmentSchema>): Promise<void> {
    const [known] = await this.#centre.db.query<{ others: number }>(
      "select count(*) as others from attachment where interaction_id = $1 and doc->'author'->>'kind' = 'customer' and id <> $2",
      [interactionId, file.attachmentId],
    );
    refuseUnless((known?.others ?? 0) < FILES, 'tooMany');
    await this.#asCustomer('interaction.addAttachment', interactionId, file);
  }

  withdraw(interactionId: string, attachmentId: string): Promise<void> {
    return this.#asCustomer('interaction.withdrawAttachment', interactionId, { attachmentId });
  }

  /** What the customer may do with the bytes of files. */
  async files(interactionId: string): Promise<BlobAccess> {
    return accessOfCustomer(interactionId, await this.#customerOf(interactionId));
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
    const customer: Actor = { kind: 'customer', id: await this.#customerOf(interactionId) };
    await this.#centre.mutate({ name, args: { interactionId, ...args } }, customer);
  }

  async #customerOf(interactionId: string): Promise<string> {
    const interaction = await readRow(this.#centre.db, 'interaction', interactionId);
    if (!interaction) throw new Refusal('notFound');
    return interaction.customerId;
  }
}
