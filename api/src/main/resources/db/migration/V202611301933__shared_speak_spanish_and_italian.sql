-- Mails may also be written in Spanish and Italian, the languages of the interface (eu.soga.shared.text.Texts).
ALTER TABLE saved_search
    DROP CONSTRAINT saved_search_language_check,
    ADD CONSTRAINT saved_search_language_known CHECK (language IN ('fr', 'en', 'es', 'it'));
ALTER TABLE registration
    DROP CONSTRAINT registration_language_known,
    ADD CONSTRAINT registration_language_known CHECK (language IN ('fr', 'en', 'es', 'it'));
ALTER TABLE membership
    DROP CONSTRAINT membership_language_known,
    ADD CONSTRAINT membership_language_known CHECK (language IN ('fr', 'en', 'es', 'it'));
ALTER TABLE claim
    DROP CONSTRAINT claim_language_known,
    ADD CONSTRAINT claim_language_known CHECK (language IN ('fr', 'en', 'es', 'it'));
