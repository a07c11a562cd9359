import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { openMatter, usePanel } from '../../workspace/index.ts';
import classes from './end.module.css';
import { Section } from './section.tsx';

/** My conversations: each is handed over with the full form, or closed in the usual way. */
export function MatterList({ matters }: { matters: readonly Interaction[] }) {
  const { t } = useTranslation('shift');
  return (
    <Section title={t('matters.title')} count={matters.length} none={t('matters.none')}>
      <ul className={classes.rows}>
        {matters.map((matter) => (
          <MatterRow key={matter.id} matter={matter} />
        ))}
      </ul>
    </Section>
  );
}

function MatterRow({ matter }: { matter: Interaction }) {
  const { t } = useTranslation(['shift', 'words']);
  const [, setPanel] = usePanel(matter.id);
  const { customerName: name, state } = matter;
  const go = (panel: 'transfer' | 'wrapUp') => {
    setPanel(panel);
    openMatter(matter.id);
  };
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.open}
        aria-label={t('matters.open', { name })}
        onClick={() => openMatter(matter.id)}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.quiet}>{t(`words:interactionState.${state}`)}</span>
      </button>
      {state === 'wrapUp' ? (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('matters.closeNamed', { name })}
          onClick={() => go('wrapUp')}
        >
          {t('matters.close')}
        </Button>
      ) : (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('matters.handOverNamed', { name })}
          onClick={() => go('transfer')}
        >
          {t('matters.handOver')}
        </Button>
      )}
    </li>
  );
}
