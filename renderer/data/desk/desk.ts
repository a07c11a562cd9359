import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { Engine } from '../../../sync/engine/engine.ts';
import { heldEntities } from '../../../sync/engine/indexes.ts';
import type { RefusedMutation } from '../../../sync/engine/ports.ts';
import type { Mutation } from '../../../sync/mutators/registry.ts';
import { report } from '../problem-log.ts';
import type { OpenedDesk } from '../session/open-desk.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { SessionState } from '../session/session-state.ts';
import { Channel, type Port } from './channel.ts';
import { Keeping } from './keeping.ts';
import type { DeskCalls, DeskNews, WindowCalls, WindowNews } from './protocol.ts';
import { RelayBridge, type ToWindow } from './relay-bridge.ts';
import { newsOf, newsOfRow, portions } from './row-feed.ts';

/** One window as the desk sees it. */
interface Seat {
  channel: ToWindow;
  wanted: Map<string, () => void>;
}

/**
 * The one place of this machine where a person's data is open: it runs the session and the engine, and tells every
 * window what changes. It lives in a shared worker, so that neither a window's drawing nor its closing disturbs it.
 */
export class Desk {
  readonly bridge: RelayBridge;
  readonly #windows = new Map<ToWindow, Seat>();
  readonly #makeKeeper: (bridge: ShiftdeskBridge) => Promise<SessionKeeper>;
  #keeper: Promise<SessionKeeper> | undefined;
  #opened: OpenedDesk | undefined;
  #keeping = new Keeping();
  #stops: (() => void)[] = [];
  /** The newest of what was typed since the desk opened: windows may be behind each other. */
  readonly #typed = new Map<string, unknown>();

  /** `makeKeeper` is called once, when there is a window through which the machine can be asked. */
  constructor(makeKeeper: (bridge: ShiftdeskBridge) => Promise<SessionKeeper>) {
    this.#makeKeeper = makeKeeper;
    this.bridge = new RelayBridge(this.#windows);
  }

  /** A window has come. */
  async join(port: Port): Promise<void> {
    const channel: ToWindow = new Channel<WindowCalls, DeskNews>(
      port,
      this.#callsOf(() => seat),
      (news: WindowNews) => {
        if (news.at === 'closing') this.#leave(seat);
        else this.bridge.heard(news);
      },
    );
    const seat: Seat = { channel, wanted: new Map() };
    this.#windows.set(channel, seat);
    port.addEventListener('close' as 'message', () => this.#leave(seat));
    this.#keeper ??= this.#begin();
    this.#welcome(seat, (await this.#keeper).state);
  }

  async #begin(): Promise<SessionKeeper> {
    const keeper = await this.#makeKeeper(this.bridge);
    keeper.subscribe(() => this.#sessionChanged(keeper));
    void keeper.start();
    return keeper;
  }

  #leave(seat: Seat): void {
    for (const stop of seat.wanted.values()) stop();
    seat.wanted.clear();
    this.#windows.delete(seat.channel);
    seat.channel.close();
  }

  #callsOf(seat: () => Seat): DeskCalls {
    const keeper = () => this.#keeper as Promise<SessionKeeper>;
    const opened = () => {
      if (!this.#opened) throw new Error('nobody is signed in');
      return this.#opened;
    };
    return {
      hasPin: async () => (await keeper()).pins.hasPin(),
      setPin: async (pin, current) => (await keeper()).pins.setPin(pin, current),
      removePin: async (current) => (await keeper()).pins.removePin(current),
      lock: async () => (await keeper()).pins.lock(),
      unlock: async (pin) => (await keeper()).pins.unlock(pin),
      startOver: async () => (await keeper()).pins.startOver(),
      signIn: async (login, password, code) => (await keeper()).signIn(login, password, code),
      signInOutside: async (code) => (await keeper()).signInOutside(code),
      cancelSignIn: async () => (await keeper()).door.cancel(),
      beginFactor: async (proof, code) => (await keeper()).door.beginFactor(proof, code),
      confirmFactor: async (proof, code) => (await keeper()).door.confirmFactor(proof, code),
      signOut: async () => (await keeper()).signOut(),
      tryAgain: async () => (await keeper()).start(),
      take: (mutation) => {
        const saved = this.#take(opened(), mutation);
        // Its rows have been told by now, to every window.
        seat().channel.tell({ at: 'taken', uid: mutation.uid });
        return saved;
      },
      want: (scope) => {
        const { wanted } = seat();
        if (!wanted.has(scope)) wanted.set(scope, opened().engine.want(scope));
      },
      unwant: (scope) => {
        seat().wanted.get(scope)?.();
        seat().wanted.delete(scope);
      },
      dismissRefused: (uid) => opened().engine.dismissRefused(uid),
      reconnect: () => opened().engine.reconnect(),
      keepDraft: (key, value) => this.#keepDraft(opened(), seat(), key, value),
      takeFile: (file) => opened().files.take(file),
      keepRecording: (recording) => opened().files.keepRecording(recording),
      loadFile: (hash, size) => opened().files.load(hash, size),
      keepFilesHere: (name, wanted) => opened().files.keepHere(name, wanted),
      filesKeptHere: () => opened().files.keptHere,
      sendFileAgain: (hash) => opened().files.again(hash),
      searchInteractions: (search) => opened().api.searchInteractions(search),
      figures: (question) => opened().api.figures(question),
      figureRows: (question) => opened().api.figureRows(question),
      reconciliation: (question) => opened().api.reconciliation(question),
      scriptUses: () => opened().api.scriptUses(),
      searchCustomers: (text) => opened().api.searchCustomers(text),
      likelyDuplicates: () => opened().api.likelyDuplicates(),
      searchCases: (text) => opened().api.searchCases(text),
      caseRecord: (id) => opened().api.caseRecord(id),
      appraisalExport: (month, purpose) => opened().api.appraisalExport(month, purpose),
      appraisalRows: (id, question) => opened().api.appraisalRows(id, question),
      availability: () => opened().api.availability(),
      correctionEffect: (id) => opened().api.correctionEffect(id),
      trend: (question) => opened().api.trend(question),
      trendCustomers: (question) => opened().api.trendCustomers(question),
      recordScores: (question) => opened().api.recordScores(question),
      recordRows: (question) => opened().api.recordRows(question),
      customerFile: (id, why) => opened().api.customerFile(id, why),
      articleUses: (articleId) => opened().api.articleUses(articleId),
      registerCustomer: (customer) => opened().api.registerCustomer(customer),
      stepOnRights: (requestId, asked) => opened().api.stepOnRights(requestId, asked),
      copyOfFile: (requestId, uid) => opened().api.copyOfFile(requestId, uid),
      mergeCustomers: (survivorId, merge) => opened().api.mergeCustomers(survivorId, merge),
      auditJournal: (question) => opened().api.auditJournal(question),
      auditRegister: (entity, text, after) => opened().api.auditRegister(entity, text, after),
      auditExport: (question) => opened().api.auditExport(question),
      auditLooks: (after) => opened().api.auditLooks(after),
      chainState: (noted) => opened().api.chainState(noted),
      chainPart: (from) => opened().api.chainPart(from),
      secondFactors: () => opened().api.secondFactors(),
      anomalies: () => opened().api.anomalies(),
      needSecondFactor: (roles) => opened().api.needSecondFactor(roles),
      makeChannelKey: (channel) => opened().api.makeChannelKey(channel),
      resetSecondFactor: (id) => opened().api.resetSecondFactor(id),
      line: (window) => opened().api.line(window),
      putSite: (id, content) => opened().api.putSite(id, content),
      announceRelease: (signed) => opened().api.announceRelease(signed),
      offerUpdate: (release) => opened().api.offerUpdate(release),
      packageStanding: (hash) => opened().api.packageStanding(hash),
      sendPackage: (hash, offset, bytes) => opened().api.sendPackage(hash, offset, bytes),
      people: () => opened().api.people(),
      putOutsideName: (id, name) => opened().api.putOutsideName(id, name),
      putLeaving: (id, leaving) => opened().api.putLeaving(id, leaving),
      undoMerge: (survivorId, undo) => opened().api.undoMerge(survivorId, undo),
    };
  }

  #take({ engine }: OpenedDesk, mutation: Mutation): Promise<void> {
    return this.#keeping.take(
      mutation.uid,
      () => engine.take(mutation),
      (rows) => this.#tellRows(engine, rows),
    );
  }

  #keepDraft({ drafts }: OpenedDesk, from: Seat, key: string, value: unknown): Promise<void> {
    this.#typed.set(key, value);
    for (const { channel } of this.#windows.values())
      if (channel !== from.channel) channel.tell({ at: 'draft', key, value });
    return value === null ? drafts.delete(key) : drafts.put(key, value);
  }

  /** A store that was made anew may have lost its drafts. */
  async #keepTyped({ drafts }: OpenedDesk): Promise<void> {
    for (const [key, value] of this.#typed) if (value !== null) await drafts.put(key, value);
  }

  #sessionChanged(keeper: SessionKeeper): void {
    const { state, opened } = keeper;
    if (opened !== this.#opened) this.#follow(opened);
    for (const seat of this.#windows.values()) this.#welcome(seat, state);
  }

  /** Tells a window who sits here and, if somebody does, everything they hold. */
  #welcome(seat: Seat, session: SessionState): void {
    const { channel } = seat;
    const opened = this.#opened;
    seat.wanted.clear();
    if (session.at !== 'signedIn' || !opened) {
      channel.tell({ at: 'session', session });
      return;
    }
    void opened.drafts
      .load()
      .catch(noDrafts)
      .then((drafts) => {
        if (this.#opened !== opened || !this.#windows.has(channel)) return;
        const { engine } = opened;
        channel.tell({ at: 'session', session });
        channel.tell({ at: 'status', status: engine.status, refused: engine.refused });
        const source = this.#sourceOf(engine);
        const rows = heldEntities.flatMap((entity) =>
          engine.view.all(entity).map(({ id }) => newsOfRow(source, entity, id)),
        );
        for (const portion of portions(rows)) channel.tell({ at: 'rows', rows: portion });
        for (const [hash, state] of opened.files.states) channel.tell({ at: 'file', hash, state });
        channel.tell({ at: 'filled', drafts });
      });
  }

  #follow(opened: OpenedDesk | undefined): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#opened = opened;
    this.#keeping = new Keeping();
    this.#typed.clear();
    if (!opened) return;
    const { engine, files } = opened;
    let refused: readonly RefusedMutation[] = engine.refused;
    let { cacheBehind } = engine.status;
    this.#stops = [
      engine.subscribe((touched) => {
        this.#keeping.touched(touched);
        this.#keeping.letGo((uid) => !engine.unsent.some((entry) => entry.uid === uid));
        this.#tellRows(engine, touched);
      }),
      engine.subscribeStatus(() => {
        const changed = refused !== engine.refused;
        refused = engine.refused;
        if (cacheBehind && !engine.status.cacheBehind) {
          this.#keepTyped(opened).catch((error) => report('drafts', error));
          this.#tellRows(
            engine,
            this.#keeping.letGo(() => true),
          );
        }
        cacheBehind = engine.status.cacheBehind;
        this.#tellAll({ at: 'status', status: engine.status, ...(changed && { refused }) });
      }),
      files.subscribe((hash, state) => this.#tellAll({ at: 'file', hash, state: state ?? null })),
    ];
  }

  #sourceOf(engine: Engine) {
    return {
      view: engine.view,
      pendingFor: engine.pendingFor.bind(engine),
      keptOf: (key: string) => this.#keeping.of(key),
    };
  }

  #tellRows(engine: Engine, touched: ReadonlySet<string>): void {
    if (this.#opened?.engine !== engine) return;
    for (const rows of portions(newsOf(this.#sourceOf(engine), touched))) this.#tellAll({ at: 'rows', rows });
  }

  #tellAll(news: DeskNews): void {
    for (const { channel } of this.#windows.values()) channel.tell(news);
  }
}

/** Drafts that cannot be read must not keep a window from opening; what is written next is kept again. */
function noDrafts(error: unknown): Map<string, unknown> {
  report('drafts', error);
  return new Map();
}
