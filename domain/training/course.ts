import { z } from 'zod';
import { hasRole, type Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';

/** What a course is about (C-239). */
export const courseCategories = ['platform', 'process', 'security', 'communication'] as const;
export const courseCategorySchema = z.enum(courseCategories);
export type CourseCategory = z.infer<typeof courseCategorySchema>;

/** The subjects of an induction. Four of them are tested before somebody is ready (C-235), four fill its days (C-246). */
export const subjects = ['company', 'product', 'process', 'communication', 'emergency'] as const;
export const subjectSchema = z.enum(subjects);
export type Subject = z.infer<typeof subjectSchema>;
export const testedSubjects = ['product', 'process', 'communication', 'emergency'] as const;
export const daySubjects = ['company', 'product', 'process', 'communication'] as const;

/** Where it is learned (C-240). */
export const courseModes = ['internal', 'external', 'online'] as const;
export const courseModeSchema = z.enum(courseModes);
export type CourseMode = z.infer<typeof courseModeSchema>;

/** What people get better at; beside these, any skill that work is routed by can be a course's goal (C-238). */
export const competences = ['communication', 'solving', 'serviceMind'] as const;
export type Competence = (typeof competences)[number];

const questionSchema = z.object({
  id: z.string().min(1).max(64),
  text: z.string().max(500),
  options: z.array(z.string().max(300)).max(6),
});
export type Question = z.infer<typeof questionSchema>;

/** What a course is, in one version. Which options are right stands apart: who takes the test is never sent it. */
export const courseContentSchema = z.object({
  name: z.string().max(120),
  category: courseCategorySchema,
  goal: z.string().max(64),
  mode: courseModeSchema,
  link: z.string().max(500).optional(),
  /** What there is to read in the product itself. */
  text: z.string().max(20_000),
  /** The parts of an induction that a pass of it covers. */
  subjects: z.array(subjectSchema).max(subjects.length),
  /** The skill that goes with a pass, and is gone from routing once that has run out (C-232). */
  skill: z.string().max(64).optional(),
  /** How many days a pass is good for; for good unless said. */
  validDays: z.number().int().min(1).max(3_650).optional(),
  /** The rules everybody works by: read again, with its questions, in every version (C-245). */
  forEverybody: z.boolean(),
  questions: z.array(questionSchema).max(30),
});
export type CourseContent = z.infer<typeof courseContentSchema>;

/** The right option of each question, by its place. */
export const answersSchema = z.record(z.string().max(64), z.number().int().min(0).max(5));
export type Answers = z.infer<typeof answersSchema>;

export const courseSchema = courseContentSchema.extend({
  id: z.string(),
  version: z.number().int().min(1),
  by: z.string(),
  at: z.number().int(),
});
export type Course = z.infer<typeof courseSchema>;

/** What is right in the present version of a course; only its author and the server have it. */
export const courseKeySchema = z.object({ id: z.string(), by: z.string(), answers: answersSchema });

/** A test shows who has passed; without questions it is what they do in a lesson. */
export const isTested = ({ questions }: Pick<CourseContent, 'questions'>): boolean => questions.length > 0;

/** Who writes courses. */
export const mayWriteCourses = (person: Person): boolean => hasRole(person, 'teamLead', 'manager');

/** What is missing before a course can be published: a name, its goal (C-238), and questions that have a right answer. */
export function courseProblems(content: Partial<CourseContent>, key: Answers): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const needs = (field: string, there: unknown) => {
    if (!there) problems.push({ field, problem: 'required' });
  };
  needs('name', content.name?.trim());
  needs('goal', content.goal?.trim());
  if (content.mode === 'online') needs('link', content.link?.trim());
  if (content.link?.trim() && !/^https?:\/\/\S+$/.test(content.link.trim()))
    problems.push({ field: 'link', problem: 'invalid' });
  if (content.forEverybody) {
    needs('text', content.text?.trim());
    needs('questions', content.questions?.length);
  }
  for (const [n, { id, text, options }] of (content.questions ?? []).entries()) {
    needs(`questions.${n}`, text.trim() && options.filter((one) => one.trim()).length >= 2);
    if (options[key[id] ?? -1] === undefined)
      problems.push({ field: `questions.${n}.right`, problem: 'required' });
  }
  return problems;
}
