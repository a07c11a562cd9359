import { z } from 'zod';
import type { Actor } from '../../../domain/journal/event.ts';
import type { Instant } from '../../../domain/time.ts';
import { maskText } from '../mask.ts';
import { pseudonym, stableId } from '../stable-id.ts';
import type { TranscriptReader, Turn } from './conversation.ts';

const tweetSchema = z.object({
  agent: z.string().optional(),
  client: z.string().optional(),
  client1: z.string().optional(),
  datetime: z.string().optional(),
  message: z.string(),
  tweet_ID: z.string(),
});
const threadSchema = z.object({
  dialogHeader: z.object({ company: z.string(), sessionID: z.string() }),
  dialogContent: z.array(tweetSchema),
  /** The agent's closing reply stands apart, without a time. */
  agentURL: z.object({ tweet_ID: z.string(), url_utterance: z.string() }).optional(),
});
type Tweet = z.infer<typeof tweetSchema>;

/** A customer care thread of a company's account. */
export const twitterCare: TranscriptReader = (content) => {
  const { dialogHeader, dialogContent, agentURL } = threadSchema.parse(content);
  const { company, sessionID } = dialogHeader;
  const agent: Actor = { kind: 'person', id: `import:twitter-care:${company.toLowerCase()}` };
  const mask = (text: string) => maskSignature(maskText(text, new Set([company.toLowerCase()])));
  const turns = dialogContent.map(
    (tweet): Turn => ({
      by:
        tweet.agent === undefined
          ? { kind: 'customer', id: customerId(tweet.client ?? tweet.client1) }
          : agent,
      text: mask(tweet.message),
      at: timeOf(tweet),
    }),
  );
  if (agentURL)
    turns.push({ by: agent, text: mask(agentURL.url_utterance), at: timeOfTweet(agentURL.tweet_ID) });
  const client = dialogContent.find((tweet) => tweet.client !== undefined)?.client ?? '';
  return {
    interactionId: stableId('twitter-care', sessionID),
    customerId: customerId(client),
    customerName: pseudonym('twitter-care', client),
    language: 'en',
    topic: company,
    turns,
  };
};

const customerId = (handle = ''): string => stableId('twitter-care', 'customer', handle.toLowerCase());

/** Agents of social media teams sign with their name or initials. */
const maskSignature = (text: string): string => text.replace(/(^|\s)\^\s?\p{L}[\p{L}.]*/gu, '$1^•••');

function timeOf(tweet: Tweet): Instant {
  const at = Date.parse(tweet.datetime ?? '');
  return Number.isNaN(at) ? timeOfTweet(tweet.tweet_ID) : at;
}

const FIRST_SNOWFLAKE = 1_288_834_974_657n;

/** A tweet's id carries its time above the lowest 22 bits. */
const timeOfTweet = (id: string): Instant => Number((BigInt(id) >> 22n) + FIRST_SNOWFLAKE);
