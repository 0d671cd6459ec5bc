import { useTranslation } from 'react-i18next';
import { useSessionOutputs } from '../api';
import { Outputs } from './Outputs';

/** On the page of a session's event: its slides, minutes, recording; nothing when there are none. */
export function SessionOutputs({ event }: { event: string }) {
  const { t } = useTranslation('editions');
  const outputs = useSessionOutputs(event).data?.items ?? [];
  if (outputs.length === 0) return null;
  return (
    <section aria-labelledby="outputs">
      <h2 id="outputs">{t('outputs.title')}</h2>
      <Outputs outputs={outputs} />
    </section>
  );
}
