import { Button } from '@mantine/core';
import { IconPlus, IconPointer, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../../domain/time.ts';
import { type Course, mayWriteCourses } from '../../../../domain/training/course.ts';
import { isValid } from '../../../../domain/training/qualification.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { byName } from '../parts/use-words.ts';
import classes from '../training.module.css';
import { CourseForm } from './course-form.tsx';
import { CoursePage } from './course-page.tsx';

const open = (id: string) => go({ screen: 'training', side: 'courses', id });

/** Every course there is. `new` opens the form of another, `edit:` and an id that of its next version. */
export function CoursesSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('training');
  const { person } = useSession();
  const courses = byName(useView((rows) => rows.all('course')));
  const [verb, edited] = (id ?? '').split(':');
  const writes = mayWriteCourses(person);
  const chosen = courses.find((one) => one.id === (edited ?? id));
  const bar = (
    <div className={classes.line}>
      <span className={classes.quiet} style={{ flex: 1 }}>
        {t('course.count', { count: courses.length })}
      </span>
      {writes && (
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
          {t('course.new')}
        </Button>
      )}
    </div>
  );
  const list =
    courses.length === 0 ? (
      <EmptyState icon={IconSchool} title={t('course.none')} hint={t('course.noneHint')} />
    ) : (
      <VirtualRows
        rows={courses.map((item) => ({ id: item.id, item }))}
        label={t('side.courses')}
        rowHeight={58}
        activeId={chosen?.id}
        onActive={open}
        render={(course) => <Row course={course} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {writes && (verb === 'new' || (verb === 'edit' && chosen)) ? (
        <CourseForm key={id} course={verb === 'edit' ? chosen : undefined} done={open} />
      ) : chosen ? (
        <CoursePage key={chosen.id} course={chosen} edit={() => open(`edit:${chosen.id}`)} />
      ) : (
        <EmptyState icon={IconPointer} title={t('course.choose')} hint={t('course.chooseHint')} />
      )}
    </Split>
  );
}

function Row({ course }: { course: Course }) {
  const { t } = useTranslation('training');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const passed = useView(
    (rows) =>
      rows
        .get('qualification', person.id)
        ?.passes.some(
          (pass) =>
            pass.courseId === course.id &&
            isValid(pass, now) &&
            (!course.forEverybody || pass.version === course.version),
        ) ?? false,
    [person.id, course, now],
  );
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span className={classes.name}>{course.name}</span>
        {passed && <Tag tone="good">{t('passed')}</Tag>}
      </span>
      <span className={classes.quiet}>
        {[t(`category.${course.category}`), t(`mode.${course.mode}`)].join(' · ')}
      </span>
    </div>
  );
}
