import { beforeEach, describe, expect, it } from 'vitest';
import { type CardContent, cardProblems, lackingCriteria } from '../../domain/evaluation/card-version.ts';
import { inForce } from '../../domain/evaluation/in-force.ts';
import { scorecardSchema } from '../../domain/evaluation/scorecard.ts';
import scorecards from '../../resources/default-centre/scorecards.json' with { type: 'json' };
import { aPerson } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';

const first = scorecardSchema.parse(scorecards[0]);
let central: Central;
const as = (id: string, mutation: string, args: object) =>
  outcomeOf(() => central.mutate(mutation, args, by(id)));
const write = (version: number, content: CardContent = first, id = 'sun') => {
  const { name, sections } = content;
  return as(id, 'scorecard.write', { cardId: first.id, version, content: { name, sections } });
};
const publish = (version: number, id = 'sun') =>
  as(id, 'scorecard.publish', { scorecardId: `${first.id}@${version}` });
const without = (sectionId: string): CardContent => ({
  ...first,
  sections: first.sections.filter(({ id }) => id !== sectionId),
});

beforeEach(() => {
  central = new Central(() => 1_000);
  central.configure('person', aPerson({ id: 'sun', roles: ['qualityLead'] }));
  central.configure('person', aPerson({ id: 'he', roles: ['evaluator'] }));
  central.configure('person', aPerson({ id: 'li' }));
  central.configure('scorecard', first);
});

describe('the card of one kind of matter (C-118)', () => {
  const complaints = scorecardSchema.parse(scorecards[1]);

  it('judges that kind without anybody choosing it, in its newest version, and no other', () => {
    central.configure('scorecard', complaints);
    const holding = (kind?: 'complaint' | 'inquiry') => inForce(central.rows.all('scorecard'), kind)?.id;
    expect([holding('complaint'), holding('inquiry'), holding()]).toEqual([
      complaints.id,
      first.id,
      first.id,
    ]);
    const { name, sections } = complaints;
    const next = { cardId: complaints.id, version: 2, content: { name, sections } };
    expect(as('sun', 'scorecard.write', next)).toBe('ok');
    expect(as('sun', 'scorecard.publish', { scorecardId: `${complaints.id}@2` })).toBe('ok');
    expect([holding('complaint'), holding('inquiry')]).toEqual([`${complaints.id}@2`, first.id]);
    expect(complaints.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id))).toEqual(
      expect.arrayContaining(['patience', 'empathy']),
    );
  });
});

describe('the cards a centre begins with', () => {
  it.each(scorecards.map((card) => scorecardSchema.parse(card)))(
    'ask for product knowledge, clear reasoning and good communication, and may be published: $id (C-053)',
    (card) => {
      expect(cardProblems(card)).toEqual([]);
      expect(lackingCriteria(card)).toEqual([]);
      expect(lackingCriteria({ ...card, sections: card.sections.slice(2) })).toContain('clarity');
    },
  );

  it.each(scorecards.map((card) => scorecardSchema.parse(card)))(
    'judge whether the customer was listened to and understood, and a card that does not says so: $id (C-045)',
    (card) => {
      const items = card.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id));
      expect(items).toContain('understanding');
      const deaf = card.sections.map((section) => ({
        ...section,
        criteria: section.criteria.filter(({ id }) => id !== 'understanding'),
      }));
      expect(lackingCriteria({ ...card, sections: deaf })).toEqual(['understanding']);
    },
  );
});

describe('a version of a scorecard', () => {
  it('is a draft that only quality sees until it is published, and what holds from then on', () => {
    expect(write(2)).toBe('ok');
    const draft = central.rows.get('scorecard', `${first.id}@2`);
    expect(draft && scopesOfRow(central.rows, 'scorecard', draft)).toEqual(['quality']);
    expect(inForce(central.rows.all('scorecard'))?.id).toBe(first.id);
    expect(publish(2)).toBe('ok');
    expect(inForce(central.rows.all('scorecard'))).toMatchObject({ version: 2, publishedAt: 1_000 });
    expect(write(3)).toBe('ok');
  });

  it('never changes once it is published', () => {
    write(2);
    publish(2);
    expect(write(2)).toBe('alreadyDone');
    expect(publish(2)).toBe('alreadyDone');
    expect(write(1)).toBe('version');
    expect(central.rows.get('scorecard', first.id)).toEqual(first);
  });

  it('follows the one before it: no gaps, and one draft at a time', () => {
    expect(write(4)).toBe('notFound');
    write(2);
    expect(write(3)).toBe('wrongState');
  });

  it('is written by evaluators only, and published by whoever leads them', () => {
    expect(write(2, first, 'li')).toBe('notAllowed');
    expect(write(2, first, 'he')).toBe('ok');
    expect(publish(2, 'li')).toBe('notAllowed');
    expect(publish(2, 'he')).toBe('notAllowed');
    expect(publish(2)).toBe('ok');
  });

  it.each(['conduct', 'effectiveness', 'emotion'])('is not published without the section on %s', (id) => {
    expect(write(2, without(id))).toBe('ok');
    expect(publish(2)).toBe(`section.${id}`);
    expect(inForce(central.rows.all('scorecard'))?.version).toBe(1);
  });

  it('is not published with a name in one language, a weight of nothing, or a condition that looks ahead', () => {
    const changed = (change: (content: CardContent) => void) => {
      const content = structuredClone(first);
      change(content);
      return cardProblems(content).map(({ field }) => field);
    };
    const [a, b] = first.sections[0]?.criteria ?? [];
    expect(cardProblems(first)).toEqual([]);
    expect(changed(({ name }) => Object.assign(name, { en: ' ' }))).toEqual(['name']);
    expect(changed(({ sections: [one] }) => one && Object.assign(one, { weight: Number.NaN }))).toEqual([
      'weight.conduct',
    ]);
    const ahead = { onlyIf: { criterionId: b?.id, answers: [0] } };
    expect(changed(({ sections: [one] }) => Object.assign(one?.criteria[0] ?? {}, ahead))).toEqual([
      `onlyIf.${a?.id}`,
    ]);
  });
});
