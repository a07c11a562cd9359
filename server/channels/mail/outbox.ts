import type { OutgoingMail } from '../../../contract/http/mail.ts';
import type { Message } from '../../../domain/interaction/message.ts';
import type { Sql } from '../../db/database.ts';
import { outsideIdOf } from './mail-thread.ts';

interface Waiting {
  doc: Message;
  customer_address: string;
  our_address: string;
  subject: string;
  last_outside_id: string;
}

/** What our side has written in matters that came by mail and no mail service has yet, the oldest first. */
export async function outgoingMails(sql: Sql, pages: string | undefined): Promise<OutgoingMail[]> {
  const waiting = await sql.query<Waiting>(
    `select message.doc, customer_address, our_address, subject, last_outside_id
     from message join mail_thread using (interaction_id)
     where not doc ? 'deliveredAt' and not doc ? 'failed' and doc->'author'->>'kind' <> 'customer'
     order by message.at, message.id limit 100`,
  );
  return waiting.map(({ doc: { id, text, at }, ...thread }) => ({
    id,
    messageId: outsideIdOf(id),
    from: thread.our_address,
    to: thread.customer_address,
    subject: thread.subject && `Re: ${thread.subject.replace(/^(re|回复|答复)\s*[:：]\s*/i, '')}`,
    text: pages ? withWholeLinks(text, pages) : text,
    inReplyTo: thread.last_outside_id,
    at,
  }));
}

/** A link to a page of the centre says where that is: in a letter nothing stands before it. */
const withWholeLinks = (text: string, pages: string): string =>
  text.replace(/(^|[^\w/])(\/chat\/#case=)/g, `$1${pages.replace(/\/+$/, '')}$2`);
