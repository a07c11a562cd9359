import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { GATE_ID } from './gate.ts';
import type { Lesson } from './lesson.ts';
import { type Pass, type Qualification, withPass } from './qualification.ts';

/** Keeps courses, tests, lessons, plans, and what people are qualified for. */
export function projectTraining(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'training') return [];
  const { id } = event.stream;
  const { at, actor } = event;
  switch (event.type) {
    case 'course.published':
      return published(rows, event);
    case 'training.attempted': {
      const row = { ...event.data, id, personId: actor.id, at };
      return [{ entity: 'attempt', id, row }];
    }
    case 'training.passed':
    case 'training.began':
    case 'training.dayNoted':
    case 'training.recognised':
      return recorded(rows, event);
    case 'training.gateSet': {
      const row = { ...event.data, id: GATE_ID, since: at, by: actor.id } as const;
      return [{ entity: 'traininggate', id: GATE_ID, row }];
    }
    case 'yearPlan.written': {
      const before = rows.get('yearplan', id)?.versions ?? [];
      const version = { version: before.length + 1, at, by: actor.id, ...event.data };
      return [{ entity: 'yearplan', id, row: { id, versions: [...before, version] } }];
    }
    case 'special.declined': {
      const row = { ...event.data, id, state: 'declined' as const, by: actor.id, at };
      return [{ entity: 'special', id, row }];
    }
    default:
      return lessonAfter(rows, event);
  }
}

function published(rows: RowReader, { stream, at, actor, data }: EventOf<'course.published'>): RowChange[] {
  const { id } = stream;
  const { key, ...content } = data;
  const version = (rows.get('course', id)?.version ?? 0) + 1;
  return [
    { entity: 'course', id, row: { ...content, id, version, by: actor.id, at } },
    { entity: 'coursekey', id, row: { id, by: actor.id, answers: key } },
  ];
}

type Recorded = Extract<
  JournalEvent,
  { type: 'training.passed' | 'training.began' | 'training.dayNoted' | 'training.recognised' }
>;

/** The record of one person, whose id the stream has. */
function recorded(rows: RowReader, event: Recorded): RowChange[] {
  const { id } = event.stream;
  const before = rows.get('qualification', id) ?? { id, queueIds: [], passes: [], days: [] };
  const row: Qualification = { ...recordAfter(before, event), queueIds: event.data.queueIds };
  const skill = event.type === 'training.passed' ? skillAfter(rows, id, event.data.pass) : [];
  return [{ entity: 'qualification', id, row }, ...skill];
}

function recordAfter(row: Qualification, event: Recorded): Qualification {
  const { at, actor } = event;
  switch (event.type) {
    case 'training.passed':
      return withPass(row, event.data.pass);
    case 'training.began':
      return { ...row, newcomerSince: at };
    case 'training.dayNoted': {
      const { day, subjects } = event.data;
      const days = row.days.filter((one) => one.day !== day);
      return { ...row, days: [...days, { day, subjects, by: actor.id }] };
    }
    case 'training.recognised':
      return { ...row, recognised: { by: actor.id, at, reason: event.data.reason } };
    default:
      return row;
  }
}

/** Routing asks the person's own row until when a skill is good (C-232). */
function skillAfter(rows: RowReader, id: string, { skill, expiresAt }: Pass): RowChange[] {
  const person = rows.get('person', id);
  if (!person || !skill) return [];
  const { [skill]: _, ...others } = person.skillsUntil ?? {};
  const skillsUntil = expiresAt === undefined ? others : { ...others, [skill]: expiresAt };
  return [{ entity: 'person', id, row: { ...person, skillsUntil } }];
}

function lessonAfter(rows: RowReader, event: JournalEvent): RowChange[] {
  const { id } = event.stream;
  const { at, actor } = event;
  if (event.type === 'lesson.planned') {
    const row: Lesson = { ...event.data, id, by: actor.id, state: 'planned' };
    const { special } = event.data;
    const taken = { state: 'accepted' as const, by: actor.id, at, reason: '', lessonId: id };
    return [
      { entity: 'lesson', id, row },
      ...(special ? [{ entity: 'special' as const, id, row: { ...special, ...taken, id } }] : []),
    ];
  }
  const row = rows.get('lesson', id);
  if (!row) return [];
  if (event.type === 'lesson.held')
    return [
      { entity: 'lesson', id, row: { ...row, state: 'held', held: { ...event.data, at, by: actor.id } } },
    ];
  if (event.type === 'lesson.cancelled')
    return [{ entity: 'lesson', id, row: { ...row, state: 'cancelled', cancelled: event.data.reason } }];
  return [];
}
