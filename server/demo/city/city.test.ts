import { beforeAll, describe, expect, it } from 'vitest';
import type { Leg } from '../../../domain/interaction/leg.ts';
import { type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import { demoCentre } from '../data/demo-centre.ts';
import { City } from './city.ts';
import { asPerson, type CityView } from './city-view.ts';
import { MemoryCentre } from './memory-centre.ts';

const noon = Date.parse('2026-11-20T12:00:00+08:00');
const colleagues = ['lin-feng', 'he-jia', 'guo-chen'];

interface Played {
  centre: MemoryCentre;
  now: Instant;
}

/** Lets the city live for a while; `each` looks at every second of it and may act as somebody real. */
function play(
  ms: number,
  {
    seed = 7,
    each,
  }: { seed?: number; each?: (view: CityView, now: Instant, centre: MemoryCentre) => void } = {},
): Played {
  const centre = new MemoryCentre(`test-${seed}`);
  centre.rows.apply(demoCentre(noon));
  const city = new City({ seed, run: 'test', startedAt: noon, colleagues });
  for (let now = noon; now <= noon + ms; now += SECOND) {
    for (const deed of city.step(centre.view(now, colleagues), now)) centre.perform(deed, now);
    centre.route(now);
    each?.(centre.view(now, colleagues), now, centre);
  }
  return { centre, now: noon + ms };
}

const legs = ({ centre }: Played): Leg[] => centre.rows.all('leg');
const waitingIn = (view: CityView) =>
  view.chats.filter(({ row }) => row.state === 'queued' || row.state === 'offered').length;

describe('three hours of the city', () => {
  let played: Played;
  let mostWaiting = 0;
  let mostOpen = 0;
  beforeAll(() => {
    played = play(180 * MINUTE, {
      each: (view) => {
        mostWaiting = Math.max(mostWaiting, waitingIn(view));
        mostOpen = Math.max(mostOpen, view.chats.length);
      },
    });
  });

  it('brings a few hundred customers, most of them served, some gone before', () => {
    const answered = legs(played).filter(({ answeredAt }) => answeredAt !== undefined);
    const abandoned = legs(played).filter(({ abandonedAt }) => abandonedAt !== undefined);
    expect(legs(played).length).toBeGreaterThan(300);
    expect(answered.length / legs(played).length).toBeGreaterThan(0.75);
    expect(abandoned.length).toBeGreaterThan(5);
  });

  it('never has more waiting than one can see, nor anything left lying open', () => {
    expect(mostWaiting).toBeGreaterThan(3);
    expect(mostWaiting).toBeLessThanOrEqual(20);
    expect(mostOpen).toBeLessThan(60);
    const { centre, now } = played;
    const old = centre.rows
      .all('interaction')
      .filter(
        ({ state, arrivedAt }) => !['closed', 'abandoned'].includes(state) && arrivedAt < now - 15 * MINUTE,
      );
    expect(old).toEqual([]);
  });

  it('has what a centre has: greetings and their lack, holds, hand-overs, promises, stars', () => {
    const types = new Set(played.centre.events.map(({ type }) => type));
    for (const type of ['interaction.held', 'transfer.requested', 'callback.attempted', 'survey.answered'])
      expect([...types]).toContain(type);
    const rows = played.centre.rows.all('interaction');
    const ungreeted = rows.filter(({ flags }) => flags.includes('noGreeting')).length;
    expect(ungreeted).toBeGreaterThan(0);
    expect(ungreeted).toBeLessThan(rows.length / 5);
    expect(new Set(rows.map(({ language }) => language)).size).toBe(2);
  });

  it('handles an interaction at the speed of people', () => {
    const closed = legs(played).filter(({ endedAt, answeredAt }) => endedAt && answeredAt);
    const aht =
      closed.reduce((sum, leg) => sum + ((leg.endedAt ?? 0) - (leg.answeredAt ?? 0)), 0) / closed.length;
    expect(aht).toBeGreaterThan(50 * SECOND);
    expect(aht).toBeLessThan(4 * MINUTE);
  });

  it('says every word of a matter once and in order', () => {
    const closed = played.centre.rows.all('interaction').find(({ summary }) => summary !== undefined);
    const texts = played.centre.rows
      .all('message')
      .filter(({ interactionId }) => interactionId === closed?.id);
    expect(texts.length).toBeGreaterThan(6);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    expect(texts.map(({ text }) => text).join()).not.toMatch(/[{}]/);
  });
});

it('moves the figures every ten seconds on average, from the second minute on', () => {
  const { centre } = play(10 * MINUTE);
  const moving = centre.events.filter(
    ({ type, at }) =>
      at >= noon + 2 * MINUTE && (type === 'interaction.accepted' || type === 'interaction.closed'),
  );
  expect(moving.length).toBeGreaterThan(8 * 6);
});

it('is the same city for the same seed, and another one for another', () => {
  const journal = (seed: number) =>
    JSON.stringify(play(5 * MINUTE, { seed }).centre.events.map(({ data }) => data));
  expect(journal(3)).toBe(journal(3));
  expect(journal(3)).not.toBe(journal(4));
});

describe('a real agent', () => {
  const signIn = (centre: MemoryCentre, now: Instant) =>
    centre.mutate(
      { name: 'person.setState', args: { state: 'available' } },
      { kind: 'person', id: 'li-wen' },
      now,
    );

  it('who is ready is offered a customer within ten seconds, and the next ones until there is no room', () => {
    const signedInAt = noon + 5 * MINUTE;
    const offeredAt: Instant[] = [];
    const { centre } = play(8 * MINUTE, {
      each: (view, now, place) => {
        if (now === signedInAt) signIn(place, now);
        for (const { row } of view.chats) {
          if (row.offer?.personId !== 'li-wen' || row.state !== 'offered') continue;
          offeredAt.push(now);
          place.mutate(
            { name: 'interaction.accept', args: { interactionId: row.id } },
            { kind: 'person', id: 'li-wen' },
            now,
          );
        }
      },
    });
    const [first = Number.POSITIVE_INFINITY] = offeredAt;
    expect(first - signedInAt).toBeLessThanOrEqual(10 * SECOND);
    const own = centre.rows.all('interaction').filter(({ ownerId }) => ownerId === 'li-wen');
    expect(own.length).toBe(centre.rows.get('person', 'li-wen')?.capacity);
  });

  it('who only looks on does not stop the others', () => {
    const { centre } = play(15 * MINUTE, { each: (_view, now, place) => now === noon && signIn(place, now) });
    const served = legs({ centre, now: noon }).filter(({ answeredAt }) => answeredAt !== undefined);
    expect(served.length).toBeGreaterThan(25);
    expect(served.every(({ agentId }) => colleagues.includes(agentId ?? ''))).toBe(true);
  });

  it('gets answers from a customer whatever they write', () => {
    const li = { kind: 'person' as const, id: 'li-wen' };
    const { centre } = play(12 * MINUTE, {
      each: (view, now, place) => {
        if (now === noon) signIn(place, now);
        for (const { row, talk } of view.chats) {
          const interactionId = row.id;
          if (row.offer?.personId === 'li-wen')
            place.mutate({ name: 'interaction.accept', args: { interactionId } }, li, now);
          const answer = { interactionId, messageId: `${row.id}:own${talk.byOwner}`, text: 'ok' };
          if (row.ownerId === 'li-wen' && talk.answers === 0)
            place.mutate({ name: 'interaction.postMessage', args: answer }, li, now);
        }
      },
    });
    const own = centre.rows.all('interaction').filter(({ ownerId }) => ownerId === 'li-wen');
    const spoken = own.map(
      ({ id }) =>
        centre.rows.all('message').filter((m) => m.interactionId === id && m.author.kind === 'customer')
          .length,
    );
    // Four turns and a goodbye.
    expect(spoken).toEqual([5, 5, 5]);
  });
});

it('a colleague who is asked about a customer says yes after a while, in words', () => {
  const form = { personId: 'he-jia', summary: 's', tried: 't', expectation: 'e' };
  const answers = new Map<string, string>();
  play(10 * MINUTE, {
    each: (view, now, centre) => {
      for (const { row } of view.chats) {
        if (row.consult?.state === 'willing') answers.set(row.id, row.consult.lines.at(-1)?.text ?? '');
        if (row.ownerId !== 'lin-feng' || row.consult) continue;
        const args = { interactionId: row.id, consultId: `${row.id}:consult`, form };
        centre.perform({ name: 'interaction.askColleague', args, actor: asPerson('lin-feng') }, now);
      }
    },
  });
  expect(answers.size).toBeGreaterThan(0);
  expect([...answers.values()].every(Boolean)).toBe(true);
});
