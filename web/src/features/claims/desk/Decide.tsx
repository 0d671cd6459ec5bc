import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import css from '../Claims.module.css';
import type { Claim } from '../mine/api';
import { mayDo } from '../mine/words';
import { deskActs, leading, type DeskAct } from './acts';
import { EnvelopeBar } from './EnvelopeBar';

type DecideProps = { claim: Claim; onAsk: (act: DeskAct) => void };

/** The acts that are open to the reader, the envelope, and who may take which step. */
export function Decide({ claim, onAsk }: DecideProps) {
  const { t } = useTranslation('claimDesk');
  const { desk, status } = claim;
  const open = deskActs.filter((act) => mayDo(claim, act));
  return (
    <aside className={css.decide} aria-label={t('decide.title')}>
      <h2>{t('decide.title')}</h2>
      {open.length > 0 ? (
        <div className={css.acts}>
          {open.map((act, index) => (
            <Button
              key={act}
              variant={index === 0 && leading.includes(act) ? 'primary' : undefined}
              onClick={() => onAsk(act)}
            >
              {t(`act.${act}.name`)}
            </Button>
          ))}
        </div>
      ) : (
        <p className={css.hint}>{t('decide.nothing')}</p>
      )}
      {mayDo(claim, 'batch') && (
        <p>
          <Link to={paths.deskBatches()}>{t('decide.toBatches')}</Link>
        </p>
      )}
      {status === 'paid' && desk && desk.gaps.length === 0 && (
        <p className={css.hint}>{t('decide.closesItself')}</p>
      )}
      <Steps claim={claim} />
      {desk && (
        <>
          <h3>{t('envelope.title')}</h3>
          <EnvelopeBar envelope={desk.envelope} />
        </>
      )}
    </aside>
  );
}

/** Each step that the state allows: which hat it needs, and why it is closed to the reader. */
function Steps({ claim: { desk } }: { claim: Claim }) {
  const { t } = useTranslation('claimDesk');
  const steps = desk?.steps.filter(({ needs }) => !needs.includes('party')) ?? [];
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t('steps.title')}</h3>
      <ul className={css.steps}>
        {steps.map(({ name, needs, allowed, reason }) => (
          <li key={name}>
            <span className={css.strong}>{t(`step.${name}`)}</span>
            {' – '}
            {needs.map((need) => t(`hat.${need}`)).join(t('steps.or'))}
            <br />
            <span>
              {allowed
                ? t('steps.yours')
                : reason
                  ? t(`ui:problem.because.${reason}`)
                  : t('steps.closed')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
