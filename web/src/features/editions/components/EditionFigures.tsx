import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Link } from 'react-router';
import { ButtonLink } from '@/ui/ButtonLink';
import type { Figure } from '../api';
import { useBilan } from '../bilan/api';
import css from '../Editions.module.css';
import { figureText, textIn } from '../model';

const BIG = 6;

/** The published figures of one edition: the first as big numbers, all with definition and source. */
export function EditionFigures({ edition }: { edition: string }) {
  const { t } = useTranslation('editions');
  const { data } = useBilan(edition);
  const figures = data?.declared ?? [];
  if (figures.length === 0 && !data?.publishedAt) return null;
  return (
    <section className={css.section} aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      {data?.publishedAt && (
        <p>
          <ButtonLink variant="primary" to={paths.bilan(edition)}>
            {t('figures.report')}
          </ButtonLink>
        </p>
      )}
      {figures.length > 0 && <Declared figures={figures} />}
      <p>
        <Link to={paths.figures()}>{t('figures.compare')}</Link>
      </p>
    </section>
  );
}

function Declared({ figures }: { figures: readonly Figure[] }) {
  const { t } = useTranslation('editions');
  const counts = figures.filter(({ measure }) => measure.unit === 'count');
  const big = ['attendance', 'programme', 'partners'].flatMap((theme) =>
    counts.filter(({ measure }) => measure.theme === theme).slice(0, 3),
  );
  return (
    <>
      <p className={css.hint}>{t('figures.declared')}</p>
      <dl className={css.big}>
        {big.slice(0, BIG).map((figure) => (
          <Big key={figure.measure.key} figure={figure} />
        ))}
      </dl>
      <details className={css.all}>
        <summary>{t('figures.all', { count: figures.length })}</summary>
        <dl className={css.figures}>
          {figures.map((figure) => (
            <Explained key={figure.measure.key} figure={figure} />
          ))}
        </dl>
      </details>
    </>
  );
}

function Big({ figure }: { figure: Figure }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  return (
    <div>
      <dt>{textIn(figure.measure.label, language)}</dt>
      <dd>{figureText(figure, language, t)}</dd>
    </div>
  );
}

/** A figure with what it counts, the words of the document, and what else is printed. */
export function Explained({ figure }: { figure: Figure }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const note = textIn(figure.note, language);
  return (
    <div>
      <dt>
        {textIn(figure.measure.label, language)} <b>{figureText(figure, language, t)}</b>
      </dt>
      <dd>{textIn(figure.measure.definition, language)}</dd>
      <dd className={css.soft}>
        <q lang="fr">{figure.quote}</q> — <cite>{figure.source.title}</cite>
      </dd>
      {note && <dd>{note}</dd>}
      {figure.others.map(({ value, source }) => (
        <dd key={textIn(value, language)}>
          {t('figures.also')} {textIn(value, language)} — <cite>{source.title}</cite>
        </dd>
      ))}
    </div>
  );
}
