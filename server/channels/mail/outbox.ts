import type { OutgoingMail } from '../../../contract/http/mail.ts';
import type { Message } from '../../../domain/interaction/message.ts';
import type { Bilingual } from '../../../domain/language.ts';
import type { Disclosure } from '../../../domain/privacy/disclosure.ts';
import { letterOf, type ProductReport } from '../../../domain/product-report/product-report.ts';
import type { Sql } from '../../db/database.ts';
import { withWholeLinks } from '../outgoing-links.ts';
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
  const outside = [...(await lettersOutside(sql)), ...(await lettersToMakers(sql))];
  const waiting = await sql.query<Waiting>(
    `select message.doc, customer_address, our_address, subject, last_outside_id
     from message join mail_thread using (interaction_id)
     where not doc ? 'deliveredAt' and not doc ? 'failed' and doc->'author'->>'kind' <> 'customer'
     order by message.at, message.id limit 100`,
  );
  const answers = waiting.map(({ doc: { id, text, at }, ...thread }) => ({
    id,
    messageId: outsideIdOf(id),
    from: thread.our_address,
    to: thread.customer_address,
    subject: thread.subject && `Re: ${thread.subject.replace(/^(re|回复|答复)\s*[:：]\s*/i, '')}`,
    text: withWholeLinks(text, pages),
    inReplyTo: thread.last_outside_id,
    at,
  }));
  return [...answers, ...outside];
}

/** What somebody outside is told of a customer with their consent (C-263): from the address of the queue it came up in. */
async function lettersOutside(sql: Sql): Promise<OutgoingMail[]> {
  const waiting = await sql.query<{ doc: Disclosure; brand: Bilingual; address: string | null }>(
    `select disclosure.doc, queue.doc->'brand' as brand, coalesce(queue.doc->'addresses'->>0,
       (select doc->'addresses'->>0 from queue where doc ? 'addresses' order by id limit 1)) as address
     from disclosure join queue on queue.id = disclosure.doc->>'queueId'
     where disclosure.doc->>'state' = 'sending' order by disclosure.at, disclosure.id limit 100`,
  );
  return waiting.flatMap(({ doc: { id, to, text, at }, brand, address }) => {
    // A centre that has no address of its own writes to nobody.
    if (address === null) return [];
    const subject = subjectOf(brand);
    return [{ id, messageId: outsideIdOf(id), from: address, to, subject, text, at }];
  });
}

/** What the makers of the product are told of what customers said (C-168), from an address of the queue it was said in. */
async function lettersToMakers(sql: Sql): Promise<OutgoingMail[]> {
  const waiting = await sql.query<{ doc: ProductReport; brand: Bilingual; address: string | null }>(
    `select productreport.doc, queue.doc->'brand' as brand, coalesce(queue.doc->'addresses'->>0,
       (select doc->'addresses'->>0 from queue where doc ? 'addresses' order by id limit 1)) as address
     from productreport join queue on queue.id = productreport.doc->>'queueId'
     where productreport.doc->>'state' = 'sending' order by (productreport.doc->>'at')::bigint, productreport.id limit 100`,
  );
  return waiting.flatMap(({ doc, brand, address }) => {
    if (address === null) return [];
    const { id, to, at } = doc;
    return [
      {
        id,
        messageId: outsideIdOf(id),
        from: address,
        to,
        subject: subjectOf(brand),
        text: letterOf(doc),
        at,
      },
    ];
  });
}

const subjectOf = (brand: Bilingual): string => [...new Set(Object.values(brand))].join(' · ');
