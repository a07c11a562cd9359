import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Asked, IdentityQuestion } from '../../../../domain/customer/asked.ts';
import { FITS_NEEDED, identityQuestions } from '../../../../domain/customer/identity-questions.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useView } from '../../../data/index.ts';
import classes from './file.module.css';

interface Props {
  interaction: Interaction;
  asked: readonly Asked[];
  answer(asked: readonly Asked[]): void;
}

/** What the customer can be asked, the hardest to guess first: two answers that fit let them in, two that do not have failed (C-052). */
export function IdentityQuestions({ interaction: { customerId }, asked, answer }: Props) {
  const { t } = useTranslation('customers');
  const questions = useView(
    (rows) => {
      const file = rows.get('customer', customerId);
      const came = rows.where('interaction', 'customerId', customerId).length > 1;
      return file ? identityQuestions(file, came) : [];
    },
    [customerId],
  );
  if (questions.length < FITS_NEEDED) return null;
  const say = (question: IdentityQuestion, fits: boolean) => {
    const others = asked.filter((one) => one.question !== question);
    const again = asked.some((one) => one.question === question && one.fits === fits);
    answer(again ? others : [...others, { question, fits }]);
  };
  return (
    <section aria-label={t('identity.title')}>
      <p className={classes.quiet}>{t('identity.hint', { count: FITS_NEEDED })}</p>
      <ul className={classes.list}>
        {questions.map((question) => {
          const name = t(`identity.ask.${question}`);
          const put = asked.find((one) => one.question === question);
          return (
            <li key={question} className={classes.consent} aria-label={name}>
              <span />
              <span>{name}</span>
              <Button.Group>
                {[true, false].map((fits) => (
                  <Button
                    key={String(fits)}
                    size="compact-xs"
                    variant={put?.fits === fits ? 'filled' : 'default'}
                    aria-pressed={put?.fits === fits}
                    aria-label={t(fits ? 'identity.fitsOf' : 'identity.missesOf', { what: name })}
                    onClick={() => say(question, fits)}
                  >
                    {fits ? <IconCheck size={13} aria-hidden /> : <IconX size={13} aria-hidden />}
                  </Button>
                ))}
              </Button.Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
