import type { PublicCaseAnswer } from '../../contract/http/cases.ts';
import { ask, type Reply, send } from '../chat/chat-api.ts';

/** What the page behind a private link asks of the central API. */
export interface CaseApi {
  look(token: string): Promise<Reply<PublicCaseAnswer>>;
  rate(token: string, answer: { stars: number; text: string }): Promise<Reply<PublicCaseAnswer>>;
}

export const httpCaseApi: CaseApi = {
  look: (token) => ask('/case-link', { headers: { authorization: `Bearer ${token}` } }),
  rate: (token, answer) => send('/case-link/rating', answer, token),
};

const LINK = /#case=([\w-]+)$/;

/** The token of a private link; it stands behind the `#`, so no server on the way ever sees it. */
export const tokenOfLink = (link: string): string | undefined => LINK.exec(link)?.[1];
