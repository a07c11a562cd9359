import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../../domain/language.ts';
import { type NoticeDraft, type NoticeVersion, noticeProblems } from '../../../../domain/privacy/notice.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { ReasonAndPublish } from '../reason-and-publish.tsx';

/** The next version of the notice, begun from the last one; whoever comes from then on is asked to agree to it. */
export function PrivacyPublish({ last }: { last: NoticeVersion | undefined }) {
  const { t } = useTranslation(['policy', 'words']);
  const basedOn = last?.version ?? 0;
  const [draft, keep, clear] = useDraft<NoticeDraft>(`privacy.${basedOn}`, {
    text: last?.text ?? { 'zh-CN': '', en: '' },
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = noticeProblems(last && { id: '', versions: [last] }, draft);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const same = tried && problems.some(({ field }) => field === 'text');
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (attempt(() => mutate('privacy.publish', { basedOn, draft }))) clear();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('privacy.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t('privacy.new')}</h3>
      {languageSchema.options.map((language) => (
        <Textarea
          key={language}
          size="xs"
          autosize
          minRows={4}
          maxRows={14}
          required
          withAsterisk
          lang={language}
          label={t(`privacy.text.${language}`)}
          value={draft.text[language]}
          error={errorOf(language) ?? (same ? t('privacy.same') : undefined)}
          onChange={({ currentTarget }) =>
            keep({ ...draft, text: { ...draft.text, [language]: currentTarget.value } })
          }
        />
      ))}
      <ReasonAndPublish
        reason={draft.reason}
        error={errorOf('reason')}
        change={(reason) => keep({ ...draft, reason })}
      />
    </form>
  );
}
