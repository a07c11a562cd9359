import { IconUserOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { profileFields } from '../../../../domain/customer/profile.ts';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Consents } from './consents.tsx';
import { Disclosures } from './disclosures.tsx';
import { Duplicates } from './duplicates.tsx';
import { FieldRow } from './field-row.tsx';
import classes from './file.module.css';
import { MergedFiles } from './merged-files.tsx';
import { Notes } from './notes.tsx';
import { Registered } from './registered.tsx';
import { Rights } from './rights.tsx';
import { Services } from './services.tsx';
import { Timeline } from './timeline.tsx';
import { useFile } from './use-file.ts';
import { Verification } from './verification.tsx';
import { WhyOpen } from './why-open.tsx';

interface Props {
  customerId: string;
  /** The own interaction in which the file is open. */
  interaction?: Interaction;
  insert?(passage: string): void;
  /** Says whose file it is, where nothing around it does. */
  titled?: boolean;
}

/** Everything the centre knows of a customer (C-229): masked until they have shown who they are (C-047). */
export function CustomerFile({ customerId, interaction, insert, titled }: Props) {
  const { t } = useTranslation('customers');
  const place = useRef<HTMLElement>(null);
  const stayHere = () => place.current?.focus({ preventScroll: true });
  const file = useFile(customerId, interaction);
  const { family, serving } = file;
  const [customer] = family;
  if (file.state === 'reasonNeeded' && !serving) return <WhyOpen open={file.openFor} />;
  if (!customer)
    return (
      <EmptyState icon={IconUserOff} title={t(`file.${file.state === 'ready' ? 'failed' : file.state}`)} />
    );
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={classes.file}
      aria-label={t('file.of', { name: customer.name })}
    >
      {titled && <h2 className={classes.name}>{customer.name}</h2>}
      {!serving && <p className={classes.quiet}>{t('file.onlyLooking')}</p>}
      {serving && isOpen(serving) && <Verification interaction={serving} insert={insert} />}
      <Duplicates file={file} stayHere={stayHere} />
      <section className={classes.section} aria-label={t('profile.title')}>
        <h3 className={classes.title}>{t('profile.title')}</h3>
        <dl className={classes.fields}>
          {profileFields.map((field) => (
            <FieldRow
              key={`${customer.id}/${field}`}
              customer={customer}
              field={field}
              interaction={serving}
            />
          ))}
        </dl>
        <Registered customer={customer} />
      </section>
      <Services family={family} interaction={serving} />
      <Notes family={family} interaction={serving} />
      <Consents family={family} interaction={serving} />
      <Rights family={family} interaction={serving} />
      <Disclosures family={family} interaction={serving} />
      <MergedFiles file={file} stayHere={stayHere} />
      <Timeline file={file} />
    </article>
  );
}
