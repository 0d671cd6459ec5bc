import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { componentCode, frameAddress } from '@/lib/embedCode';
import { CodeSample } from '@/ui/CodeSample';
import { PageTitle } from '@/ui/PageTitle';
import { Prose } from '@/ui/Prose';
import {
  changeExample,
  clientExample,
  createExample,
  mirrorExample,
  readings,
  signatureExample,
  tokenExample,
  upsertExample,
  webhookExample,
  type Setting,
} from './examples';
import { FormatTable } from './FormatTable';
import { settingOf } from './setting';
import { TryIt } from './TryIt';

const CONTRACT = '/api/v1/openapi';

/** Everything an integrator needs to start, on one page. Tests run its examples. */
export function DevelopersPage({ setting = settingOf() }: { setting?: Setting }) {
  const { t } = useTranslation('developers');
  const language = useLanguage();
  const wish = { origin: setting.origin, query: 'theme=data', language, title: t('embed.name') };
  const sample = (id: string, code: string) => <CodeSample label={t(`code.${id}`)} code={code} />;
  return (
    <Prose>
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('intro')}</p>
      <ul>
        <li>
          <a href={CONTRACT}>{t('links.contract')}</a>
        </li>
        <li>
          <a href="/client/soga-client.tgz">{t('links.client')}</a>
        </li>
        <li>
          <a href="/api/v1/open-data">{t('links.openData')}</a>
        </li>
        <li>
          <a href="/changelog.txt">{t('links.changelog')}</a>
        </li>
        <li>
          <a href={`/embed.html?lang=${language}`}>{t('links.demo')}</a>
        </li>
      </ul>

      <h2>{t('read.title')}</h2>
      <p>{t('read.text')}</p>
      {readings.map((reading) => (
        <TryIt key={reading.id} reading={reading} setting={setting} />
      ))}

      <h2>{t('formats.title')}</h2>
      <p>{t('formats.text')}</p>
      <FormatTable />

      <h2>{t('mirror.title')}</h2>
      <p>{t('mirror.text')}</p>
      {sample('mirror', mirrorExample(setting))}

      <h2>{t('keys.title')}</h2>
      <p>{t('keys.text')}</p>
      <p>{t('keys.demo')}</p>
      {sample('token', tokenExample(setting))}

      <h2>{t('write.title')}</h2>
      <p>{t('write.create')}</p>
      {sample('create', createExample(setting))}
      <p>{t('write.change')}</p>
      {sample('change', changeExample())}
      <p>{t('write.upsert')}</p>
      {sample('upsert', upsertExample())}
      <p>{t('write.problems')}</p>

      <h2 id="webhooks">{t('webhooks.title')}</h2>
      <p>{t('webhooks.text')}</p>
      <p>
        {t('webhooks.screen')} <Link to={paths.myOrganisations()}>{t('webhooks.mine')}</Link>
      </p>
      {sample('webhook', webhookExample())}
      <p>{t('webhooks.signature')}</p>
      {sample('signature', signatureExample())}

      <h2>{t('embed.title')}</h2>
      <p>
        {t('embed.text')} <Link to={paths.calendar()}>{t('embed.calendar')}</Link>
      </p>
      {sample('component', componentCode(wish))}
      <ul>
        {(['query', 'event', 'look', 'lang', 'scheme'] as const).map((id) => (
          <li key={id}>{t(`embed.attributes.${id}`)}</li>
        ))}
      </ul>
      <p>{t('embed.frame', { address: frameAddress(wish) })}</p>
      <p>{t('embed.oembed', { address: `${setting.origin}/api/v1/oembed?url=` })}</p>

      <h2>{t('client.title')}</h2>
      <p>{t('client.text')}</p>
      {sample('client', clientExample(setting))}

      <h2>{t('limits.title')}</h2>
      <p>{t('limits.text')}</p>
      <p>{t('limits.cache')}</p>

      <h2>{t('versions.title')}</h2>
      <ul>
        {(['additive', 'unknown', 'deprecated', 'year', 'told'] as const).map((id) => (
          <li key={id}>{t(`versions.${id}`)}</li>
        ))}
      </ul>
      <p>{t('licence')}</p>
    </Prose>
  );
}
