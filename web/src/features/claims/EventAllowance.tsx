import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { useSchemes } from './api';
import { textIn } from './model';

/** On the page of an event: the allowances that cover it, with the way to the question. */
export function EventAllowance({ event }: { event: string }) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const { data } = useSchemes(event);
  return data?.map(({ slug, texts }) => (
    <Banner
      key={slug}
      tone="info"
      title={t('event.title')}
      actions={
        <ButtonLink to={paths.scheme(slug)} size="small">
          {t('event.ask')}
        </ButtonLink>
      }
    >
      <p>{textIn(texts.summary, language)}</p>
    </Banner>
  ));
}
