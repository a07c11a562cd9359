import { Alert, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileChange } from '../../../../domain/customer/profile.ts';
import { profileProblems, tidied } from '../../../../domain/customer/profile.ts';
import { languageSchema } from '../../../../domain/language.ts';
import { consentProblems, noticeInForce, PRIVACY_NOTICE } from '../../../../domain/privacy/notice.ts';
import { type Channel, channelSchema } from '../../../../domain/queue/channel.ts';
import { newId, useApi, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useDecide } from '../file/use-decide.ts';
import classes from './customers-screen.module.css';

const fields = ['name', 'phone', 'email'] as const;
type Field = (typeof fields)[number];

const problemOf = (field: Field, text: string) => {
  const value = field === 'name' ? text : text.trim() || null;
  return profileProblems(tidied({ field, value } as ProfileChange))[0]?.problem;
};

/** A file for somebody who has none: who they are, and that they agreed to the privacy notice, or there is none (C-250). */
export function RegisterForm({ close }: { close(): void }) {
  const { t } = useTranslation(['customers', 'words']);
  const channels = useChannelWords();
  const { language: own } = useFormat();
  const api = useApi();
  const notice = useView((rows) => rows.get('privacynotice', PRIVACY_NOTICE));
  const inForce = noticeInForce(notice);
  const [said, say] = useState<Record<Field, string>>({ name: '', phone: '', email: '' });
  const [language, setLanguage] = useState(own);
  const [channel, setChannel] = useState<Channel>('voice');
  const [agreedTo, agree] = useState<number>();
  const [readBack, setReadBack] = useState(false);
  const [tried, setTried] = useState(false);
  // One name for one file, however often a poor line makes one press the button.
  const [ids] = useState(() => ({ customerId: newId(), consentId: newId() }));
  const { decide, busy, problem } = useDecide(() => {
    close();
    go({ screen: 'customers', customerId: ids.customerId });
  });
  const needsConsent = consentProblems(notice, agreedTo).length > 0;
  const hasContact = Boolean(said.phone.trim() || said.email.trim());
  const register = () => {
    setTried(true);
    if ((hasContact && !readBack) || needsConsent || fields.some((field) => problemOf(field, said[field])))
      return;
    const { name, phone, email } = said;
    const contact = { ...(phone.trim() && { phone }), ...(email.trim() && { email }) };
    const agreed = agreedTo === undefined ? {} : { agreedTo };
    void decide(() =>
      api.registerCustomer({ ...ids, name, ...contact, language, askedOver: channel, readBack, ...agreed }),
    );
  };
  return (
    <form
      className={classes.register}
      aria-label={t('register.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        register();
      }}
    >
      <h2 className={classes.name}>{t('register.title')}</h2>
      <p className={classes.quiet}>{t('register.guide')}</p>
      {fields.map((field) => {
        const wrong = tried ? problemOf(field, said[field]) : undefined;
        return (
          <TextInput
            key={field}
            size="xs"
            required={field === 'name'}
            data-class={field === 'name' ? undefined : 'sensitive'}
            label={t(`words:profileField.${field}`)}
            value={said[field]}
            error={wrong && t(`words:problem.${wrong}`)}
            onChange={({ currentTarget }) => say({ ...said, [field]: currentTarget.value })}
          />
        );
      })}
      {hasContact && (
        <Checkbox
          size="xs"
          label={t('register.readBack')}
          checked={readBack}
          error={tried && !readBack ? t('register.readBackFirst') : undefined}
          onChange={({ currentTarget }) => setReadBack(currentTarget.checked)}
        />
      )}
      <NativeSelect
        size="xs"
        label={t('words:profileField.language')}
        value={language}
        data={languageSchema.options.map((value) => ({ value, label: t(`words:language.${value}`) }))}
        onChange={({ currentTarget }) => setLanguage(languageSchema.parse(currentTarget.value))}
      />
      <NativeSelect
        size="xs"
        label={t('register.channel')}
        value={channel}
        data={channels.choices}
        onChange={({ currentTarget }) => setChannel(channelSchema.parse(currentTarget.value))}
      />
      {inForce && (
        <>
          <details className={classes.notice}>
            <summary>{t('register.notice', { version: inForce.version })}</summary>
            <p lang={language}>{inForce.text[language]}</p>
          </details>
          <Checkbox
            size="xs"
            label={t('register.agrees', { version: inForce.version })}
            checked={agreedTo === inForce.version}
            error={tried && needsConsent ? t('register.needed') : undefined}
            onChange={({ currentTarget }) => agree(currentTarget.checked ? inForce.version : undefined)}
          />
        </>
      )}
      {problem && <Alert color="orange">{problem}</Alert>}
      <div className={classes.buttons}>
        <Button type="submit" size="xs" disabled={busy}>
          {t('register.do')}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
