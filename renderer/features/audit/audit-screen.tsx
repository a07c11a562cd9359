import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, isAuditor } from '../../../domain/person/person.ts';
import { useSession } from '../../data/index.ts';
import { go, usePlace } from '../../stores/place.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sections } from '../../ui/sections.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ReplayAlone } from '../quality/index.ts';
import { AccessSide } from './access-side.tsx';
import classes from './audit.module.css';
import { ChainSide } from './chain-side.tsx';
import { JournalSide } from './journal-side.tsx';
import { LooksSide } from './looks-side.tsx';
import { RegisterSide } from './register-side.tsx';
import { SecrecySide } from './secrecy-side.tsx';
import { SignInSide } from './sign-in-side.tsx';

type Side = 'journal' | 'registers' | 'chain' | 'looks' | 'secrecy' | 'signIn' | 'access';

/** What an auditor reads: everything that happened and is, whether it is untouched, and what auditors have looked at (C-146). */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  const { person } = useSession();
  const place = usePlace();
  const [chosen, choose] = useState<Side>();
  const [about, setAbout] = useState('');
  const opened = place.screen === 'audit' ? place.interactionId : undefined;
  const reads = isAuditor(person);
  const watches: Side[] = ['looks', 'chain', 'secrecy'];
  if (hasRole(person, 'admin')) watches.push('signIn', 'access');
  const sides: Side[] = reads ? ['journal', 'registers', 'chain', 'looks', 'secrecy'] : watches;
  const side = chosen ?? sides[0] ?? 'looks';
  const showAbout = (id: string) => {
    setAbout(id);
    choose('journal');
  };
  const views: Record<Side, () => ReactNode> = {
    journal: () => <JournalSide about={about} onAbout={setAbout} />,
    registers: () => <RegisterSide onAbout={showAbout} />,
    chain: () => <ChainSide exports={reads} />,
    looks: () => <LooksSide />,
    secrecy: () => <SecrecySide />,
    signIn: () => <SignInSide />,
    access: () => <AccessSide />,
  };
  return (
    <main className={classes.screen} aria-label={t('title')}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      {opened === undefined ? (
        <Sections<Side>
          label={t('sides')}
          sections={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
          value={side}
          choose={choose}
          surface
        >
          {views[side]()}
        </Sections>
      ) : (
        <Opened interactionId={opened} />
      )}
    </main>
  );
}

function Opened({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('audit');
  const back = () => go({ screen: 'audit' });
  useCommand({ id: 'audit.back', label: t('back'), keys: 'Escape', run: back });
  return (
    <div className={classes.opened}>
      <header className={classes.head}>
        <KeyHint label={t('back')} keys="Escape">
          <ActionIcon variant="subtle" color="gray" aria-label={t('back')} onClick={back}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        </KeyHint>
        <span className={classes.quiet}>{t('replay.readOnly')}</span>
      </header>
      <ReplayAlone interactionId={interactionId} />
    </div>
  );
}
