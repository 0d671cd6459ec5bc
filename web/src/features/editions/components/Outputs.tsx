import { useTranslation } from 'react-i18next';
import { languageName } from '@/lib/geo';
import { useLanguage } from '@/i18n/useLanguage';
import type { Output } from '../api';

/** What came out of a session: links with their kind, language and licence. */
export function Outputs({ outputs }: { outputs: readonly Output[] }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  if (outputs.length === 0) return null;
  return (
    <ul>
      {outputs.map((output) => (
        <li key={output.url}>
          <a href={output.url} rel="noreferrer" lang={output.language} hrefLang={output.language}>
            {output.title}
          </a>{' '}
          (
          {[
            t(`outputs.kind.${output.kind}`),
            output.language !== language && languageName(output.language, language),
            output.licence,
          ]
            .filter(Boolean)
            .join(', ')}
          )
        </li>
      ))}
    </ul>
  );
}
