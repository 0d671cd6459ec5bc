import { useTranslation } from 'react-i18next';
import { useOrganisation } from '@/features/organisations';
import { Button } from '@/ui/Button';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import type { SlotContent, Speaker } from './api';
import css from './Desk.module.css';
import { OrganisationField } from './OrganisationField';

type Person = SlotContent['people'][number];
type SlotPeopleProps = {
  content: SlotContent;
  speakers: readonly Speaker[];
  onChange: (change: Partial<SlotContent>) => void;
};

/** Who speaks, who moderates, and which organisations host a session. */
export function SlotPeople({ content, speakers, onChange }: SlotPeopleProps) {
  const { t } = useTranslation('editionDesk');
  const { people, hosts } = content;
  // A person has one part in a session: the one that was chosen last.
  const choose = (part: Person['part'], ids: readonly string[]) =>
    onChange({
      people: [
        ...people.filter((one) => one.part !== part && !ids.includes(one.speakerId)),
        ...ids.map((speakerId) => ({ speakerId, part })),
      ],
    });
  return (
    <>
      {speakers.length > 0 &&
        (['speaker', 'moderator'] as const).map((part) => (
          <CheckboxGroup
            key={part}
            label={t(`slot.part.${part}`)}
            choices={speakers.map(({ id, name, consentedAt }) => ({
              value: id,
              label: consentedAt ? name : t('slot.hidden', { name }),
            }))}
            value={people.filter((one) => one.part === part).map(({ speakerId }) => speakerId)}
            onChange={(ids) => choose(part, ids)}
          />
        ))}
      {hosts.length > 0 && (
        <ul className={css.cards} aria-label={t('slot.hosts')}>
          {hosts.map((host) => (
            <li key={host}>
              <Host id={host} />
              <Button
                size="small"
                variant="quiet"
                onClick={() => onChange({ hosts: hosts.filter((one) => one !== host) })}
              >
                {t('slot.removeHost')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OrganisationField
        label={t('slot.addHost')}
        onChoose={({ id }) => !hosts.includes(id) && onChange({ hosts: [...hosts, id] })}
      />
    </>
  );
}

function Host({ id }: { id: string }) {
  const { data } = useOrganisation(id);
  return <span>{data?.name ?? '…'}</span>;
}
