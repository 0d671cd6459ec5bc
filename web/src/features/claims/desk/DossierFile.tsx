import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { download } from '@/lib/download';
import { Button } from '@/ui/Button';
import css from '../Claims.module.css';
import type { Claim } from '../mine/api';
import { files } from './api';
import { useFile } from '@/api/useFile';

/** What the dossier lacks, and everything about the claim as one file for auditors and treasurers. */
export function DossierFile({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claimDesk');
  const user = useCurrentUser();
  const file = useFile();
  const gaps = claim.desk?.gaps ?? [];
  const over = ['paid', 'closed', 'to-recover'].includes(claim.status);
  const reads = user?.roles.some((role) => role === 'auditor' || role === 'treasurer');
  if (!reads && !over) return null;
  const name = `dossier-${claim.subject.number ?? claim.id}.zip`;
  return (
    <section className={css.section}>
      <h2>{t('dossier.title')}</h2>
      {over &&
        (gaps.length === 0 ? (
          <p className={css.lead}>{t('dossier.whole')}</p>
        ) : (
          <>
            <p className={css.lead}>{t('dossier.missing')}</p>
            <ul>
              {gaps.map(({ piece, kind }) => (
                <li key={piece + (kind ?? '')}>
                  {t(`dossier.piece.${piece}`)}
                  {kind && ` – ${t(`documents.kind.${kind}`)}`}
                </li>
              ))}
            </ul>
          </>
        ))}
      {reads && (
        <>
          <p className={css.hint}>{t('dossier.text')}</p>
          <div className={css.acts}>
            <Button
              pending={file.isPending}
              onClick={() => file.mutate(async () => download(await files.claim(claim.id), name))}
            >
              {t('dossier.go')}
            </Button>
          </div>
          <ProblemMessage error={file.error} />
        </>
      )}
    </section>
  );
}
