import { Select } from '@mantine/core';
import { IconPointer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Entity, entities } from '../../../domain/journal/rows.ts';
import { type Grade, grades, handlings } from '../../../domain/secrecy/grade.ts';
import { gradedFields } from '../../../domain/secrecy/row-grades.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Split } from '../../ui/list-and-detail.tsx';
import sheet from '../../ui/sheet.module.css';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import classes from './audit.module.css';

const fieldsWith = (entity: Entity, grade: Grade | undefined) =>
  gradedFields(entity).filter((field) => grade === undefined || field.grade === grade);

/** How secret every field of every row is and what follows from it, from the very table the centre goes by (C-259). */
export function SecrecySide() {
  const { t } = useTranslation('audit');
  const [grade, setGrade] = useState<Grade>();
  const [chosen, choose] = useState<Entity>();
  const found = entities.flatMap((entity) => {
    const count = fieldsWith(entity, grade).length;
    return count > 0 ? [{ id: entity, item: { entity, count } }] : [];
  });
  const active = found.find(({ id }) => id === chosen)?.id;
  const all = found.reduce((sum, { item }) => sum + item.count, 0);
  return (
    <Split
      fields="two"
      bar={
        <>
          <Select
            size="xs"
            aria-label={t('secrecy.grade')}
            placeholder={t('secrecy.anyGrade')}
            clearable
            value={grade ?? null}
            data={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
            onChange={(value) => setGrade(grades.find((one) => one === value))}
          />
          <output className={classes.count}>{t('secrecy.found', { count: all })}</output>
        </>
      }
      rows={
        <VirtualRows
          rows={found}
          label={t('side.secrecy')}
          rowHeight={36}
          activeId={active}
          onActive={(id) => choose(entities.find((one) => one === id))}
          render={({ entity, count }) => (
            <div className={classes.line}>
              <span className={classes.cut}>{t(`entity.${entity}`)}</span>
              <span className={classes.quiet}>{count}</span>
            </div>
          )}
        />
      }
    >
      {active ? (
        <Fields entity={active} grade={grade} />
      ) : (
        <EmptyState icon={IconPointer} title={t('choose')} hint={t('secrecy.why')} />
      )}
    </Split>
  );
}

function Fields({ entity, grade }: { entity: Entity; grade: Grade | undefined }) {
  const { t } = useTranslation('audit');
  const heads = ['field', 'grade', 'shown', 'logged', 'leaves'] as const;
  return (
    <article className={classes.detail} aria-label={t(`entity.${entity}`)}>
      <h2 className={sheet.title}>{t(`entity.${entity}`)}</h2>
      <p className={sheet.quiet}>{t('secrecy.why')}</p>
      <table className={sheet.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`secrecy.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fieldsWith(entity, grade).map(({ path, grade: its }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>{t(`grade.${its}`)}</td>
              <td>{t(handlings[its].masked ? 'secrecy.masked' : 'secrecy.clear')}</td>
              <td>{t(handlings[its].logged ? 'secrecy.inLog' : 'secrecy.notInLog')}</td>
              <td>{t(`leaves.${handlings[its].leaves}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
