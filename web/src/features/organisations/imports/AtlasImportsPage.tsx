import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { FileField } from '@/ui/FileField';
import { PageTitle } from '@/ui/PageTitle';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextField } from '@/ui/TextField';
import { useAtlasAct, useAtlasImports } from './api';
import css from './AtlasImports.module.css';
import { countWords, stateTones } from './model';

type Errors = Partial<Record<'file' | 'name' | 'url' | 'licence', string>>;

/** For moderators: reads a list of organisations into a preview, and lists earlier ones. */
export function AtlasImportsPage() {
  const { t } = useTranslation('atlasImports');
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.moderation()}>{t('back')}</Link>
      </p>
      <PageTitle>{t('title')}</PageTitle>
      <p className={css.intro}>{t('intro')}</p>
      <ReadForm />
      <History />
    </div>
  );
}

function ReadForm() {
  const { t } = useTranslation('atlasImports');
  const navigate = useNavigate();
  const act = useAtlasAct();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [licence, setLicence] = useState('');
  const [errors, setErrors] = useState<Errors>({});

  const send = (submit: FormEvent) => {
    submit.preventDefault();
    if (act.isPending) return;
    const missing: Errors = {
      ...(!file && { file: t('form.missing.file') }),
      ...(name.trim().length < 2 && { name: t('form.missing.name') }),
      ...(url.trim() && !/^https?:\/\/\S+$/i.test(url.trim()) && { url: t('form.missing.url') }),
      ...(licence.trim().length < 2 && { licence: t('form.missing.licence') }),
    };
    setErrors(missing);
    const [first] = Object.keys(missing);
    if (first) return document.getElementById(`atlas-${first}`)?.focus();
    if (!file) return;
    act.mutate(
      {
        name: 'read',
        source: { file, name: name.trim(), url: url.trim(), licence: licence.trim() },
      },
      {
        onSuccess: (one) => one && void navigate(paths.atlasImport(one.id)),
        onError: (error) => {
          if (isProblem(error, 'unreadable-source')) setErrors({ file: t('form.unreadable') });
        },
      },
    );
  };
  return (
    <form className={css.form} noValidate aria-label={t('form.title')} onSubmit={send}>
      <FileField
        id="atlas-file"
        accept=".csv,.tsv,.txt,.json,.geojson,.jsonld,text/csv,application/json,application/geo+json,application/ld+json"
        label={t('form.file')}
        hint={t('form.fileHint')}
        error={errors.file}
        file={file}
        disabled={act.isPending}
        onChange={setFile}
      />
      <TextField
        id="atlas-name"
        label={t('form.name')}
        hint={t('form.nameHint')}
        required
        maxLength={200}
        value={name}
        error={errors.name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        id="atlas-url"
        type="url"
        label={t('form.url')}
        hint={t('form.urlHint')}
        maxLength={500}
        value={url}
        error={errors.url}
        onChange={({ target }) => setUrl(target.value)}
      />
      <TextField
        id="atlas-licence"
        label={t('form.licence')}
        hint={t('form.licenceHint')}
        required
        maxLength={100}
        value={licence}
        error={errors.licence}
        onChange={({ target }) => setLicence(target.value)}
      />
      {!errors.file && <ProblemMessage error={act.error} />}
      <div>
        <Button type="submit" variant="primary" pending={act.isPending}>
          {t('form.go')}
        </Button>
      </div>
    </form>
  );
}

function History() {
  const { t } = useTranslation('atlasImports');
  const language = useLanguage();
  const { data, error } = useAtlasImports();
  return (
    <section className={css.section} aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      <ProblemMessage error={error} />
      {data?.items.length === 0 && <p className={css.soft}>{t('history.none')}</p>}
      <ul className={css.list}>
        {data?.items.map((one) => (
          <li key={one.id} className={css.item}>
            <div>
              <p>
                <Link to={paths.atlasImport(one.id)}>{one.source.name}</Link>
              </p>
              <p className={css.soft}>
                {[formatInstant(one.createdAt, language), countWords(one.verdicts, t, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <StatusBadge tone={stateTones[one.state]}>{t(`state.${one.state}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}
