import type { Actor, JournalEvent } from '../domain/journal/event.ts';
import { MemoryRows, project } from '../domain/journal/project.ts';
import type { Entity, Row } from '../domain/journal/rows.ts';
import type { Language } from '../domain/language.ts';
import { Refusal } from '../domain/refusal.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../domain/time.ts';
import { runMutation } from '../sync/mutators/registry.ts';
import { aPerson, aQueue } from './builders.ts';
import type { SeededRandom } from './seeded-random.ts';

const QUEUES = ['general', 'orders', 'complaints'];
const AGENTS = ['agent-1', 'agent-2', 'agent-3', 'agent-4', 'agent-5'];
const LEADS = ['lead-1', 'lead-2'];
const EVALUATOR = 'evaluator-1';
const TEXTS = [
  '在吗',
  '我的订单还没到',
  'Where is my order?',
  '好的，谢谢',
  '😀',
  '"引号" \\ 和\n换行',
  '退款多久到账？',
];
const SYSTEM: Actor = { kind: 'system', id: 'centre' };

/** Hears of every mutation that was not refused, and of events that came from elsewhere. */
export interface GeneratorListener {
  mutated(mutation: { uid: string; name: string; args: unknown }, actor: Actor, now: number): void;
  imported(events: JournalEvent[]): void;
}

/**
 * A centre whose interactions live random but valid lives: everything goes through the mutators, several lives at a
 * time, and what a rule refuses does not happen. The same seed gives the same lives.
 */
export class GeneratedCentre {
  readonly rows = new MemoryRows();
  readonly events: JournalEvent[] = [];
  refused = 0;
  now = Date.UTC(2026, 8, 1, 0, 0, 0);
  readonly #random: SeededRandom;
  readonly #listener: GeneratorListener | undefined;
  #n = 0;

  constructor(random: SeededRandom, listener?: GeneratorListener) {
    this.#random = random;
    this.#listener = listener;
    for (const id of QUEUES) this.#configure('queue', aQueue({ id }));
    for (const id of AGENTS)
      this.#configure('person', aPerson({ id, queueIds: random.chance(0.5) ? QUEUES : ['general'] }));
    for (const id of LEADS)
      this.#configure('person', aPerson({ id, roles: ['teamLead', 'agent'], queueIds: QUEUES }));
    this.#configure('person', aPerson({ id: EVALUATOR, roles: ['evaluator'], queueIds: [] }));
    this.#configure('scorecard', {
      id: 'card',
      name: { 'zh-CN': '评分表', en: 'Card' },
      version: 1,
      sections: [
        {
          id: 'conduct',
          name: { 'zh-CN': '规范', en: 'Conduct' },
          weight: 1,
          criteria: [
            { id: 'greeting', name: { 'zh-CN': '问候', en: 'Greeting' }, weight: 1, critical: false },
          ],
        },
      ],
    });
  }

  /** Lets `count` more interactions live to their end, up to `together` of them at once. */
  live(count: number, together = 40): this {
    const lives: Generator<void>[] = [];
    for (let begun = 0; begun < count || lives.length > 0; ) {
      if (begun < count && lives.length < together) {
        lives.push(this.#random.chance(0.3) ? this.#importedLife() : this.#life());
        begun++;
      }
      const i = this.#random.below(lives.length);
      this.now += this.#random.below(5 * SECOND);
      if (lives[i]?.next().done) lives.splice(i, 1);
      if (this.#random.chance(0.02)) this.#somebodysState();
    }
    return this;
  }

  *#life(): Generator<void> {
    const random = this.#random;
    const interactionId = this.#id('i');
    const customerId = random.chance(0.2) ? `c-${random.below(50)}` : this.#id('c');
    const customer: Actor = { kind: 'customer', id: customerId };
    const language = random.pick<Language>(['zh-CN', 'en']);
    const name = random.pick(['王芳', '李强', 'Ann Lee', '']);
    this.#configure('customer', { id: customerId, name, phone: '13800138000', language });
    this.#do('centre.arrive', customer, {
      interactionId,
      channel: random.pick(['chat', 'chat', 'chat', 'voice', 'email']),
      queueId: random.pick(QUEUES),
      customerId,
      customerName: name,
      language,
      offHours: random.chance(0.05),
      source: 'live',
      recordingNotice: true,
    });
    this.#say(interactionId, customer);
    yield;
    if (random.chance(0.2)) {
      this.#do('centre.abandon', customer, { interactionId });
      return;
    }
    for (let legs = 0; legs < 5; legs++) {
      if (!(yield* this.#findOwner(interactionId))) return;
      if ((yield* this.#talk(interactionId, customer)) === 'closed') break;
    }
    yield* this.#afterwards(interactionId, customer);
  }

  /** Offers until somebody accepts; now and then somebody helps themselves. */
  *#findOwner(interactionId: string): Generator<void, boolean> {
    const random = this.#random;
    for (let tries = 0; tries < 12; tries++) {
      const target = this.rows.get('interaction', interactionId)?.transfer?.to;
      const personId = target?.kind === 'person' ? target.personId : random.pick([...AGENTS, ...LEADS]);
      const expiresAt = this.now + 20 * SECOND;
      if (random.chance(0.8)) this.#do('centre.offer', SYSTEM, { interactionId, personId, expiresAt });
      yield;
      const answer = random.fraction();
      if (answer < 0.15) this.#do('interaction.decline', by(personId), { interactionId, reason: '忙' });
      else if (answer < 0.3) this.#do('centre.offerMissed', SYSTEM, { interactionId });
      else if (this.#do('interaction.accept', by(personId), { interactionId })) return true;
      yield;
    }
    this.#do('centre.abandon', SYSTEM, { interactionId });
    return false;
  }

  *#talk(interactionId: string, customer: Actor): Generator<void, 'closed' | 'handedOver'> {
    const random = this.#random;
    const owner = by(this.rows.get('interaction', interactionId)?.ownerId ?? '');
    const turns = 1 + random.below(4);
    for (let turn = 0; turn < turns; turn++) {
      const what = random.fraction();
      if (what < 0.45) this.#answer(interactionId, owner, turn === 0 && random.chance(0.8));
      else if (what < 0.7) this.#say(interactionId, customer);
      else if (what < 0.75) this.#attach(interactionId, random.chance(0.5) ? owner : customer);
      else if (what < 0.82) this.#do('interaction.hold', owner, { interactionId });
      else if (what < 0.9) this.#do('interaction.resume', owner, { interactionId });
      else if (what < 0.96) this.#promise(interactionId, owner);
      else {
        this.#do('interaction.verify', owner, { interactionId, result: 'passed' });
        this.#do('interaction.revealContact', owner, { interactionId, field: 'phone', why: 'readBack' });
      }
      yield;
    }
    if (random.chance(0.2) && this.#handOver(interactionId, owner)) return 'handedOver';
    if (random.chance(0.7)) this.#do('interaction.startWrapUp', owner, { interactionId });
    yield;
    if (random.chance(0.2) && this.#do('interaction.resumeTalk', owner, { interactionId })) {
      this.#answer(interactionId, owner, false);
      yield;
    }
    const form = {
      disposition: 'resolved',
      summary: '已处理',
      solution: '已补发',
      solved: true,
      anythingElseAsked: true,
    };
    this.#do('interaction.close', owner, { interactionId, form });
    return 'closed';
  }

  *#afterwards(interactionId: string, customer: Actor): Generator<void> {
    const random = this.#random;
    const text = random.pick(['很好', '', 'Fast']);
    if (random.chance(0.4))
      this.#do('centre.answerSurvey', customer, { interactionId, stars: 1 + random.below(5), text });
    yield;
    if (!random.chance(0.3)) return;
    const evaluationId = this.#id('e');
    const agentId = this.rows.get('interaction', interactionId)?.ownerId ?? AGENTS[0];
    const content = {
      evaluationId,
      interactionId,
      scorecardId: 'card',
      agentId,
      answers: { greeting: 1 },
      comment: '',
      basedOn: null,
    };
    this.#do('evaluation.save', by(EVALUATOR), content);
    yield;
    if (random.chance(0.7)) this.#do('evaluation.release', by(EVALUATOR), { evaluationId });
  }

  *#importedLife(): Generator<void> {
    const id = this.#id('h');
    const stream = { kind: 'interaction' as const, id };
    const from = this.now - 30 * DAY;
    const actor: Actor = { kind: 'system', id: 'import' };
    const customerId = this.#id('hc');
    const line = (n: number, at: number) => ({ id: `${id}:${n}`, stream, at: from + at, actor });
    const events: JournalEvent[] = [
      {
        ...line(0, 0),
        type: 'interaction.arrived',
        data: {
          channel: 'voice',
          queueId: this.#random.pick(QUEUES),
          customerId,
          customerName: '旧',
          language: 'zh-CN',
          offHours: false,
          source: 'import',
          recordingNotice: false,
        },
      },
      { ...line(1, MINUTE), type: 'interaction.accepted', data: { personId: 'gone' } },
      {
        ...line(2, 2 * MINUTE),
        actor: { kind: 'customer', id: customerId },
        type: 'message.posted',
        data: { messageId: `${id}:m`, text: this.#random.pick(TEXTS), automatic: false },
      },
      { ...line(3, HOUR), type: 'interaction.ended', data: {} },
    ];
    for (const event of events) this.rows.apply(project(this.rows, event));
    this.events.push(...events);
    this.#listener?.imported(events);
    yield;
  }

  #say(interactionId: string, customer: Actor): void {
    const messageId = this.#id('m');
    this.#do('centre.receiveMessage', customer, { interactionId, messageId, text: this.#random.pick(TEXTS) });
  }

  #answer(interactionId: string, owner: Actor, greets: boolean): void {
    const messageId = this.#id('m');
    const script = { scriptId: 'greet', version: 1, moment: 'greeting', edited: false };
    const text = this.#random.pick(TEXTS);
    this.#do('interaction.postMessage', owner, {
      interactionId,
      messageId,
      text,
      ...(greets ? { script } : {}),
    });
    const customerId = this.rows.get('interaction', interactionId)?.customerId ?? '';
    if (this.#random.chance(0.7))
      this.#do(
        'centre.delivered',
        { kind: 'customer', id: customerId },
        { interactionId, messageIds: [messageId] },
      );
  }

  /** A file that arrives, does not, or is taken back. */
  #attach(interactionId: string, author: Actor): void {
    const attachmentId = this.#id('f');
    const hash = this.#random
      .below(2 ** 32)
      .toString(16)
      .padStart(64, '0');
    const name = this.#random.pick(['照片.jpg', '../../etc/passwd', 'IMG 1.JPEG', '']);
    const file = { hash, name, mediaType: 'image/jpeg', size: 1 + this.#random.below(1_000_000) };
    this.#do('interaction.addAttachment', author, { interactionId, attachmentId, ...file });
    const arrives = this.#random.chance(0.7);
    this.#do(arrives ? 'centre.attachmentReady' : 'centre.attachmentNeverCame', SYSTEM, { attachmentId });
    if (this.#random.chance(0.2))
      this.#do('interaction.withdrawAttachment', author, { interactionId, attachmentId });
  }

  #promise(interactionId: string, owner: Actor): void {
    const callbackId = this.#id('b');
    const promisedAt = this.now;
    const promise = {
      dueAt: this.now + HOUR,
      policy: 'inOneHour',
      purpose: '回复结果',
      number: '13800138000',
    };
    this.#do('callback.promise', owner, { callbackId, interactionId, ...promise, promisedAt });
    if (this.#random.chance(0.3)) this.#do('callback.reminded', owner, { callbackId });
    const until = this.now + 2 * HOUR;
    if (this.#random.chance(0.3))
      this.#do('callback.snooze', owner, { callbackId, until, reason: '用户在开会' });
    const outcome = this.#random.pick(['reached', 'noAnswer', 'refused']);
    const attempt = { callbackId, attemptId: this.#id('a'), outcome, note: '已告知' };
    if (this.#random.chance(0.6)) this.#do('callback.attempt', owner, attempt);
  }

  #handOver(interactionId: string, owner: Actor): boolean {
    const to = this.#random.chance(0.5)
      ? { kind: 'queue', queueId: this.#random.pick(QUEUES) }
      : { kind: 'person', personId: this.#random.pick(AGENTS) };
    const form = { to, reason: '为您转接', summary: '摘要', tried: '已核对', expectation: '尽快解决' };
    const [transferId, messageId] = [this.#id('t'), this.#id('m')];
    return this.#do('interaction.requestTransfer', owner, { interactionId, transferId, messageId, form });
  }

  #somebodysState(): void {
    const personId = this.#random.pick(AGENTS);
    if (this.#random.chance(0.2)) this.#do('person.wentOffline', SYSTEM, { personId });
    else
      this.#do(
        'person.setState',
        by(personId),
        this.#random.pick([{ state: 'available' }, { state: 'notReady', reason: 'meal' }]),
      );
  }

  #configure<E extends Entity>(entity: E, row: Row<E>): void {
    this.#do('centre.configure', SYSTEM, { entity, row });
  }

  /** False when a rule refused it. */
  #do(name: string, actor: Actor, args: unknown): boolean {
    const uid = this.#id('u');
    try {
      const mutation = { uid, name, args, at: this.now };
      const { events, changes } = runMutation(this.rows, mutation, { actor, now: this.now });
      this.rows.apply(changes);
      this.events.push(...events);
      this.#listener?.mutated(mutation, actor, this.now);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused++;
      return false;
    }
  }

  #id(kind: string): string {
    return `${kind}-${++this.#n}`;
  }
}

const by = (id: string): Actor => ({ kind: 'person', id });
