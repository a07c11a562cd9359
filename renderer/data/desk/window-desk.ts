import type { NewFactor } from '../../../contract/http/second-factor.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { eventNames } from '../../../contract/ipc/channel-names.ts';
import type { Clock, Random } from '../../../sync/engine/ports.ts';
import type { Mutation } from '../../../sync/mutators/registry.ts';
import type { Api } from '../api.ts';
import { Departures } from '../departures.ts';
import { Drafts } from '../drafts.ts';
import { WindowFiles } from '../files/window-files.ts';
import { LiveRows } from '../live-rows.ts';
import { report } from '../problem-log.ts';
import type { DoorProof, Named, PinCalls, SessionState } from '../session/session-state.ts';
import { Ticker } from '../ticker.ts';
import type { Workplace } from '../workplace.ts';
import { Channel, ChannelClosed, type Port } from './channel.ts';
import { Mirror } from './mirror.ts';
import type { DeskCalls, DeskNews, WindowNews } from './protocol.ts';

/** What a window shows. */
export type WindowSession =
  | Exclude<SessionState, { at: 'signedIn' }>
  | { at: 'signedIn'; workplace: Workplace };

export interface WindowDeskPorts {
  bridge: ShiftdeskBridge;
  clock: Clock;
  random: Random;
  /** Connects to the desk of this machine, starting it if it is not there; `died` is told once, when it has gone. */
  connect(died: () => void): Port;
}

interface Unsaved {
  personId: string;
  mutation: Mutation;
  saved(): void;
  failed(error: unknown): void;
}

/** A signed-in person whose rows are still coming. */
interface Filling {
  person: Named;
  mirror: Mirror | undefined;
}

/**
 * A window's side of the desk: who sits here, and the workplace its screens stand on. Should the desk die, the window
 * starts another and gives it what the old one had not saved; the screens stay, and whoever was typing types on.
 */
export class WindowDesk {
  readonly #ports: WindowDeskPorts;
  readonly #listeners = new Set<() => void>();
  readonly #unsaved = new Map<string, Unsaved>();
  #channel!: Channel<DeskCalls, WindowNews>;
  #session: WindowSession = { at: 'opening' };
  #filling: Filling | undefined;
  #mirror: Mirror | undefined;
  #drafts: Drafts | undefined;
  /** Between a desk's death and the next one's last row the screens stand on what is known, and nothing can be told. */
  #bereft = false;
  #departures: Departures | undefined;
  /** What was being typed when the desk died, and by whom. */
  #orphaned: { personId: string; drafts: Drafts } | undefined;
  readonly #files = new WindowFiles({
    take: async (file) => {
      if (this.#bereft) throw new ChannelClosed();
      await this.#channel.call('takeFile', file);
    },
    keepRecording: async (recording) => {
      if (this.#bereft) throw new ChannelClosed();
      return this.#channel.call('keepRecording', recording);
    },
    load: (hash, size) => this.#channel.call('loadFile', hash, size),
    keepHere: (name, wanted) => this.#channel.call('keepFilesHere', name, wanted),
    keptHere: () => this.#channel.call('filesKeptHere'),
    again: (hash) => void this.#channel.call('sendFileAgain', hash).catch(onlyClosed),
  });

  constructor(ports: WindowDeskPorts) {
    this.#ports = ports;
    for (const event of eventNames)
      ports.bridge.on(event, (payload) => this.#channel.tell({ at: 'event', event, payload } as WindowNews));
    this.#connect();
  }

  readonly state = (): WindowSession => this.#session;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Throws `ApiFailure` when the server does not let the person in. */
  signIn(login: string, password: string, code?: string): Promise<void> {
    return this.#channel.call('signIn', login, password, code);
  }

  /** With an account outside, in the system browser; `code` once that has been there. Throws `ApiFailure`. */
  signInOutside(code?: string): Promise<void> {
    return this.#channel.call('signInOutside', code);
  }

  /** Gives up the sign-in that is under way: it throws `cancelled`. */
  cancelSignIn(): Promise<void> {
    return this.#channel.call('cancelSignIn');
  }

  /** A secret for one's authenticator. Throws `ApiFailure`. */
  beginFactor(proof: DoorProof, code?: string): Promise<NewFactor> {
    return this.#channel.call('beginFactor', proof, code);
  }

  /** Shows a code of it. Returns what opens in its place, each once. */
  confirmFactor(proof: DoorProof, code: string): Promise<string[]> {
    return this.#channel.call('confirmFactor', proof, code);
  }

  /** Leaves. Unsent work and drafts stay on this machine for the person's next sign-in. */
  async signOut(): Promise<void> {
    this.#departures?.sendAll();
    await this.#drafts?.settled();
    await this.#channel.call('signOut');
  }

  tryAgain(): Promise<void> {
    return this.#channel.call('tryAgain');
  }

  readonly pins: PinCalls = {
    hasPin: () => this.#channel.call('hasPin'),
    setPin: (pin, current) => this.#channel.call('setPin', pin, current),
    removePin: (current) => this.#channel.call('removePin', current),
    lock: async () => {
      this.#departures?.sendAll();
      await this.#drafts?.settled();
      await this.#channel.call('lock');
    },
    unlock: (pin) => this.#channel.call('unlock', pin),
    startOver: () => this.#channel.call('startOver'),
  };

  /** The window closes: the desk need not wait for it. */
  leave(): void {
    this.#departures?.sendAll();
    this.#channel.tell({ at: 'closing' });
  }

  #connect(): void {
    const port = this.#ports.connect(() => this.#deskDied());
    const { bridge } = this.#ports;
    this.#channel = new Channel<DeskCalls, WindowNews>(port, { bridge: bridge.call }, (news: DeskNews) =>
      this.#heard(news),
    );
  }

  #deskDied(): void {
    report('desk', new Error('the desk has died and is started again'));
    this.#channel.close();
    this.#filling = undefined;
    if (this.#session.at === 'signedIn') this.#bereft = true;
    else this.#show({ at: 'opening' });
    this.#connect();
  }

  #heard(news: DeskNews): void {
    switch (news.at) {
      case 'session':
        this.#sessionIs(news.session);
        break;
      case 'status':
        if (this.#filling && !this.#filling.mirror)
          this.#filling.mirror = this.#mirrorFor(this.#filling.person, news.status);
        this.#target()?.statusChanged(news.status, news.refused);
        break;
      case 'rows':
        this.#target()?.rowsChanged(news.rows);
        break;
      case 'taken':
        this.#target()?.taken(news.uid);
        break;
      case 'filled':
        void this.#filled(news.drafts);
        break;
      case 'file':
        this.#files.heard(news.hash, news.state ?? undefined);
        break;
      case 'draft':
        this.#drafts?.receive(news.key, news.value);
        break;
    }
  }

  #target(): Mirror | undefined {
    return this.#filling ? this.#filling.mirror : this.#mirror;
  }

  #sessionIs(session: SessionState): void {
    this.#files.forgetStates();
    if (session.at === 'signedIn') {
      const mirror = this.#isSeated(session.person) ? this.#mirror : undefined;
      mirror?.toldAnew();
      this.#filling = { person: session.person, mirror };
      return;
    }
    // Whoever was typing goes on: the desk that follows a dead one has not found them yet.
    if (this.#bereft && session.at === 'opening') return;
    if (this.#bereft && this.#drafts && this.#session.at === 'signedIn')
      this.#orphaned = { personId: this.#session.workplace.personId, drafts: this.#drafts };
    this.#bereft = false;
    this.#filling = undefined;
    this.#mirror = undefined;
    this.#departures?.stop();
    this.#departures = undefined;
    this.#drafts = undefined;
    this.#show(session);
  }

  #isSeated({ id }: Named): boolean {
    return this.#session.at === 'signedIn' && this.#session.workplace.personId === id;
  }

  async #filled(kept: Map<string, unknown>): Promise<void> {
    const { person, mirror } = this.#filling ?? {};
    if (!person || !mirror) return;
    this.#filling = undefined;
    this.#bereft = false;
    const unsaved = [...this.#unsaved.values()].filter(({ personId }) => personId === person.id);
    const stays = mirror === this.#mirror && this.#drafts;
    this.#mirror = mirror;
    if (stays) {
      mirror.allTold(unsaved.map(({ mutation }) => mutation));
      stays.moveTo(kept);
    } else this.#drafts = await this.#draftsOf(person, kept);
    for (const one of unsaved) this.#send(one);
    this.#files.seatTakenBy(person.id);
    if (stays || !this.#drafts) return;
    this.#departures?.stop();
    this.#departures = new Departures({ engine: mirror, drafts: this.#drafts, clock: this.#ports.clock });
    const workplace = this.#workplace(person, mirror, this.#drafts, this.#departures);
    this.#show({ at: 'signedIn', workplace });
  }

  async #draftsOf({ id }: Named, kept: Map<string, unknown>): Promise<Drafts> {
    const keep = async (key: string, value: unknown) => {
      if (this.#bereft) throw new ChannelClosed();
      await this.#channel.call('keepDraft', key, value);
    };
    const disk = { load: async () => kept, put: keep, delete: (key: string) => keep(key, null) };
    const drafts = await Drafts.open(disk, (error) => report('drafts', error));
    if (this.#orphaned?.personId === id) drafts.takeOver(this.#orphaned.drafts.unkept());
    this.#orphaned = undefined;
    return drafts;
  }

  #workplace({ id, name }: Named, engine: Mirror, drafts: Drafts, departures: Departures): Workplace {
    const tickers = new Map<number, Ticker>();
    const now = () => engine.now();
    const api: Api = {
      searchInteractions: (search) => this.#channel.call('searchInteractions', search),
      figures: (question) => this.#channel.call('figures', question),
      figureRows: (question) => this.#channel.call('figureRows', question),
      availability: () => this.#channel.call('availability'),
      correctionEffect: (id) => this.#channel.call('correctionEffect', id),
      trend: (question) => this.#channel.call('trend', question),
      trendCustomers: (question) => this.#channel.call('trendCustomers', question),
      recordScores: (question) => this.#channel.call('recordScores', question),
      recordRows: (question) => this.#channel.call('recordRows', question),
      reconciliation: (question) => this.#channel.call('reconciliation', question),
      scriptUses: () => this.#channel.call('scriptUses'),
      searchCustomers: (text) => this.#channel.call('searchCustomers', text),
      likelyDuplicates: () => this.#channel.call('likelyDuplicates'),
      searchCases: (text) => this.#channel.call('searchCases', text),
      caseRecord: (caseId) => this.#channel.call('caseRecord', caseId),
      appraisalExport: (month, purpose) => this.#channel.call('appraisalExport', month, purpose),
      appraisalRows: (appraisalId, question) => this.#channel.call('appraisalRows', appraisalId, question),
      customerFile: (customerId, why) => this.#channel.call('customerFile', customerId, why),
      articleUses: (articleId) => this.#channel.call('articleUses', articleId),
      registerCustomer: (customer) => this.#channel.call('registerCustomer', customer),
      stepOnRights: (requestId, asked) => this.#channel.call('stepOnRights', requestId, asked),
      copyOfFile: (requestId, uid) => this.#channel.call('copyOfFile', requestId, uid),
      mergeCustomers: (survivorId, merge) => this.#channel.call('mergeCustomers', survivorId, merge),
      auditJournal: (question) => this.#channel.call('auditJournal', question),
      auditRegister: (entity, text, after) => this.#channel.call('auditRegister', entity, text, after),
      auditExport: (question) => this.#channel.call('auditExport', question),
      auditLooks: (after) => this.#channel.call('auditLooks', after),
      chainState: (noted) => this.#channel.call('chainState', noted),
      chainPart: (from) => this.#channel.call('chainPart', from),
      secondFactors: () => this.#channel.call('secondFactors'),
      anomalies: () => this.#channel.call('anomalies'),
      needSecondFactor: (roles) => this.#channel.call('needSecondFactor', roles),
      resetSecondFactor: (personId) => this.#channel.call('resetSecondFactor', personId),
      makeChannelKey: (channel) => this.#channel.call('makeChannelKey', channel),
      line: (window) => this.#channel.call('line', window),
      putSite: (id, content) => this.#channel.call('putSite', id, content),
      announceRelease: (signed) => this.#channel.call('announceRelease', signed),
      offerUpdate: (release) => this.#channel.call('offerUpdate', release),
      packageStanding: (hash) => this.#channel.call('packageStanding', hash),
      sendPackage: (hash, offset, bytes) => this.#channel.call('sendPackage', hash, offset, bytes),
      people: () => this.#channel.call('people'),
      putOutsideName: (personId, name) => this.#channel.call('putOutsideName', personId, name),
      putLeaving: (personId, leaving) => this.#channel.call('putLeaving', personId, leaving),
      undoMerge: (survivorId, undo) => this.#channel.call('undoMerge', survivorId, undo),
    };
    return {
      personId: id,
      personName: name,
      engine,
      keptOf: engine.keptOf,
      live: new LiveRows(engine),
      drafts,
      departures,
      api,
      files: this.#files,
      ticker: (everyMs) => {
        const known = tickers.get(everyMs) ?? new Ticker(now, everyMs);
        tickers.set(everyMs, known);
        return known;
      },
      signOut: () => this.signOut(),
    };
  }

  #mirrorFor({ id }: Named, status: Mirror['status']): Mirror {
    const { clock, random } = this.#ports;
    const tell = (name: 'want' | 'unwant', scope: string) => {
      // The next desk is told of everything that is wanted then.
      if (!this.#bereft) void this.#channel.call(name, scope).catch(onlyClosed);
    };
    return new Mirror(
      {
        clock,
        random,
        take: (mutation) =>
          new Promise((saved, failed) => this.#send({ personId: id, mutation, saved, failed })),
        want: (scope) => tell('want', scope),
        unwant: (scope) => tell('unwant', scope),
        dismissRefused: (uid) => this.#channel.call('dismissRefused', uid),
        reconnect: () => {
          if (!this.#bereft) void this.#channel.call('reconnect').catch(onlyClosed);
        },
      },
      id,
      status,
    );
  }

  /** Until the desk has said that it is safe, the intent is this window's to give again. */
  #send(unsaved: Unsaved): void {
    const { uid } = unsaved.mutation;
    this.#unsaved.set(uid, unsaved);
    if (this.#bereft) return;
    this.#channel.call('take', unsaved.mutation).then(
      () => {
        this.#unsaved.delete(uid);
        unsaved.saved();
      },
      (error) => {
        if (error instanceof ChannelClosed) return;
        this.#unsaved.delete(uid);
        unsaved.failed(error);
      },
    );
  }

  #show(session: WindowSession): void {
    this.#session = session;
    for (const listener of [...this.#listeners]) listener();
  }
}

function onlyClosed(error: unknown): void {
  if (!(error instanceof ChannelClosed)) throw error;
}
