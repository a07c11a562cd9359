import { z } from 'zod';
import { isBusinessDate } from '../../../domain/calendar/business-calendar.ts';
import { type Month, monthAt, monthBefore, windowOfMonth } from '../../../domain/calendar/month.ts';
import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import { DAY, HOUR, type Instant } from '../../../domain/time.ts';
import { answersSchema, courseContentSchema } from '../../../domain/training/course.ts';
import { lessonContentSchema } from '../../../domain/training/lesson.ts';
import { planItemSchema } from '../../../domain/training/year-plan.ts';
import training from '../../../resources/demo/training.json' with { type: 'json' };
import { SYSTEM } from '../../centre/centre.ts';
import { asPerson } from '../city/city-view.ts';
import { MemoryCentre } from '../city/memory-centre.ts';
import { demoTrainees } from './demo-centre.ts';

const courseSchema = courseContentSchema.extend({
  id: z.string(),
  by: z.string(),
  key: answersSchema,
  forEverybody: z.boolean().default(false),
});
type DemoCourse = z.infer<typeof courseSchema>;

const LEAD = 'zhao-min';
const MANAGER = 'gu-tao';
const GATE_DAYS = 360;
/** Somebody whose security course runs out soon, and somebody who has not read the rules as they are now. */
const RUNS_OUT = 'chen-si';
const UNREAD = 'wang-hao';
/** The month, so many before this one, in which nobody was trained. */
const MONTH_WITHOUT = 3;

/** A year of training behind the demo: who has passed what, lessons month by month, the year's plan, and one trainee. */
export function demoTraining(rows: readonly RowChange[], now: Instant): JournalEvent[] {
  const place = new Training(rows, now);
  const courses = training.courses.map((one) => courseSchema.parse(one));
  const rules = courseSchema.parse(training.rules);
  const content = { on: true, reason: training.gateReason };
  place.does(GATE_DAYS, MANAGER, 'training.setGate', content);
  for (const course of [...courses, rules]) place.publishes(course, GATE_DAYS - 1, 0);
  place.everybodyPasses(courses, rules);
  place.writesPlans();
  place.holdsLessons();
  place.publishes(rules, 3, 1);
  for (const { id } of place.people.filter((one) => one.id !== UNREAD && !isTrainee(one)))
    place.takes(2, id, rules, 2);
  place.trains(courses);
  return place.events;
}

const isTrainee = ({ id }: Person): boolean => demoTrainees.includes(id);

/** The events by day: they are played in the order in which they happened. */
class Training {
  readonly people: Person[];
  readonly #centre: MemoryCentre;
  readonly #now: Instant;
  #count = 0;

  constructor(rows: readonly RowChange[], now: Instant) {
    this.#centre = new MemoryCentre(`demo-training-${now}`);
    this.#centre.rows.apply(rows);
    this.#now = now;
    this.people = this.#centre.rows.all('person');
  }

  get events(): JournalEvent[] {
    return [...this.#centre.events].sort((a, b) => a.at - b.at);
  }

  does(daysAgo: number, personId: string, name: string, args: unknown): void {
    this.#centre.mutate({ name, args }, asPerson(personId), this.#now - daysAgo * DAY);
  }

  publishes({ id: courseId, by, key, ...content }: DemoCourse, daysAgo: number, basedOn: number): void {
    this.does(daysAgo, by, 'course.publish', { courseId, basedOn, content, key });
  }

  /** `wrong` of the answers are not right. */
  takes(daysAgo: number, personId: string, course: DemoCourse, version = 1, wrong = 0): void {
    this.#count += 1;
    const answers = Object.fromEntries(
      course.questions.map(({ id, options }, n) => {
        const right = course.key[id] ?? 0;
        return [id, n < wrong ? (right + 1) % options.length : right];
      }),
    );
    const args = { attemptId: `demo-attempt-${this.#count}`, courseId: course.id, version, answers };
    this.does(daysAgo, personId, 'training.takeTest', args);
  }

  everybodyPasses(courses: readonly DemoCourse[], rules: DemoCourse): void {
    for (const [n, person] of this.people.filter((one) => !isTrainee(one)).entries()) {
      const due = courses.filter(
        ({ category }) => category === 'security' || hasRole(person, 'agent', 'teamLead'),
      );
      for (const course of due) {
        const late = course.category === 'security' && person.id === RUNS_OUT;
        const daysAgo = late ? 345 : 60 + n + 20 * due.indexOf(course);
        if (n % 3 === 1) this.takes(daysAgo + 1, person.id, course, 1, 3);
        this.takes(daysAgo, person.id, course, 1, n % 2);
      }
      this.takes(GATE_DAYS - 5 - n, person.id, rules);
    }
  }

  writesPlans(): void {
    const year = monthAt(this.#now).slice(0, 4);
    const items = z
      .array(planItemSchema)
      .parse(training.plan.map((one) => ({ ...one, month: `${year}-${one.month}` })));
    const write = (basedOn: number, count: number, why: string, daysAgo: number) =>
      this.does(daysAgo, MANAGER, 'yearPlan.write', { year, basedOn, items: items.slice(0, count), why });
    write(0, items.length - 1, '', 350);
    write(1, items.length, training.planWhy, 200);
  }

  holdsLessons(): void {
    const agents = this.people.filter((one) => hasRole(one, 'agent') && !isTrainee(one)).map(({ id }) => id);
    let month: Month = monthAt(this.#now);
    for (let back = 1; back <= 10; back += 1) {
      month = monthBefore(month);
      if (back === MONTH_WITHOUT) continue;
      this.#lesson(back, windowOfMonth(month).from + 14 * DAY + 10 * HOUR, agents);
    }
    this.#lesson(0, this.#now + 4 * DAY, agents);
  }

  #lesson(n: number, startsAt: Instant, personIds: string[]): void {
    const about = training.lessons[n % training.lessons.length];
    const lessonId = `demo-lesson-${n}`;
    const content = lessonContentSchema.parse({
      ...about,
      startsAt,
      trainer: '赵敏',
      place: '3 楼培训室 · Room 3',
      personIds,
    });
    const plannedAt = Math.min(startsAt, this.#now) - 5 * DAY;
    this.#centre.mutate({ name: 'lesson.plan', args: { lessonId, content } }, asPerson(LEAD), plannedAt);
    if (startsAt > this.#now) return;
    const attended = n % 3 === 0 ? personIds.slice(1) : personIds;
    const practice = Object.fromEntries(attended.map((id, i) => [id, 78 + ((i * 7 + n * 3) % 20)]));
    const held = { lessonId, result: { attended, practice } };
    this.#centre.mutate({ name: 'lesson.hold', args: held }, asPerson(LEAD), startsAt + 2 * HOUR);
  }

  /** Days are noted and tests taken, and there is a good deal to go. */
  trains(courses: readonly DemoCourse[]): void {
    const [product, process] = courses;
    const today = dayOf(this.#now);
    for (const personId of demoTrainees) {
      const begun = { name: 'centre.beginTraining', args: { personId } };
      this.#centre.mutate(begun, SYSTEM, this.#now - 9 * DAY);
      const days = [8, 7, 6, 5, 4, 3, 2, 1].map((ago) => today - ago).filter(isBusinessDate);
      for (const [n, day] of days.entries()) {
        const subjects = [['company', 'product', 'process'][n % 3]];
        this.does(today - day - 0.5, LEAD, 'training.noteDay', { personId, day: isoDate(day), subjects });
      }
      if (product) this.takes(3, personId, product, 1, 0);
      if (process) this.takes(1, personId, process, 1, 3);
    }
  }
}
