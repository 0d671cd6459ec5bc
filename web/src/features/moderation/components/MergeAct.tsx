import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Checkbox, CheckboxGroup } from '@/ui/CheckboxGroup';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import { useMerge } from '../api';
import { canMergeInto, keepable, type Review, type Twin } from '../model';
import { explain, isOutdated } from '../problems';
import css from './DecisionDialog.module.css';

type MergeActProps = {
  review: Review;
  etag: string;
  twin: Twin;
  /** Loads the review again. */
  onStale: () => void;
  onMerged: (next: string | null) => void;
};

/** Merges the reviewed entry into this one. Nothing when that act is not open. */
export function MergeAct({ review, etag, twin, onStale, onMerged }: MergeActProps) {
  const { t } = useTranslation('moderation');
  const [open, setOpen] = useState(false);
  const [keepOrganiser, setKeepOrganiser] = useState(true);
  const [keep, setKeep] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const merge = useMerge();
  if (!canMergeInto(review, twin)) return null;
  const form = `merge-${twin.event.id}`;
  const others = twin.event.organisation.id !== review.organisation.id;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    merge.mutate(
      {
        id: review.event.id,
        etag,
        into: twin.event.id,
        keepOrganiser: others && keepOrganiser,
        keep,
        note: note.trim(),
      },
      { onSuccess: onMerged },
    );
  };
  const reread = () => {
    setOpen(false);
    onStale();
  };

  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('merge.act')}
      </Button>
      <Dialog
        title={t('merge.title')}
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('merge.back')}</Button>
            <Button type="submit" form={form} variant="danger" pending={merge.isPending}>
              {t('merge.confirm')}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={submit} className={css.form}>
          {merge.error && (
            <Banner
              tone="bad"
              announce="alert"
              title={t('problem.title')}
              actions={
                isOutdated(merge.error) && <Button onClick={reread}>{t('problem.reread')}</Button>
              }
            >
              <p>
                {isProblem(merge.error, 'merged')
                  ? t('merge.merged')
                  : isProblem(merge.error, 'invalid-request')
                    ? t('merge.invalid')
                    : explain(merge.error, t)}
              </p>
            </Banner>
          )}
          <dl className={css.pair}>
            <dt>{t('merge.leaves')}</dt>
            <dd>
              {review.event.display.title}
              <span>{review.organisation.name}</span>
            </dd>
            <dt>{t('merge.stays')}</dt>
            <dd>
              {twin.event.display.title}
              <span>{twin.event.organisation.name}</span>
            </dd>
          </dl>
          <p className={css.lead}>{t('merge.lead')}</p>
          {others && (
            <Checkbox
              label={t('merge.organiser', { organisation: review.organisation.name })}
              checked={keepOrganiser}
              onChange={setKeepOrganiser}
            />
          )}
          <CheckboxGroup
            row
            label={t('merge.keep')}
            hint={t('merge.keepHint')}
            choices={keepable(review.event).map((field) => ({
              value: `/${field}`,
              label: t(`merge.field.${field}`),
            }))}
            value={keep}
            onChange={setKeep}
          />
          <TextArea
            id={`${form}-note`}
            label={t('merge.note')}
            maxLength={5000}
            rows={2}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </form>
      </Dialog>
    </>
  );
}
