import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { CodeSample } from '@/ui/CodeSample';
import { curlOf, type Reading, type Setting } from './examples';

const SHOWN = 6_000;

type Answer = { heading: string; body: string; cut: boolean };

/** Sends a request and returns status, the important headers and the start of the body. */
async function ask(path: string): Promise<Answer> {
  const response = await fetch(path, { credentials: 'omit' });
  const text = await response.text();
  const body = text.startsWith('{') ? JSON.stringify(JSON.parse(text), null, 2) : text;
  const headers = ['Content-Type', 'ETag', 'Link', 'RateLimit']
    .map((name) => [name, response.headers.get(name)])
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}`);
  return {
    heading: [`HTTP ${response.status}`, ...headers].join('\n'),
    body: body.slice(0, SHOWN),
    cut: body.length > SHOWN,
  };
}

/** A public request as a command, with a button that sends it from the page. */
export function TryIt({ reading, setting }: { reading: Reading; setting: Setting }) {
  const { t } = useTranslation('developers');
  const [answer, setAnswer] = useState<Answer | 'failed' | null>(null);
  const [pending, setPending] = useState(false);
  const name = t(`read.${reading.id}`);
  const run = async () => {
    setPending(true);
    setAnswer(await ask(reading.path).catch(() => 'failed' as const));
    setPending(false);
  };
  return (
    <section aria-label={name}>
      <p>{name}</p>
      <CodeSample label={t('command', { name })} code={curlOf(reading, setting)}>
        <Button
          size="small"
          pending={pending}
          aria-label={t('tryOne', { name })}
          onClick={() => void run()}
        >
          {t('try')}
        </Button>
      </CodeSample>
      <div role="status">
        {answer === 'failed' && <p>{t('failed')}</p>}
        {answer && answer !== 'failed' && (
          <>
            <CodeSample
              label={t('answer', { name })}
              code={`${answer.heading}\n\n${answer.body}${answer.cut ? '\n…' : ''}`}
            />
            {answer.cut && <p>{t('cut')}</p>}
          </>
        )}
      </div>
    </section>
  );
}
