import { compareNames } from '../compare-names.ts';
import { hasRole, type Person } from '../person/person.ts';
import type { Instant } from '../time.ts';
import type { Course } from './course.ts';
import { testedSubjects } from './course.ts';
import { type Gate, inductionDays, type Lack, lacksOf, securityUntil } from './gate.ts';
import { isTrainingOverdue, type Lesson, lastTrained } from './lesson.ts';
import { isValid, type Qualification, rulesToRead } from './qualification.ts';

/** How one person of a team stands: a row of its matrix. */
export interface Standing {
  person: Person;
  record: Qualification | undefined;
  lacks: Lack[];
  /** Of the four tested subjects, those with a valid pass. */
  tested: number;
  days: number;
  secureUntil: Instant | undefined;
  isInsecure: boolean;
  /** Rules not read in their present version. */
  unread: number;
  lastTrained: Instant | undefined;
  isOverdue: boolean;
}

export interface TeamFacts {
  records: readonly Qualification[];
  lessons: readonly Lesson[];
  courses: readonly Course[];
  gate: Gate | undefined;
  /** P01 in working days, P-SEC and P-TRN in months. */
  need: { days: number; secureMonths: number; trainMonths: number };
}

/** Everybody's standing, who lacks something first (C-236: what is overdue is a list). */
export function standingsOf(people: readonly Person[], facts: TeamFacts, now: Instant): Standing[] {
  const { records, lessons, courses, gate, need } = facts;
  const recordOf = new Map(records.map((row) => [row.id, row]));
  const standing = (person: Person): Standing => {
    const record = recordOf.get(person.id);
    const passes = record?.passes ?? [];
    const secureUntil = securityUntil(record, gate, need.secureMonths);
    const last = lastTrained(person.id, lessons, passes);
    const since = record?.newcomerSince ?? gate?.since;
    return {
      person,
      record,
      lacks: lacksOf(person, record, gate, need.days, now),
      tested: testedSubjects.filter((one) =>
        passes.some((pass) => pass.subjects.includes(one) && isValid(pass, now)),
      ).length,
      days: record ? inductionDays(record) : 0,
      secureUntil,
      isInsecure: secureUntil !== undefined && secureUntil <= now,
      unread: rulesToRead(courses, record, person.id).length,
      lastTrained: last,
      isOverdue: hasRole(person, 'agent') && isTrainingOverdue(last, since, need.trainMonths, now),
    };
  };
  const weight = (one: Standing) =>
    Number(one.lacks.length > 0) * 8 +
    Number(one.isInsecure) * 4 +
    Number(one.isOverdue) * 2 +
    Number(one.unread > 0);
  // Auditors read the right answers and so are asked nothing.
  return people
    .filter((one) => !hasRole(one, 'auditor'))
    .map(standing)
    .sort((a, b) => weight(b) - weight(a) || compareNames(a.person.name, b.person.name));
}
