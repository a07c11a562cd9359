import { Button, Loader } from '@mantine/core';
import { IconCloudOff, IconMoodSmile, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { useSession } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useFindStore } from './filter-store.ts';
import classes from './find.module.css';
import { FindFilters } from './find-filters.tsx';
import { InteractionTable } from './interaction-table.tsx';
import { useFoundHere } from './use-found.ts';
import { type History, useHistory } from './use-history.ts';

/** Finding what to look at: recent interactions at once, all history from the server. */
export function FindScreen() {
  const { t } = useTranslation('quality');
  const { number } = useFormat();
  const { person } = useSession();
  const { filter, reach } = useFindStore();
  const here = useFoundHere();
  const history = useHistory(filter, reach === 'history');
  const count =
    reach === 'here'
      ? t('find.countHere', { found: number(here.found.length), all: number(here.all) })
      : history.state === 'offline' || history.state === 'failed'
        ? ''
        : t(history.more ? 'find.countMore' : 'find.count', { found: number(history.interactions.length) });
  return (
    <div className={classes.find}>
      <FindFilters evaluates={hasRole(person, 'evaluator')} count={count} />
      <div className={classes.results}>
        {reach === 'history' ? <HistoryResults history={history} /> : <HereResults {...here} />}
      </div>
    </div>
  );
}

function HereResults({ all, found }: ReturnType<typeof useFoundHere>) {
  const { t } = useTranslation('quality');
  if (found.length > 0) return <InteractionTable interactions={found} />;
  if (all === 0)
    return <EmptyState icon={IconMoodSmile} title={t('find.noneYet')} hint={t('find.noneYetHint')} />;
  return (
    <EmptyState icon={IconSearchOff} title={t('find.noneFit')}>
      <Button variant="default" onClick={() => useFindStore.setState({ filter: {}, unscored: false })}>
        {t('find.clear')}
      </Button>
    </EmptyState>
  );
}

function HistoryResults({ history }: { history: History }) {
  const { t } = useTranslation('quality');
  const { interactions, state } = history;
  if (state === 'offline' || state === 'failed')
    return (
      <EmptyState icon={IconCloudOff} title={t(`find.${state}`)} hint={t('find.offlineHint')}>
        <Button variant="default" onClick={() => useFindStore.setState({ reach: 'here' })}>
          {t('find.backHere')}
        </Button>
      </EmptyState>
    );
  if (interactions.length > 0)
    return <InteractionTable interactions={interactions} onEnd={history.askMore} />;
  if (state === 'asking') return <EmptyState icon={Waiting} title={t('find.asking')} />;
  return <EmptyState icon={IconSearchOff} title={t('find.noneFit')} />;
}

const Waiting = () => <Loader size={24} />;
