import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import classes from './policy-screen.module.css';

/** What every published version says of itself. */
interface Version {
  version: number;
  reason: string;
  at: number;
}

interface Props {
  label: string;
  versions: readonly Version[];
  shown: Version | undefined;
  choose(version: number): void;
}

/** Versions of what is published, the newest first: why, since when, and which one holds. */
export function VersionRows({ label, versions, shown, choose }: Props) {
  const last = versions.at(-1);
  return (
    <VirtualRows
      rows={versions.map((item) => ({ id: String(item.version), item })).reverse()}
      label={label}
      rowHeight={60}
      activeId={shown && String(shown.version)}
      onActive={(id) => choose(Number(id))}
      render={(version) => <Row version={version} isLast={version === last} />}
    />
  );
}

function Row({ version: { version, reason, at }, isLast }: { version: Version; isLast: boolean }) {
  const { t } = useTranslation('policy');
  const { date } = useFormat();
  return (
    <div className={classes.row}>
      <span className={classes.cut}>
        <span className={classes.id}>{t('classes.version', { version })}</span> {reason}
      </span>
      <span className={classes.under}>
        <span>{t('version.from', { date: date(at) })}</span>
        <span className={classes.id}>{t(isLast ? 'classes.inForce' : 'classes.past')}</span>
      </span>
    </div>
  );
}
