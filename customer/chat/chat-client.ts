import type { ChatInfo, ChatView } from '../../contract/http/chat.ts';
import type { SurveyAnswers } from '../../domain/feedback/survey-form.ts';
import type { Language } from '../../domain/language.ts';
import type { FilesApi } from '../files/files-api.ts';
import type { OutgoingFile } from '../files/outgoing-file.ts';
import { Uploads } from '../files/uploads.ts';
import type { ChatApi, Reply, StartChat } from './chat-api.ts';
import type { LiveSocket, OpenLive } from './live-socket.ts';
import { nextToSend, type OutgoingMessage, stillOutgoing, withMessage } from './outgoing.ts';
import { type After, Retries } from './retries.ts';
import { type ChatForm, emptyForm, type Keep } from './saved-chat.ts';

/** Everything the page shows. Replaced as a whole, never changed. */
export interface ChatState {
  info?: ChatInfo;
  /** The service centre did not answer the last time it was asked. */
  unreachable: boolean;
  /** Set once the customer has asked to start; the conversation stands when `token` does. */
  start?: StartChat;
  token?: string;
  startProblem?: string;
  view?: ChatView;
  outgoing: OutgoingMessage[];
  /** Files on their way. They do not outlive the page: browsers do not let one keep them. */
  files: OutgoingFile[];
  draft: string;
  form: ChatForm;
  /** The live line stands. */
  connected: boolean;
  /** Came back to a conversation that is no longer there. */
  gone: boolean;
  survey: 'idle' | 'sending' | 'failed';
}

export interface ChatPorts {
  api: ChatApi;
  files: FilesApi;
  openLive: OpenLive;
  keep: Keep;
  newId(): string;
  after: After;
  /** Calls back whenever the browser believes that the network is back. */
  onOnline(run: () => void): void;
}

/** How often an open start page asks for queues anew. */
const INFO_PAUSE = 20_000;

/** One customer's conversation: keeps trying by itself, shows honestly how it stands, loses nothing written. */
export class ChatClient {
  readonly #ports: ChatPorts;
  readonly #listeners = new Set<() => void>();
  readonly #retries: Retries;
  /** What the customer sends besides words. */
  readonly files: Uploads;
  #state: ChatState;
  #live: LiveSocket | undefined;
  #sending = false;
  #callbackId: string | undefined;
  #delivered = new Set<string>();

  constructor(ports: ChatPorts) {
    this.#ports = ports;
    this.#retries = new Retries(ports.after);
    const { start, token, outgoing, draft, form } = ports.keep.load();
    this.#state = {
      start,
      token,
      outgoing: outgoing.map((m) => (m.state === 'failed' ? m : { ...m, state: 'waiting' })),
      files: [],
      draft,
      form,
      unreachable: false,
      connected: false,
      gone: false,
      survey: 'idle',
    };
    this.files = new Uploads({
      api: ports.files,
      retries: this.#retries,
      newId: ports.newId,
      conversation: () => this.#conversation(),
      view: () => this.#state.view,
      onView: (view) => this.#show(view),
      onFiles: (files) => this.#set({ files }),
    });
    ports.onOnline(() => this.retryNow());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): ChatState => this.#state;

  /** Begins: goes back into the kept conversation, or shows the queues. */
  open(): void {
    void this.#loadInfo();
    if (this.#state.token) this.#connect();
    else if (this.#state.start) void this.#start();
  }

  edit(form: Partial<ChatForm>): void {
    this.#set({ form: { ...this.#state.form, ...form } });
  }

  setDraft(draft: string): void {
    this.#set({ draft });
  }

  /** Asks for a conversation with what the form says. */
  begin(queueId: string, language: Language): void {
    const { name, phone, text, agreedTo } = this.#state.form;
    const start: StartChat = {
      interactionId: this.#ports.newId(),
      messageId: this.#ports.newId(),
      queueId,
      language,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      text: text.trim(),
      ...(agreedTo !== undefined && { agreedTo }),
    };
    this.#set({ start, startProblem: undefined, gone: false });
    void this.#start();
  }

  /** Goes back to the form while the start has not got through. */
  cancelStart(): void {
    this.#retries.done('start');
    if (!this.#state.token) this.#set({ start: undefined });
  }

  /** Sends what stands in the draft. */
  sendDraft(): void {
    const text = this.#state.draft.trim();
    if (!text) return;
    const message: OutgoingMessage = { id: this.#ports.newId(), text, state: 'sending' };
    this.#set({ draft: '', outgoing: [...this.#state.outgoing, message] });
    void this.#sendNext();
  }

  sendAgain(id: string): void {
    this.#set({ outgoing: withMessage(this.#state.outgoing, id, { state: 'sending', problem: undefined }) });
    void this.#sendNext();
  }

  discard(id: string): void {
    this.#set({ outgoing: this.#state.outgoing.filter((message) => message.id !== id) });
  }

  /** The content of a file in the conversation. */
  async openFile(hash: string): Promise<Reply<Blob>> {
    const from = this.#conversation();
    return from ? this.#ports.files.open(from, hash) : { ok: false, again: false, problem: 'notFound' };
  }

  /** Gives up the place in line. */
  async leave(): Promise<void> {
    const { start, token } = this.#state;
    if (!start || !token) return;
    const reply = await this.#ports.api.leave(start.interactionId, token);
    if (reply.ok) this.#show(reply.value);
  }

  /** Asks to be called back instead of waiting; resolves to what is wrong, if anything. Pressing again asks for the same. */
  async requestCallback(number: string): Promise<string | undefined> {
    const { start, token } = this.#state;
    if (!start || !token) return undefined;
    this.#callbackId ??= this.#ports.newId();
    const asked = { callbackId: this.#callbackId, number };
    const reply = await this.#ports.api.requestCallback(start.interactionId, token, asked);
    if (!reply.ok) return reply.problem;
    this.#show(reply.value);
    return undefined;
  }

  async answerSurvey(stars: number, text: string, answers: SurveyAnswers = {}): Promise<void> {
    const { start, token } = this.#state;
    if (!start || !token) return;
    this.#set({ survey: 'sending' });
    const reply = await this.#ports.api.answerSurvey(start.interactionId, token, {
      stars,
      text: text.trim(),
      ...(Object.keys(answers).length > 0 && { answers }),
    });
    if (reply.ok) this.#show(reply.value);
    this.#set({ survey: reply.ok ? 'idle' : 'failed' });
  }

  /** Leaves the ended conversation behind and shows the queues. */
  startOver(gone = false): void {
    this.#live?.close();
    this.#live = undefined;
    this.#callbackId = undefined;
    this.files.clear();
    this.#retries.clear();
    const { name, phone } = this.#state.form;
    this.#set({
      start: undefined,
      token: undefined,
      view: undefined,
      outgoing: [],
      draft: '',
      form: { ...emptyForm, name, phone },
      connected: false,
      survey: 'idle',
      gone,
    });
    void this.#loadInfo();
  }

  /** Tries at once whatever is waiting for its next try. */
  retryNow(): void {
    this.#retries.now();
  }

  /** In a conversation the queues matter once, for the brand; before it they are looked at again and again. */
  async #loadInfo(): Promise<void> {
    if (this.#state.token && this.#state.info) return;
    const reply = await this.#ports.api.info();
    const again = () => void this.#loadInfo();
    if (reply.ok) this.#retries.done('info');
    if (reply.ok) this.#set({ info: reply.value, unreachable: false });
    else if (!this.#state.token) this.#set({ unreachable: true });
    if (!reply.ok) this.#retries.failed('info', again);
    else if (!this.#state.token) this.#retries.in(INFO_PAUSE, 'info', again);
  }

  async #start(): Promise<void> {
    const { start } = this.#state;
    if (!start) return;
    const reply = await this.#ports.api.start(start);
    // Back to the form in the meantime: the token is not for what stands there now.
    if (this.#state.start?.interactionId !== start.interactionId) return;
    if (reply.ok) {
      this.#retries.done('start');
      this.#retries.done('info');
      this.#set({ token: reply.value.token, unreachable: false, form: { ...this.#state.form, text: '' } });
      this.#connect();
    } else if (reply.again) {
      this.#set({ unreachable: true });
      this.#retries.failed('start', () => void this.#start());
    } else {
      this.#set({ start: undefined, startProblem: reply.problem });
      // What they agreed to may have another version by now.
      void this.#loadInfo();
    }
  }

  #connect(): void {
    const { start, token } = this.#state;
    if (!start || !token || this.#live) return;
    this.#live = this.#ports.openLive(start.interactionId, token, {
      onView: (view) => {
        this.#retries.done('live');
        this.#set({ connected: true });
        this.#show(view);
        void this.#sendNext();
      },
      onClose: (gone) => {
        this.#live = undefined;
        this.#delivered = new Set();
        if (gone) return this.startOver(true);
        this.#set({ connected: false });
        this.#retries.failed('live', () => this.#connect());
      },
    });
  }

  #show(view: ChatView): void {
    // Replies and live frames race; what the server said last stands.
    if (this.#state.view && view.serverTime < this.#state.view.serverTime) return;
    this.#set({ view, outgoing: stillOutgoing(this.#state.outgoing, view) });
    this.files.arrived(view);
    const unseen = view.messages.filter(({ id, by }) => by !== 'customer' && !this.#delivered.has(id));
    if (!this.#live || unseen.length === 0) return;
    const ids = unseen.map(({ id }) => id);
    for (const id of ids) this.#delivered.add(id);
    this.#live.delivered(ids);
  }

  #conversation(): { id: string; token: string } | undefined {
    const { start, token } = this.#state;
    return start && token ? { id: start.interactionId, token } : undefined;
  }

  async #sendNext(): Promise<void> {
    const { start, token, outgoing } = this.#state;
    const message = nextToSend(outgoing);
    if (this.#sending || !message || !start || !token) return;
    this.#sending = true;
    this.#set({ outgoing: withMessage(outgoing, message.id, { state: 'sending' }) });
    const { id, text } = message;
    const reply = await this.#ports.api.post(start.interactionId, token, { messageId: id, text });
    this.#sending = false;
    if (reply.ok) {
      this.#retries.done('send');
      this.#show(reply.value);
      this.#set({ outgoing: this.#state.outgoing.filter((sent) => sent.id !== id) });
    } else if (reply.again) {
      const waiting = this.#state.outgoing.map((m) =>
        m.state === 'sending' ? { ...m, state: 'waiting' as const } : m,
      );
      this.#set({ outgoing: waiting });
      this.#retries.failed('send', () => void this.#sendNext());
      return;
    } else {
      const { problem } = reply;
      this.#set({ outgoing: withMessage(this.#state.outgoing, id, { state: 'failed', problem }) });
    }
    void this.#sendNext();
  }

  #set(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    const { start, token, outgoing, draft, form } = this.#state;
    this.#ports.keep.save({ start, token, outgoing, draft, form });
    for (const listener of this.#listeners) listener();
  }
}
