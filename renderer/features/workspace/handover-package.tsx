import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Transfer } from '../../../domain/transfer/transfer.ts';
import { useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './handover-package.module.css';
import { Hands } from './hands-so-far.tsx';
import { When } from './when.tsx';

interface Props {
  transfer: Transfer;
  interaction: Interaction;
}

/** What a colleague hands over with a customer, so that nobody has to ask the customer twice. */
export function HandoverPackage({ transfer, interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const from = useView(
    (rows) => ({
      person: rows.get('person', transfer.fromPersonId)?.name,
      queue: rows.get('queue', transfer.fromQueueId)?.name[language],
    }),
    [transfer.fromPersonId, transfer.fromQueueId, language],
  );
  return (
    <dl className={classes.package}>
      {transfer.returned && <Part label={t('handover.returned')}>{transfer.returned.why}</Part>}
      <Part label={t('handover.from')}>
        {[from.person, from.queue].filter(Boolean).join(' · ')}, <When at={transfer.requestedAt} />
        {transfer.agreed && ` · ${t('handover.agreed')}`}
      </Part>
      <Part label={t('handover.summary')}>{transfer.summary}</Part>
      <Part label={t('handover.tried')}>{transfer.tried}</Part>
      <Part label={t('handover.expectation')}>{transfer.expectation}</Part>
      {transfer.promise && (
        <Part label={t('handover.promise')}>
          {transfer.promise.text} · <When at={transfer.promise.dueAt} strong />
        </Part>
      )}
      <Part label={t('handover.reason')}>{transfer.reason}</Part>
      {transfer.declines.length > 0 && <Declines transfer={transfer} />}
      {(interaction.hands?.length ?? 0) > 1 && (
        <Part label={t('hands.title')}>
          <Hands interaction={interaction} />
        </Part>
      )}
    </dl>
  );
}

function Part({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Declines({ transfer }: Pick<Props, 'transfer'>) {
  const { t } = useTranslation('workspace');
  const names = useView(
    (rows) => transfer.declines.map(({ personId }) => rows.get('person', personId)?.name ?? '–'),
    [transfer],
  );
  return (
    <Part label={t('handover.declined')}>
      {transfer.declines.map(({ personId, reason }, i) => (
        <div key={personId}>{[names[i], reason].filter(Boolean).join(' · ')}</div>
      ))}
    </Part>
  );
}
