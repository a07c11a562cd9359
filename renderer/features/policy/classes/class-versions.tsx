import { useTranslation } from 'react-i18next';
import { CLASS_TREE, type ClassVersion, classesNow } from '../../../../domain/case/class-tree.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../policy-screen.module.css';

/** Every version of the classes, the last one first. */
export function ClassVersions({ selected }: { selected: number | undefined }) {
  const { t } = useTranslation('policy');
  const versions = useView((rows) => rows.get('classtree', CLASS_TREE)?.versions) ?? [];
  const rows = versions.map((item) => ({ id: String(item.version), item })).reverse();
  return (
    <VirtualRows
      rows={rows}
      label={t('classes.versions')}
      rowHeight={60}
      activeId={selected === undefined ? undefined : String(selected)}
      onActive={(id) => go({ screen: 'policy', classVersion: Number(id) })}
      render={(version) => <Row version={version} />}
    />
  );
}

function Row({ version }: { version: ClassVersion }) {
  const { t } = useTranslation('policy');
  const now = useNow(HOUR);
  const inForce = useView((rows) => classesNow(rows.get('classtree', CLASS_TREE), now)?.version, [now]);
  const standing =
    version.version === inForce ? 'inForce' : version.version > (inForce ?? 0) ? 'toCome' : 'past';
  return (
    <div className={classes.row}>
      <span className={classes.cut}>
        <span className={classes.id}>{t('classes.version', { version: version.version })}</span>{' '}
        {version.reason}
      </span>
      <span className={classes.under}>
        <span>{t('version.from', { date: version.effectiveFrom })}</span>
        <span className={classes.id}>{t(`classes.${standing}`)}</span>
      </span>
    </div>
  );
}
