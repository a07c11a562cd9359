import { ActionIcon, Button, Popover, Switch } from '@mantine/core';
import {
  IconBell,
  IconBellRinging,
  IconFlame,
  IconGauge,
  IconHeadset,
  IconHourglass,
  IconMessageQuestion,
  IconSpeakerphone,
  IconStarOff,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCall } from '../../../domain/attention/calls.ts';
import {
  type CallKind,
  callKindSchema,
  isQuiet,
  MOST_AN_HOUR,
  spentIn,
} from '../../../domain/attention/interruptions.ts';
import { useAdmissions } from '../../data/attention.ts';
import { useDraft, useNow } from '../../data/hooks.ts';
import { report } from '../../data/problem-log.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useEscape } from '../../ui/use-escape.ts';
import { useFormat } from '../../ui/use-format.ts';
import bar from '../frame/top-bar.module.css';
import { openCall } from './open-call.ts';
import classes from './quiet-list.module.css';
import { playSound } from './sounds.ts';
import { useOpenCalls } from './use-open-calls.ts';
import { useSoundChoice } from './use-sound-choice.ts';

const icons: Record<CallKind, typeof IconBell> = {
  offer: IconHeadset,
  question: IconMessageQuestion,
  reminder: IconBellRinging,
  alert: IconHourglass,
  announcement: IconSpeakerphone,
  warning: IconGauge,
  rating: IconStarOff,
  theme: IconFlame,
};

const STEP = 30_000;

/** What would have been one interruption too many, each with its way to it; and which calls are heard. */
export function QuietList() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  useEscape(open, () => setOpen(false));
  const [log] = useAdmissions();
  const [aside, setAside] = useDraft<string[]>('attention.aside', []);
  const calls = useOpenCalls();
  const now = useNow(STEP);
  const waiting = calls.filter(({ id }) => isQuiet(log, id) && !aside.includes(id));
  const count = waiting.length;
  const label = count > 0 ? t('attention.waiting', { count }) : t('attention.title');
  useCommand({
    id: 'quietList',
    group: 'program',
    label: t('attention.title'),
    shortcut: 'quietList',
    run: () => setOpen(true),
  });
  const show = (call: OpenCall) => {
    setOpen(false);
    openCall(call);
  };
  // What no longer calls need not be remembered.
  const putAside = ({ id }: OpenCall) =>
    setAside([...aside.filter((one) => calls.some((call) => call.id === one)), id]);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <KeyHint label={t('attention.title')} shortcut="quietList">
        <Popover.Target>
          <button type="button" className={bar.pill} aria-label={label} onClick={() => setOpen(!open)}>
            <IconBell size={18} stroke={1.6} aria-hidden />
            {count > 0 && <span className="tabular">{count}</span>}
          </button>
        </Popover.Target>
      </KeyHint>
      <Popover.Dropdown className={classes.panel} aria-label={t('attention.title')}>
        <div className={classes.head}>
          <strong>{t('attention.title')}</strong>
          <span className={classes.spent}>
            {t('attention.spent', { spent: spentIn(log, now).length, most: MOST_AN_HOUR })}
          </span>
        </div>
        {count === 0 ? (
          <p className={classes.empty}>{t('attention.empty', { most: MOST_AN_HOUR })}</p>
        ) : (
          <ul className={classes.list}>
            {waiting.map((call) => (
              <QuietRow key={call.id} call={call} open={() => show(call)} putAside={() => putAside(call)} />
            ))}
          </ul>
        )}
        <SoundSwitches />
      </Popover.Dropdown>
    </Popover>
  );
}

interface RowProps {
  call: OpenCall;
  open(): void;
  putAside(): void;
}

function QuietRow({ call, open, putAside }: RowProps) {
  const { t } = useTranslation('shell');
  const { time } = useFormat();
  const { kind, customerName: name, since } = call;
  const Icon = icons[kind];
  return (
    <li className={classes.row}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={classes.what}>
        <b>{name}</b>
        <span>
          {t(`attention.kind.${kind}`)} · {time(since)}
        </span>
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('attention.openName', { name })}
        onClick={open}
      >
        {t('attention.open')}
      </Button>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('attention.putAside', { name })}
        onClick={putAside}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

function SoundSwitches() {
  const { t } = useTranslation('shell');
  const { muted, setHeard } = useSoundChoice();
  return (
    <fieldset className={classes.sounds}>
      <legend>{t('attention.sounds')}</legend>
      {callKindSchema.options.map((kind) => (
        <Switch
          key={kind}
          size="xs"
          label={t(`attention.kind.${kind}`)}
          checked={!muted.includes(kind)}
          onChange={({ currentTarget: { checked } }) => {
            setHeard(kind, checked);
            if (checked) playSound(kind).catch((error) => report('attention', error));
          }}
        />
      ))}
      <p>{t('attention.soundsWhy')}</p>
    </fieldset>
  );
}
