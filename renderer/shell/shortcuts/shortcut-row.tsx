import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconKeyboardOff } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf, type ShortcutName, shortcuts } from '../../stores/shortcuts.ts';
import { inOneWord, Keys } from '../../ui/key-hint.tsx';
import { combinationOf } from './combination.ts';
import { problemWith, type ShortcutProblem } from './shortcut-problem.ts';
import classes from './shortcuts.module.css';
import type { useBindings } from './use-bindings.ts';

interface Props {
  name: ShortcutName;
  kept: ReturnType<typeof useBindings>;
}

/** One shortcut: press its button, then the keys it is to have. What cannot be is said, and nothing changes. */
export function ShortcutRow({ name, kept }: Props) {
  const { t } = useTranslation(['shell', 'shortcuts']);
  const [listening, setListening] = useState(false);
  const [refused, setRefused] = useState<{ keys: string; problem: ShortcutProblem }>();
  const problemId = useId();
  const label = t(`shortcuts:name.${name}`);
  const keys = keysOf(name, kept.bindings);
  const changed = kept.bindings[name] !== undefined;
  const stop = () => {
    setListening(false);
    setRefused(undefined);
  };
  const hear = (event: KeyboardEvent) => {
    const heard = combinationOf(event.nativeEvent);
    if (!listening || heard === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (heard === 'escape') return stop();
    const problem = problemWith(name, heard, kept.bindings);
    if (problem) return setRefused({ keys: heard, problem });
    kept.bind(name, heard);
    stop();
  };
  const said = keys === undefined ? t('shortcuts:none') : inOneWord(keys);
  return (
    <div className={classes.row}>
      <dt>
        {label}
        {refused && (
          <p id={problemId} className={classes.problem} role="alert">
            <ProblemWords {...refused} />
          </p>
        )}
      </dt>
      <dd>
        {changed && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('shortcuts:restore', { name: label, keys: inOneWord(shortcuts[name].keys) })}
            onClick={() => kept.restore(name)}
          >
            <IconArrowBackUp size={15} />
          </ActionIcon>
        )}
        {keys !== undefined && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('shortcuts:clear', { name: label })}
            onClick={() => kept.bind(name, '')}
          >
            <IconKeyboardOff size={15} />
          </ActionIcon>
        )}
        <Button
          size="compact-sm"
          variant={listening ? 'light' : 'default'}
          className={classes.keys}
          // The dialog would take Escape for itself.
          data-mantine-stop-propagation={listening || undefined}
          aria-label={
            listening ? t('shortcuts:listening') : t('shortcuts:change', { name: label, keys: said })
          }
          aria-describedby={refused && problemId}
          onClick={() => setListening(true)}
          onBlur={stop}
          onKeyDown={hear}
        >
          {listening ? t('shortcuts:listening') : keys === undefined ? said : <Keys keys={keys} />}
        </Button>
      </dd>
    </div>
  );
}

function ProblemWords({ keys, problem }: { keys: string; problem: ShortcutProblem }) {
  const { t } = useTranslation('shortcuts');
  const pressed = inOneWord(keys);
  if (problem.kind === 'taken') return t('problem.taken', { keys: pressed, name: t(`name.${problem.by}`) });
  return t(`problem.${problem.kind}`, { keys: pressed });
}
