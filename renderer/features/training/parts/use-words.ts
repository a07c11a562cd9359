import { useTranslation } from 'react-i18next';
import { compareNames } from '../../../../domain/compare-names.ts';
import { type Course, competences } from '../../../../domain/training/course.ts';
import type { Lack } from '../../../../domain/training/gate.ts';
import type { Pass } from '../../../../domain/training/qualification.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** How a course is called; a dash for one that is not known here. */
export function useCourseName(): (id: string) => string {
  const names = useView((rows) => new Map(rows.all('course').map(({ id, name }) => [id, name])));
  return (id) => names.get(id) ?? '–';
}

/** What a course makes people better at: a competence, or the skill that work is routed by. */
export function useGoalWord(): (goal: string) => string {
  const { t } = useTranslation('training');
  return (goal) => {
    const competence = competences.find((one) => one === goal);
    return competence ? t(`goal.${competence}`) : t('goal.skill', { skill: goal });
  };
}

/** What is missing, in words. */
export function useLackWord(): (lack: Lack) => string {
  const { t } = useTranslation('training');
  const courseName = useCourseName();
  return (lack) => {
    switch (lack.what) {
      case 'test':
        return t('lack.test', { subject: t(`subject.${lack.subject}`) });
      case 'expired':
        return t('lack.expired', { course: courseName(lack.courseId) });
      case 'days':
        return t('lack.days', { have: lack.have, need: lack.need });
      case 'subject':
        return t('lack.subject', { subject: t(`subject.${lack.subject}`) });
    }
  };
}

/** A score as it is shown: how many of how many, and the share. */
export function useScoreWord(): (score: Pass['score']) => string {
  const { number } = useFormat();
  return (score) => {
    if (!score || score.denominator === 0) return '–';
    const share = `${number((score.numerator / score.denominator) * 100)} %`;
    return score.denominator === 100 ? share : `${share} (${score.numerator}/${score.denominator})`;
  };
}

/** The skills that work is routed by here, which a course can raise or give. */
export const useSkills = (): string[] =>
  useView((rows) => [
    ...new Set([
      ...rows.all('queue').flatMap(({ skill }) => skill ?? []),
      ...rows.all('person').flatMap(({ skills }) => skills),
    ]),
  ]);

/** Courses in the order people look for them. */
export const byName = (courses: readonly Course[]): Course[] =>
  [...courses].sort((a, b) => a.category.localeCompare(b.category) || compareNames(a.name, b.name));
