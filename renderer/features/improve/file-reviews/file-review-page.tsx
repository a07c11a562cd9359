import { useTranslation } from 'react-i18next';
import { CUSTOMER_GROUPS } from '../../../../domain/customer/customer-groups.ts';
import {
  type FileReview,
  fileAges,
  hasHidden,
  type ReviewedBy,
  reviewedBy,
  SMALLEST_CELL,
} from '../../../../domain/customer/review/file-review.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import { useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { SheetExports } from '../../limits/index.ts';
import classes from '../improve.module.css';
import { Part, Sheet } from '../parts/sheet.tsx';

/** One month: how many files by level, age, kind and channel, without counts of so few that they could be recognised. */
export function FileReviewPage({ row }: { row: FileReview }) {
  const { t } = useTranslation(['improve', 'words']);
  const { number } = useFormat();
  const nameOf = useValueNames();
  const title = t('fileReview.title', { month: row.id });
  const tooFew = t('fileReview.tooFew', { count: SMALLEST_CELL });
  const lines = (text: (count: number | undefined) => string | number) => [
    ...reviewedBy.flatMap((by) =>
      row.cells[by].map(({ value, count }) => [t(`fileReview.by.${by}`), nameOf(by, value), text(count)]),
    ),
    ...row.duplicates.map(({ sign, pairs }) => [
      t('fileReview.duplicates'),
      t(`words:duplicateSign.${sign}`),
      text(pairs),
    ]),
  ];
  const head = [t('fileReview.by'), t('fileReview.value'), t('fileReview.count')];
  const exported = () => [head, ...lines((count) => count ?? tooFew)];
  return (
    <Sheet
      title={title}
      marks={
        <SheetExports
          what="figures"
          count={lines(String).length}
          title={t('side.fileReviews')}
          name={row.id}
          sheet={exported}
        />
      }
      under={t('fileReview.files', { count: row.files })}
    >
      {hasHidden(row) && <p className={classes.quiet}>{t('fileReview.hidden', { count: SMALLEST_CELL })}</p>}
      {reviewedBy.map((by) => (
        <Part key={by} title={t(`fileReview.by.${by}`)}>
          <Counts
            label={t(`fileReview.by.${by}`)}
            lines={row.cells[by].map(({ value, count }) => [
              nameOf(by, value),
              count === undefined ? tooFew : number(count),
            ])}
          />
        </Part>
      ))}
      <Part title={t('fileReview.duplicates')}>
        <p className={classes.quiet}>{t('fileReview.duplicatesHint')}</p>
        <Counts
          label={t('fileReview.duplicates')}
          lines={row.duplicates.map(({ sign, pairs }) => [t(`words:duplicateSign.${sign}`), number(pairs)])}
        />
      </Part>
    </Sheet>
  );
}

function Counts({ label, lines }: { label: string; lines: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation('improve');
  if (lines.length === 0) return <p className={classes.quiet}>{t('fileReview.nothing')}</p>;
  return (
    <table className={classes.table} aria-label={label}>
      <tbody>
        {lines.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-number>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is counted by, in words. */
function useValueNames(): (by: ReviewedBy, value: string) => string {
  const { t } = useTranslation(['improve', 'words']);
  const { language } = useFormat();
  const channels = useChannelWords();
  const types = useView((rows) => rows.get('customergroups', CUSTOMER_GROUPS)?.types ?? []);
  return (by, value) => {
    const age = fileAges.find((one) => one === value);
    const kind = kindSchema.safeParse(value).data;
    if (by === 'level')
      return types.find(({ id }) => id === value)?.name[language] ?? t('fileReview.ordinary');
    if (by === 'age') return age ? t(`fileReview.age.${age}`) : value;
    if (by === 'kind') return kind ? t(`words:kind.${kind}`) : t('fileReview.noKind');
    return channels.word(value);
  };
}
