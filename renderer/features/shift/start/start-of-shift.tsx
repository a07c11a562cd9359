import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isEnding, isInShift } from '../../../../domain/shift/in-shift.ts';
import { useMutate, useNow, useSession } from '../../../data/index.ts';
import { showCheck } from '../../../stores/shift-dock.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { Dock } from '../dock.tsx';
import { CheckRow } from './check-row.tsx';
import { useMicrophone } from './microphone.ts';
import classes from './start.module.css';
import { useStartCheck } from './use-start-check.ts';

/** Before the first customer: whether everything is in order, and one key to begin (C-272). Nothing has to be done here. */
export function StartOfShift() {
  const { t } = useTranslation('shift');
  const { person } = useSession();
  const now = useNow();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const microphone = useMicrophone();
  const { facts, checks } = useStartCheck(microphone.finding);
  const begun = isInShift(person, now);
  const bad = checks.filter(({ level }) => level === 'bad' || level === 'look').length;
  const begin = () => {
    if (attempt(() => mutate('person.setState', { state: 'available' }))) showCheck(undefined);
  };
  const canBegin = person.state !== 'available' && !isEnding(person, now);
  useCommand({
    id: 'shift.begin',
    group: 'state',
    label: t('start.begin'),
    shortcut: 'shift.begin',
    enabled: canBegin,
    run: begin,
  });
  return (
    <Dock
      title={t(begun ? 'start.again' : 'start.title')}
      onClose={() => showCheck(begun ? undefined : 'aside')}
      foot={
        canBegin && (
          <>
            <Button fullWidth onClick={begin} rightSection={<Keys shortcut="shift.begin" plain />}>
              {t('start.begin')}
            </Button>
            <p className={classes.hint}>{t('start.hint')}</p>
          </>
        )
      }
    >
      <p className={classes.sum} role="status">
        {bad === 0 ? t('start.inOrder') : t('start.seeTo', { count: bad })}
      </p>
      <ul className={classes.rows}>
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} facts={facts} microphone={microphone} />
        ))}
      </ul>
    </Dock>
  );
}
