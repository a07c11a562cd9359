import type { StartChat } from './chat-api.ts';
import type { OutgoingMessage } from './outgoing.ts';

/** What a reload must not lose: the way back into the conversation, and everything written. */
export interface SavedChat {
  start?: StartChat;
  token?: string;
  outgoing: OutgoingMessage[];
  draft: string;
  form: ChatForm;
}

/** The start form as far as it is filled in. */
export interface ChatForm {
  queueId?: string;
  name: string;
  phone: string;
  text: string;
  /** The version of the privacy notice that they ticked. */
  agreedTo?: number | undefined;
}

export const emptyForm: ChatForm = { name: '', phone: '', text: '' };
export const nothingSaved: SavedChat = { outgoing: [], draft: '', form: emptyForm };

export interface Keep {
  load(): SavedChat;
  save(chat: SavedChat): void;
}

const CONVERSATION = 'shiftdesk.conversation';
const WRITING = 'shiftdesk.writing';

function read<T>(storage: () => Storage, key: string): T | undefined {
  try {
    const text = storage().getItem(key);
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page goes on without, and only a reload would notice.
  }
}

/**
 * The way back into the conversation outlives the tab: the answer to a message left at night is read the next day.
 * What is being written belongs to its tab.
 */
export const browserStorage: Keep = {
  load() {
    const conversation = read<Pick<SavedChat, 'start' | 'token'>>(() => localStorage, CONVERSATION);
    const writing = read<Pick<SavedChat, 'outgoing' | 'draft' | 'form'>>(() => sessionStorage, WRITING);
    return { ...nothingSaved, ...conversation, ...writing };
  },
  save({ start, token, outgoing, draft, form }) {
    write(() => localStorage, CONVERSATION, { start, token });
    write(() => sessionStorage, WRITING, { outgoing, draft, form });
  },
};
