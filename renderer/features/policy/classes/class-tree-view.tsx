import { useTranslation } from 'react-i18next';
import {
  type ClassVersion,
  classAxes,
  classesOfRoot,
  classRoots,
} from '../../../../domain/case/class-tree.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';
import { AxisPart, useRootName } from './axis-part.tsx';

/** One version of the classes as it is or was in force, or only the roots where none was published yet. */
export function ClassTreeView({ version }: { version: ClassVersion | undefined }) {
  const { t } = useTranslation('policy');
  const { language, date } = useFormat();
  const rootName = useRootName();
  const by = useView((rows) => rows.get('person', version?.by ?? '')?.name, [version?.by]) ?? '';
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <article className={classes.detail} aria-labelledby="classes-title">
      <h2 id="classes-title" className={classes.title}>
        {version ? t('classes.title', { version: version.version }) : t('classes.roots')}
      </h2>
      <p className={classes.quiet}>
        {version
          ? t('classes.publishedBy', {
              name: by,
              when: date(version.at),
              date: version.effectiveFrom,
              reason: version.reason,
            })
          : t('classes.none')}
      </p>
      <div className={classes.axes}>
        {classAxes.map((axis) => (
          <AxisPart key={axis} axis={axis}>
            {classRoots[axis].map((root) => {
              const below = classesOfRoot(version?.classes ?? [], axis, root);
              return (
                <div key={root}>
                  <h4>{rootName(axis, root)}</h4>
                  <ul className={classes.tree}>
                    {below.length === 0 && <li className={classes.quiet}>{t('classes.noneBelow')}</li>}
                    {below.map(({ one, depth }) => (
                      <li key={one.id} style={{ paddingInlineStart: depth * 18 }}>
                        {one.name[language]} <span className={classes.quiet}>{one.name[other]}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              );
            })}
          </AxisPart>
        ))}
      </div>
    </article>
  );
}
