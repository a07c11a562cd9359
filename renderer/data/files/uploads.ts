import type { Engine } from '../../../sync/engine/engine.ts';
import type { Clock, Random } from '../../../sync/engine/ports.ts';
import { scope } from '../../../sync/scopes.ts';
import { ApiFailure, type FailureCode } from '../network/ask.ts';
import type { FilesApi } from '../network/files-api.ts';
import { report } from '../problem-log.ts';
import { DamagedFile, type TellFile, type UploadProblem } from './file-state.ts';
import { type LocalBlobs, PIECE } from './local-blobs.ts';
import type { Upload, UploadList } from './upload-list.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Bytes that are whole here arrived changed: how often the line is given the blame. */
const TRIES = 3;

export interface UploadPorts {
  engine: Pick<Engine, 'view' | 'status' | 'unsent' | 'subscribe' | 'subscribeStatus' | 'want'>;
  blobs: LocalBlobs;
  list: UploadList;
  api: FilesApi;
  clock: Clock;
  random: Random;
  personId: string;
  tell: TellFile;
}

/**
 * Sends the person's files, one after the other, beside the sync. What there is to send follows from the rows, from the
 * bytes that lie here, and from the list of what was taken in; how far it is only the server says.
 */
export class Uploads {
  readonly #ports: UploadPorts;
  /** Their rows may leave this desktop, with an interaction handed over; what was begun is sent to its end all the same. */
  readonly #begun: Map<string, Upload>;
  readonly #here = new Map<string, boolean>();
  readonly #shown = new Set<string>();
  readonly #problems = new Map<string, UploadProblem>();
  readonly #failures = new Map<string, number>();
  /** The server has all of these; the rows that say so are on their way. */
  readonly #arrived = new Set<string>();
  readonly #stops: (() => void)[];
  #working = false;
  #stale = false;
  #pauses = 0;
  #endPause: (() => void) | undefined;
  #stopped = false;

  constructor(ports: UploadPorts) {
    this.#ports = ports;
    const { engine, list } = ports;
    this.#begun = new Map(list.uploads.map((upload) => [upload.id, upload]));
    let { connection, pending } = engine.status;
    this.#stops = [
      engine.subscribe((keys) => {
        for (const key of keys) if (key.startsWith('attachment/')) return this.wake();
      }),
      engine.subscribeStatus(() => {
        const before = { connection, pending };
        ({ connection, pending } = engine.status);
        if (connection !== before.connection && connection === 'online') this.#goOn();
        // An answered intent may be what a file without a row waited for.
        else if (pending < before.pending && this.#begun.size > 0) this.wake();
      }),
    ];
    this.wake();
  }

  /** Own files the server has not got all of, oldest first. */
  awaited(): Upload[] {
    const { engine, personId } = this.#ports;
    for (const row of engine.view.where('attachment', 'state', 'uploading'))
      if (row.author.kind === 'person' && row.author.id === personId) this.#begun.set(row.id, row);
    for (const { id, hash } of this.#begun.values()) {
      const row = engine.view.get('attachment', id);
      // A row may leave before it has said here that everything arrived, or that another machine sends it.
      const over = this.#arrived.has(hash) || this.#here.get(hash) === false;
      if (row ? row.state !== 'uploading' : over) this.#over(id);
    }
    return [...this.#begun.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** Something may have changed: looks again. */
  wake(): void {
    this.#stale = true;
    if (this.#working || this.#stopped) return;
    this.#working = true;
    this.#work()
      .catch((error) => report('files.upload', error))
      .finally(() => {
        this.#working = false;
        if (this.#stale) this.wake();
      });
  }

  /** A recording or evidence was taken in: no row of its own will say that it is to be sent. */
  begin(upload: Upload): void {
    this.#begun.set(upload.id, upload);
    this.changedHere(upload.hash);
  }

  /** The bytes of this file have just been kept here, or are gone. */
  changedHere(hash: string): void {
    this.#here.delete(hash);
    this.#problems.delete(hash);
    this.wake();
  }

  /** Tries a file once more that had failed. */
  again(hash: string): void {
    this.#failures.delete(hash);
    this.changedHere(hash);
    this.#goOn();
  }

  stop(): void {
    this.#stopped = true;
    this.#endPause?.();
    for (const stop of this.#stops) stop();
  }

  #goOn(): void {
    this.#pauses = 0;
    this.#endPause?.();
    this.#endPause = undefined;
    this.wake();
  }

  async #work(): Promise<void> {
    while (this.#stale && !this.#stopped) {
      this.#stale = false;
      const next = await this.#look();
      if (next && (await this.#send(next))) this.#stale = true;
    }
  }

  /** Tells how it stands with every awaited file and finds the one to send now, if one may go. */
  async #look(): Promise<Upload | undefined> {
    const { engine, list } = this.#ports;
    const awaited = this.awaited();
    this.#clearAway(new Set(awaited.map(({ hash }) => hash)));
    const ready: Upload[] = [];
    for (const file of awaited) {
      const { id, hash } = file;
      if (this.#arrived.has(hash)) continue;
      const here = await this.#isHere(file);
      if (here && !list.has(id)) list.add(file).catch((error) => report('files.list', error, 'warn'));
      const problem = this.#problems.get(hash);
      if (problem) this.#tell(hash, { at: 'failed', ...namedOf(file), problem });
      else this.#tell(hash, here ? { at: 'waiting', ...namedOf(file) } : { at: 'elsewhere' });
      if (here && !problem && this.#isKnown(id)) ready.push(file);
    }
    if (this.#endPause || engine.status.connection !== 'online') return undefined;
    const failures = ({ hash }: Upload) => this.#failures.get(hash) ?? 0;
    // What somebody waits for goes before what was recorded.
    const rank = (file: Upload) => (file.recording ? 1 : 0);
    return ready.sort((a, b) => rank(a) - rank(b) || failures(a) - failures(b))[0];
  }

  /** What the server has not heard of it does not take. Without a row nothing but the intent itself says so. */
  #isKnown(id: string): boolean {
    return !this.#ports.engine.unsent.some(
      ({ name, args }) =>
        (name === 'interaction.addAttachment' && (args as { attachmentId?: string }).attachmentId === id) ||
        (name === 'case.addEvidence' && (args as { evidenceId?: string }).evidenceId === id),
    );
  }

  async #isHere({ hash, size }: Upload): Promise<boolean> {
    const known = this.#here.get(hash);
    if (known !== undefined) return known;
    const here = (await this.#ports.blobs.missing(hash, size)).length === 0;
    this.#here.set(hash, here);
    return here;
  }

  #clearAway(awaited: ReadonlySet<string>): void {
    for (const hash of this.#shown) if (!awaited.has(hash)) this.#tell(hash, undefined);
    for (const known of [this.#here, this.#problems, this.#failures, this.#arrived])
      for (const hash of known.keys()) if (!awaited.has(hash)) known.delete(hash);
  }

  #tell(hash: string, state: Parameters<TellFile>[1]): void {
    if (state) this.#shown.add(hash);
    else this.#shown.delete(hash);
    this.#ports.tell(hash, state);
  }

  /** Sends one file as far as it goes. False: not now, perhaps after a pause. */
  async #send(file: Upload): Promise<boolean> {
    try {
      await this.#sendAll(file);
      this.#pauses = 0;
      return true;
    } catch (error) {
      // Withdrawn, refused or given up: the server waits for it no more.
      if (error instanceof ApiFailure && error.code === 'notFound' && this.#forgetGone(file.hash))
        return true;
      const problem = await this.#problemOf(error, file);
      if (problem) {
        this.#problems.set(file.hash, problem);
        return true;
      }
      this.#failures.set(file.hash, (this.#failures.get(file.hash) ?? 0) + 1);
      this.#pause();
      return true;
    }
  }

  async #sendAll(file: Upload): Promise<void> {
    const { hash, size, recording } = file;
    const { api, blobs } = this.#ports;
    if (recording && !(await api.announce(recording))) {
      this.#over(file.id);
      await blobs.forget(hash);
      return;
    }
    const wanted = () => !this.#stopped && this.awaited().some((file) => file.hash === hash);
    let { received, complete } = await api.standing(hash);
    while (!complete && wanted()) {
      this.#tell(hash, { at: 'sending', ...namedOf(file), done: received });
      const bytes = await blobs.read(hash, received, Math.min(received + PIECE, size));
      ({ received, complete } = await api.send(hash, received, bytes));
    }
    if (!complete) return;
    // Nobody is told of what only a journal says: whoever brought it in is looking at that journal, and asks.
    if (recording?.added) this.#ports.engine.want(scope.interaction(recording.interactionId))();
    this.#forgetGone(hash);
    this.#arrived.add(hash);
    this.#tell(hash, { at: 'sending', ...namedOf(file), done: size });
  }

  /** Nobody here shows these files any more. False when there is none such. */
  #forgetGone(hash: string): boolean {
    const gone = this.awaited().filter(
      (file) => file.hash === hash && !this.#ports.engine.view.get('attachment', file.id),
    );
    for (const { id } of gone) this.#over(id);
    return gone.length > 0;
  }

  /** Should the disk not take it, the next start asks the server once more. */
  #over(id: string): void {
    this.#begun.delete(id);
    this.#ports.list.remove(id).catch((error) => report('files.list', error, 'warn'));
  }

  /** Nothing where the same again may help. */
  async #problemOf(error: unknown, { hash, size }: Upload): Promise<UploadProblem | undefined> {
    if (error instanceof DamagedFile) return 'damaged';
    const code = error instanceof ApiFailure ? error.code : undefined;
    const hopeless: FailureCode[] = ['badRequest', 'notAllowed', 'refused'];
    if (code && hopeless.includes(code)) return 'refused';
    if (code !== 'wrongContent') return undefined;
    const whole = await this.#ports.blobs.whole(hash, size).then(
      () => true,
      () => false,
    );
    return whole && (this.#failures.get(hash) ?? 0) + 1 < TRIES ? undefined : 'damaged';
  }

  #pause(): void {
    const { clock, random } = this.#ports;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#pauses);
    this.#pauses += 1;
    this.#endPause = clock.after(pause * (0.5 + random.fraction() / 2), () => {
      this.#endPause = undefined;
      this.wake();
    });
  }
}

const namedOf = ({ name, size, recording }: Upload): { name: string; size: number; recording?: true } =>
  recording ? { name, size, recording: true } : { name, size };
