import { useTranslation } from 'react-i18next';
import { RELEASES, tooOldFor } from '../../../../domain/release/release.ts';
import { compareVersions } from '../../../../domain/release/version.ts';
import { useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';

/** Which versions people work with, as their desktops said last, the oldest first (C-273). */
export function DesktopsTable() {
  const { t } = useTranslation('updates');
  const { list } = useFormat();
  const versions = useView((rows) => {
    const releases = rows.get('releases', RELEASES);
    const byVersion = new Map<string, { names: string[]; tooOld: boolean }>();
    for (const desktop of rows.all('desktop')) {
      const of = byVersion.get(desktop.version) ?? { names: [], tooOld: false };
      of.names.push(rows.get('person', desktop.id)?.name ?? desktop.id);
      of.tooOld ||= tooOldFor(releases, desktop) !== undefined;
      byVersion.set(desktop.version, of);
    }
    return [...byVersion].sort(([a], [b]) => compareVersions(a, b));
  });
  if (versions.length === 0) return null;
  return (
    <DataTable
      label={t('desktops')}
      heads={[t('desktops'), t('column.state'), t('column.people')]}
      rows={versions.map(([version, { names, tooOld }]) => ({
        id: version,
        cells: [
          version,
          <Tag key="state" tone={tooOld ? 'late' : 'good'}>
            {t(tooOld ? 'desktops.tooOld' : 'desktops.fine')}
          </Tag>,
          `${t('desktops.count', { count: names.length })} ${list(names.slice(0, 12))}${names.length > 12 ? '…' : ''}`,
        ],
      }))}
    />
  );
}
