import type { CentralClient } from './central-client.ts';

/** As much of a message's row as is looked at. */
interface Message {
  interactionId: string;
  author: { kind: string };
  at: number;
  text: string;
}

/** What our side has said in an interaction as the server has it, in its order. */
export async function saidAt(client: CentralClient, interactionId: string): Promise<string[]> {
  const rows = await client.rows([`interaction:${interactionId}`]);
  return [...rows]
    .filter(([key]) => key.startsWith('message/'))
    .map(([, row]) => row as Message)
    .filter((message) => message.interactionId === interactionId && message.author.kind === 'person')
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}
