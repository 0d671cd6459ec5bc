import type { components } from '@/api/schema';

type Policy = components['schemas']['RegistrationPolicy'];

/** How people register, as the form has it. */
export type RegistrationForm = {
  mode: string;
  url: string;
  /** Seats as typed; empty when nothing limits them. */
  onSite: string;
  remote: string;
  waitingList: string;
  opensAt: string;
  closesAt: string;
};

export const emptyRegistration: RegistrationForm = {
  mode: '',
  url: '',
  onSite: '',
  remote: '',
  waitingList: '',
  opensAt: '',
  closesAt: '',
};

const typed = (seats: number | null | undefined) => (seats == null ? '' : String(seats));

export function registrationForm(policy: Policy | null | undefined): RegistrationForm {
  return {
    mode: policy?.mode ?? '',
    url: policy?.url ?? '',
    onSite: typed(policy?.capacity?.onSite),
    remote: typed(policy?.capacity?.remote),
    waitingList: typed(policy?.waitingList),
    opensAt: policy?.opensAt ?? '',
    closesAt: policy?.closesAt ?? '',
  };
}

/** A number as typed; -1 for a text that is none, so that the API objects. */
function seats(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!bare) return null;
  return /^\d{1,7}$/.test(bare) ? Number(bare) : -1;
}

const orNull = (text: string) => text.trim() || null;

/** What is sent; seats of a mode that the format does not have are left out. */
export function registrationRequest(form: RegistrationForm, format: string): Policy | null {
  const { mode, url, onSite, remote, waitingList, opensAt, closesAt } = form;
  if (!mode) return null;
  const here = mode === 'here';
  const capacity = {
    onSite: format === 'online' ? null : seats(onSite),
    remote: format === 'on-site' ? null : seats(remote),
  };
  const limited = here && (capacity.onSite !== null || capacity.remote !== null);
  return {
    mode: mode as Policy['mode'],
    url: mode === 'external' ? orNull(url) : null,
    capacity: limited ? capacity : null,
    waitingList: here ? seats(waitingList) : null,
    opensAt: here ? orNull(opensAt) : null,
    closesAt: mode === 'none' ? null : orNull(closesAt),
  };
}
