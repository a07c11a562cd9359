import { Drawer, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RESTATEMENTS_SHOWN, type Restatement } from '../../../../contract/http/figures.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useNow } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import drawer from '../drawer/drawer.module.css';
import classes from './history.module.css';
import type { ReportWords } from './report-table.ts';
import { restatedFigures } from './restated-figures.ts';
import { useKeyWords } from './use-key-words.ts';

interface Props {
  restatements: readonly Restatement[];
  queues: readonly Queue[];
  figureName: ReportWords['figure'];
}

/** How often a closed day of what is shown was said otherwise since, opened to what was said, what is, when and why. */
export function Restated({ restatements, queues, figureName }: Props) {
  const { t } = useTranslation(['history', 'lead']);
  const [opened, setOpened] = useState(false);
  const count = restatements.length;
  if (count === 0) return null;
  return (
    <>
      <UnstyledButton className={classes.open} onClick={() => setOpened(true)}>
        {t('told.restated', { count })}
      </UnstyledButton>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size={720}
        closeButtonProps={{ 'aria-label': t('lead:drawer.close') }}
        classNames={{ content: drawer.content, body: drawer.body, header: drawer.header }}
        title={<span className={drawer.title}>{t('restated')}</span>}
      >
        <p className={drawer.note}>
          {t('restated.hint')} {count === RESTATEMENTS_SHOWN && t('restated.most', { count })}
        </p>
        <div className={classes.rows}>
          <table className={classes.rowsTable} aria-label={t('restated')}>
            <thead>
              <tr>
                <th scope="col">{t('restated.figure')}</th>
                <th scope="col">{t('restated.was')}</th>
                <th scope="col">{t('restated.now')}</th>
                <th scope="col">{t('line.change')}</th>
              </tr>
            </thead>
            {restatements.map((one) => (
              <Statement key={nameOf(one)} restatement={one} queues={queues} figureName={figureName} />
            ))}
          </table>
        </div>
      </Drawer>
    </>
  );
}

const nameOf = ({ day, part, version }: Restatement): string => JSON.stringify([day, part, version]);

interface StatementProps extends Pick<Props, 'queues' | 'figureName'> {
  restatement: Restatement;
}

function Statement({ restatement, queues, figureName }: StatementProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const now = useNow(60_000);
  const words = useKeyWords(queues);
  const { day, part, version, statedAt } = restatement;
  const of =
    part.of === 'time'
      ? [words.agent(part.agentId)]
      : [words.queue(part.queueId), words.channel(part.channel), words.kind(part.kind)];
  return (
    <tbody>
      <tr className={classes.statement}>
        <th scope="rowgroup" colSpan={4}>
          {[format.date(day), ...of].join(' · ')}
          <span className={drawer.quiet}>
            {t('restated.version', { version, when: format.dayAndTime(statedAt, now) })}
          </span>
          <Why why={restatement.why} />
        </th>
      </tr>
      {restatedFigures(restatement).map(({ figure, was, is, change }) => (
        <tr key={figure}>
          <td>{figureName(figure)}</td>
          <td>
            {was.text} <span className={drawer.quiet}>{was.of}</span>
          </td>
          <td>
            {is.text} <span className={drawer.quiet}>{is.of}</span>
          </td>
          <td>{change}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Each reason, with the conversations that brought it about to be opened. */
function Why({ why }: Pick<Restatement, 'why'>) {
  const { t } = useTranslation('history');
  return why.map(({ cause, interactions, interactionIds }) => (
    <span key={cause} className={drawer.quiet}>
      {t(`restated.why.${cause}`)}
      {interactions > 0 && ` · ${t('restated.of', { count: interactions })}`}
      {interactionIds.map((interactionId, n) => (
        <UnstyledButton
          key={interactionId}
          className={classes.open}
          aria-label={t('restated.open', { n: n + 1 })}
          onClick={() =>
            go({ screen: 'quality', interactionId, from: { screen: 'lead', section: 'history' } })
          }
        >
          {n + 1}
        </UnstyledButton>
      ))}
    </span>
  ));
}
