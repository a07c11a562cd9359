import { useTranslation } from 'react-i18next';
import type { Script } from '../../../domain/script/script.ts';
import { isSaidAsWhole } from '../../../domain/script/script-use.ts';
import type { Wording } from '../../../domain/script/wording.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ChangedBecause } from '../changes/index.ts';
import classes from './detail.module.css';
import { ScriptText } from './script-text.tsx';
import { shareText } from './share-text.ts';
import type { Uses } from './use-uses.ts';

interface Props {
  scriptId: string;
  shown: Script;
  uses: Uses;
}

/** Everything the script ever said and was to say, the newest first; each opens to its words. */
export function VersionList({ scriptId, shown, uses }: Props) {
  const { t } = useTranslation('scripts');
  const wordings = useView((rows) => rows.where('wording', 'scriptId', scriptId), [scriptId]);
  const past = wordings
    .filter(({ state }) => state !== 'proposed')
    .sort(
      (a, b) =>
        (b.decidedAt ?? b.proposedAt) - (a.decidedAt ?? a.proposedAt) || (b.version ?? 0) - (a.version ?? 0),
    );
  // A script that is only proposed has never said anything.
  if (past.length === 0 && shown.version === 0) return null;
  return (
    <section aria-label={t('versions')}>
      <h3 className={classes.title}>{t('versions')}</h3>
      {past.length === 0 ? (
        <p className={classes.quiet}>{t('versionsNone')}</p>
      ) : (
        <ol className={classes.versions}>
          {past.map((wording) => (
            <VersionRow
              key={wording.id}
              wording={wording}
              current={wording.version === shown.version}
              uses={uses}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function VersionRow({ wording, current, uses }: { wording: Wording; current: boolean; uses: Uses }) {
  const { t } = useTranslation(['scripts', 'words']);
  const { number, dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  const { state, version, authorId, decidedBy, decidedAt, reason, content, scriptId } = wording;
  const names = useView(
    (rows) => [authorId, decidedBy].map((id) => rows.get('person', id ?? '')?.name ?? t('setUp')),
    [authorId, decidedBy, t],
  );
  const [author, decider] = names;
  return (
    <li>
      <details className={classes.version}>
        <summary>
          <strong>
            {version === undefined ? t(`words:wordingState.${state}`) : t('version', { version })}
          </strong>
          {current && <span>{t('current')}</span>}
          <span className={classes.quiet}>
            {decidedAt === undefined
              ? t('setUp')
              : t(`decided.${state}`, { author, decider, when: dayAndTime(decidedAt, now) })}
          </span>
          {version !== undefined && isSaidAsWhole(content) && (
            <span className={classes.quiet}>
              {t('share.short', { share: shareText(uses.of(scriptId, version), number) })}
            </span>
          )}
        </summary>
        {reason && <p className={classes.note}>{reason}</p>}
        {version !== undefined && (
          <ChangedBecause of="script" id={scriptId} version={version} className={classes.quiet} />
        )}
        <ScriptText content={content} />
      </details>
    </li>
  );
}
