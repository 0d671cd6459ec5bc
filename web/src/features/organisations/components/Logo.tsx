import { useLanguage } from '@/i18n/useLanguage';
import { initials, type OrganisationSummary } from '../model';
import css from './Logo.module.css';

type LogoProps = { organisation: Pick<OrganisationSummary, 'name' | 'logo'>; large?: boolean };

/**
 * The logo, or the initials in its place; those are decorative, because the name is beside them.
 */
export function Logo({ organisation: { name, logo }, large = false }: LogoProps) {
  const language = useLanguage();
  const size = large ? css.large : css.small;
  if (!logo)
    return (
      <span className={`${css.logo} ${size}`} aria-hidden>
        {initials(name)}
      </span>
    );
  const alt = logo.alt[language] ?? Object.values(logo.alt)[0] ?? '';
  return <img className={`${css.logo} ${size}`} src={logo.small} alt={alt} />;
}
