-- Reference data from the association's reports of 2022 and 2024. What they do not say stays empty: no seats of the
-- founders, no price of any tier.
CREATE TABLE college (
    code     text PRIMARY KEY,
    position integer NOT NULL CONSTRAINT college_position_unique UNIQUE,
    label    jsonb   NOT NULL,
    -- on the board; null: the statutes name none
    seats    integer CONSTRAINT college_seats_positive CHECK (seats > 0),
    -- who may belong
    parties  text[]  NOT NULL CONSTRAINT college_parties_known CHECK (parties <@ ARRAY['PERSON', 'ORGANISATION'] AND cardinality(parties) > 0)
);
INSERT INTO college (code, position, label, seats, parties) VALUES
    ('tetes-de-reseaux', 1, '{"fr": "Têtes de réseaux de l''ESS", "en": "Networks of the social economy"}', 4, '{ORGANISATION}'),
    ('recherche', 2, '{"fr": "Recherche", "en": "Research"}', 2, '{PERSON,ORGANISATION}'),
    ('operateurs', 3, '{"fr": "Opérateurs et accompagnateurs", "en": "Operators and advisers"}', 5, '{ORGANISATION}'),
    ('salaries', 4, '{"fr": "Salarié·es", "en": "Employees"}', 2, '{PERSON}'),
    ('individus-benevoles', 5, '{"fr": "Individus et bénévoles", "en": "Individuals and volunteers"}', 3, '{PERSON}'),
    ('fondateurs', 6, '{"fr": "Fondateurs", "en": "Founders"}', NULL, '{PERSON,ORGANISATION}');

CREATE TABLE tier (
    code     text PRIMARY KEY,
    level    integer NOT NULL CONSTRAINT tier_level_unique UNIQUE,
    label    jsonb   NOT NULL,
    -- what its dues pay for, and what it gives; empty where the reports do not say
    finances jsonb   NOT NULL DEFAULT '{}',
    gives    jsonb   NOT NULL DEFAULT '{}'
);
INSERT INTO tier (code, level, label, finances, gives) VALUES
    ('niveau-1', 1, '{"fr": "Premier niveau d''adhésion", "en": "First level of membership"}', '{"fr": "Les missions d''intérêt général", "en": "The missions of general interest"}', '{}'),
    ('niveau-2', 2, '{"fr": "Niveau 2", "en": "Level 2"}', '{}', '{"fr": "Les services collectifs aux membres", "en": "The collective services to members"}');

CREATE TABLE segment (
    code       text PRIMARY KEY,
    position   integer NOT NULL CONSTRAINT segment_position_unique UNIQUE,
    label      jsonb   NOT NULL,
    motivation jsonb   NOT NULL
);
INSERT INTO segment (code, position, label, motivation) VALUES
    ('reseaux-federations', 1, '{"fr": "Réseau et fédération de l''ESS", "en": "Network or federation of the social economy"}', '{"fr": "Veille (institutionnelle, médias, financement)", "en": "Monitoring (institutions, media, funding)"}'),
    ('organisations-ess', 2, '{"fr": "Organisation de l''ESS intéressée par les transitions numériques (mutuelle, coopérative, association…)", "en": "Organisation of the social economy interested in the digital transition (mutual, cooperative, association…)"}', '{"fr": "Mise en réseau, plaidoyer et affaires publiques", "en": "Networking, advocacy and public affairs"}'),
    ('operateur-social-tech', 3, '{"fr": "Opérateur social tech (organisation de l''ESS ayant le numérique comme cœur d''activité)", "en": "Social tech operator (organisation of the social economy whose core activity is digital)"}', '{"fr": "Analyse de besoins sectoriels, compétence", "en": "Analysis of the needs of a sector, skills"}'),
    ('accompagnateur', 4, '{"fr": "Accompagnateur (conseil, formation…)", "en": "Adviser (consulting, training…)"}', '{"fr": "Ressources, contenus, cas d''usage, solutions, bonnes pratiques", "en": "Resources, content, use cases, solutions, good practice"}'),
    ('pouvoirs-publics', 5, '{"fr": "Pouvoirs publics", "en": "Public authority"}', '{"fr": "Promotion de l''ESS", "en": "Promotion of the social economy"}'),
    ('individus', 6, '{"fr": "Individu", "en": "Individual"}', '{"fr": "Mécénat de compétences et formation pair à pair", "en": "Skills sponsorship and peer training"}'),
    ('entreprises-financeurs', 7, '{"fr": "Entreprise ou financeur", "en": "Company or funder"}', '{"fr": "Accompagnement et conseil, visibilité, communication RSE", "en": "Advice, visibility, communication on social responsibility"}');

CREATE TABLE benefit (
    code     text PRIMARY KEY,
    position integer NOT NULL CONSTRAINT benefit_position_unique UNIQUE,
    label    jsonb   NOT NULL
);
INSERT INTO benefit (code, position, label) VALUES
    ('webinaires', 1, '{"fr": "Webinaires avec un expert", "en": "Webinars with an expert"}'),
    ('articles', 2, '{"fr": "Articles : interviews ou études de cas", "en": "Articles: interviews or case studies"}'),
    ('accompagnement', 3, '{"fr": "Accompagnement, notamment par mentorat d''experts", "en": "Guidance, for instance by expert mentors"}'),
    ('partage', 4, '{"fr": "Partage de connaissances et d''expériences au sein de la communauté", "en": "Shared knowledge and experience within the community"}'),
    ('groupes-de-travail', 5, '{"fr": "Participation à des groupes de travail", "en": "Taking part in working groups"}'),
    ('tarifs', 6, '{"fr": "Tarifs préférentiels chez les partenaires et mise en relation avec des membres en Europe", "en": "Preferential rates at partners and introductions to members across Europe"}'),
    ('autres', 7, '{"fr": "Autres ressources de SOGA et de ses partenaires", "en": "Other resources of SOGA and its partners"}');

-- Statutes that an applicant accepts; the last ones adopted are in force.
CREATE TABLE statutes (
    id               uuid PRIMARY KEY,
    created_at       timestamptz NOT NULL,
    version          text        NOT NULL CONSTRAINT statutes_version_unique UNIQUE,
    adopted_on       date        NOT NULL CONSTRAINT statutes_day_unique UNIQUE,
    url              text,
    -- the board lets the secretary admit
    secretary_admits boolean     NOT NULL,
    -- a member votes in the days of grace
    grace_votes      boolean     NOT NULL
);
INSERT INTO statutes (id, created_at, version, adopted_on, url, secretary_admits, grace_votes)
VALUES (uuidv7(), '2024-02-05T00:00:00Z', '2024-02-05', '2024-02-05', NULL, false, false);

-- What a tier costs from a day on, and how long its year is. A list that priced a term stays as it is.
CREATE TABLE price_list (
    id           uuid PRIMARY KEY,
    version      integer     NOT NULL,
    created_at   timestamptz NOT NULL,
    tier         text        NOT NULL REFERENCES tier,
    valid_from   date        NOT NULL,
    year_mode    text        NOT NULL CONSTRAINT price_list_year_known CHECK (year_mode IN ('CALENDAR', 'ROLLING')),
    -- month and day: who joins from this day of a calendar year on is a member until the end of the next one
    roll_over    text        CONSTRAINT price_list_roll_over_day CHECK (roll_over ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    currency     text        NOT NULL CONSTRAINT price_list_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    -- [{"from": 0, "cents": 5000}, …]: from which yearly budget, in cents, how much
    brackets     jsonb       NOT NULL CONSTRAINT price_list_has_a_price CHECK (jsonb_array_length(brackets) > 0),
    -- page of a payment platform where these dues can be paid
    payment_page text,
    -- made for the demonstration: no price of the association's is published
    example      boolean     NOT NULL,
    CONSTRAINT price_list_day_unique UNIQUE (tier, valid_from),
    CONSTRAINT price_list_rolling_has_no_day CHECK (year_mode = 'CALENDAR' OR roll_over IS NULL)
);

CREATE TABLE membership (
    id                  uuid PRIMARY KEY,
    version             integer     NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    status              text        NOT NULL CONSTRAINT membership_status_known CHECK (status IN
        ('APPLIED', 'INCOMPLETE', 'ADMITTED', 'REFUSED', 'DUE', 'CURRENT', 'GRACE', 'LAPSED', 'RESIGNED', 'EXCLUDED', 'ENDED', 'MERGED')),
    organisation_id     uuid REFERENCES organisation,
    person_subject      text,
    -- of the person, or of the representative who applied for the organisation
    contact_subject     text        NOT NULL,
    contact_name        text        NOT NULL,
    contact_email       text,
    language            text        NOT NULL CONSTRAINT membership_language_known CHECK (language IN ('fr', 'en')),
    country             text        NOT NULL CONSTRAINT membership_country_code CHECK (country ~ '^[A-Z]{2}$'),
    tier                text        NOT NULL REFERENCES tier,
    -- proposed by the applicant, fixed by the admission; its history is in college_stay
    college             text        NOT NULL REFERENCES college,
    segment             text REFERENCES segment,
    budget_cents        bigint      CONSTRAINT membership_budget_positive CHECK (budget_cents >= 0),
    motivation          text,
    statutes_id         uuid        NOT NULL REFERENCES statutes,
    -- the day on which time alone may change the state
    moves_on            date,
    resigns_on          date,
    keeps_data          boolean     NOT NULL DEFAULT false,
    merged_into         uuid REFERENCES membership,
    CONSTRAINT membership_of_one_party CHECK ((organisation_id IS NULL) <> (person_subject IS NULL)),
    CONSTRAINT membership_merged_leads_on CHECK ((status = 'MERGED') = (merged_into IS NOT NULL)),
    CONSTRAINT membership_not_merged_into_itself CHECK (merged_into <> id)
);
-- Two signatories who apply at once get one membership.
CREATE UNIQUE INDEX membership_one_per_organisation ON membership (organisation_id) WHERE status NOT IN ('REFUSED', 'ENDED', 'MERGED');
CREATE UNIQUE INDEX membership_one_per_person ON membership (person_subject) WHERE status NOT IN ('REFUSED', 'ENDED', 'MERGED');
CREATE INDEX membership_by_date ON membership (created_at DESC, id DESC);
CREATE INDEX membership_moves ON membership (moves_on) WHERE moves_on IS NOT NULL;
CREATE INDEX membership_merged ON membership (merged_into) WHERE merged_into IS NOT NULL;

-- Days are those of the association's zone; the last day is the one after, as in a range.
CREATE TABLE membership_term (
    id            uuid PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    membership_id uuid        NOT NULL REFERENCES membership,
    year          integer     NOT NULL,
    first_day     date        NOT NULL,
    end_day       date        NOT NULL,
    -- set once: resigned, excluded or dissolved before its end
    ended_on      date,
    currency      text        NOT NULL CONSTRAINT membership_term_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    -- set once: the call for dues
    called_on     date,
    due_on        date,
    reference     text        CONSTRAINT membership_term_reference_unique UNIQUE,
    CONSTRAINT membership_term_has_days CHECK (first_day < end_day),
    CONSTRAINT membership_term_ends_within CHECK (ended_on >= first_day AND ended_on < end_day),
    CONSTRAINT membership_term_call_is_whole CHECK ((called_on IS NULL) = (due_on IS NULL) AND (called_on IS NULL) = (reference IS NULL)),
    CONSTRAINT membership_term_overlaps_none EXCLUDE USING gist
        (membership_id WITH =, daterange(first_day, LEAST(end_day, ended_on)) WITH &&)
);
CREATE SEQUENCE dues_reference_number;

CREATE TABLE term_line (
    id            uuid PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    term_id       uuid        NOT NULL REFERENCES membership_term,
    position      integer     NOT NULL,
    tier          text        NOT NULL REFERENCES tier,
    from_day      date        NOT NULL,
    -- what it adds to the dues of the term
    cents         bigint      NOT NULL CONSTRAINT term_line_not_negative CHECK (cents >= 0),
    price_list_id uuid        NOT NULL REFERENCES price_list,
    CONSTRAINT term_line_position_unique UNIQUE (term_id, position)
);
CREATE INDEX term_line_price_list ON term_line (price_list_id);

CREATE TABLE dues_entry (
    id         uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    term_id    uuid        NOT NULL REFERENCES membership_term,
    position   integer     NOT NULL,
    kind       text        NOT NULL CONSTRAINT dues_entry_kind_known CHECK (kind IN ('PAYMENT', 'WAIVER', 'REVERSAL')),
    cents      bigint      NOT NULL CONSTRAINT dues_entry_positive CHECK (cents > 0),
    booked_on  date        NOT NULL,
    method     text        NOT NULL CONSTRAINT dues_entry_method_known CHECK (method IN ('TRANSFER', 'CARD', 'CHEQUE', 'CASH', 'PLATFORM', 'NONE')),
    -- names the entry in a bank statement or an export: the same one is counted once
    source     text        CONSTRAINT dues_entry_source_unique UNIQUE,
    -- one entry is reversed at most once
    reverses   uuid        CONSTRAINT dues_entry_reversed_once UNIQUE REFERENCES dues_entry,
    note       text,
    by_subject text        NOT NULL,
    CONSTRAINT dues_entry_position_unique UNIQUE (term_id, position),
    CONSTRAINT dues_entry_reversal_names_one CHECK ((kind = 'REVERSAL') = (reverses IS NOT NULL)),
    CONSTRAINT dues_entry_waiver_has_a_reason CHECK (kind <> 'WAIVER' OR note IS NOT NULL)
);

CREATE TABLE college_stay (
    id            uuid PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    membership_id uuid        NOT NULL REFERENCES membership,
    college       text        NOT NULL REFERENCES college,
    from_day      date        NOT NULL,
    -- the day after the last one; null while it lasts
    to_day        date,
    CONSTRAINT college_stay_has_days CHECK (to_day >= from_day),
    CONSTRAINT college_stay_one_at_a_time EXCLUDE USING gist (membership_id WITH =, daterange(from_day, to_day) WITH &&)
);

-- What was recorded is never edited away: a line, an entry and the days of a term stay as they are.
CREATE FUNCTION members_refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER term_line_written_once BEFORE UPDATE OR DELETE ON term_line FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();
CREATE TRIGGER dues_entry_written_once BEFORE UPDATE OR DELETE ON dues_entry FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();
CREATE TRIGGER membership_term_kept BEFORE DELETE ON membership_term FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();
CREATE TRIGGER membership_term_written_once BEFORE UPDATE ON membership_term FOR EACH ROW
    WHEN ((OLD.membership_id, OLD.year, OLD.first_day, OLD.end_day, OLD.currency, OLD.created_at)
            IS DISTINCT FROM (NEW.membership_id, NEW.year, NEW.first_day, NEW.end_day, NEW.currency, NEW.created_at)
        OR OLD.ended_on IS NOT NULL AND OLD.ended_on IS DISTINCT FROM NEW.ended_on
        OR OLD.reference IS NOT NULL AND (OLD.called_on, OLD.due_on, OLD.reference) IS DISTINCT FROM (NEW.called_on, NEW.due_on, NEW.reference))
    EXECUTE FUNCTION members_refuse_rewriting();
-- A price that was asked of somebody stays as it was.
CREATE FUNCTION members_keep_used_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM term_line WHERE price_list_id = OLD.id) THEN
        RAISE EXCEPTION 'a price list that priced a term is not changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER price_list_used_stays BEFORE UPDATE ON price_list FOR EACH ROW EXECUTE FUNCTION members_keep_used_prices();

-- Terms whose dues were paid or waived: the only source of every count. A term belongs to the membership that survived
-- a merge. A change of tier counts from its day, once what it costs is paid.
CREATE VIEW settled_term AS
SELECT t.id, coalesce(m.merged_into, m.id) AS membership_id, t.membership_id AS own_membership_id, t.year, t.first_day,
       LEAST(t.end_day, t.ended_on) AS end_day, paid.cents AS paid_cents
FROM membership_term t
JOIN membership m ON m.id = t.membership_id
JOIN term_line first ON first.term_id = t.id AND first.position = 0
CROSS JOIN LATERAL (SELECT coalesce(sum(CASE WHEN kind = 'REVERSAL' THEN -cents ELSE cents END), 0) AS cents
                    FROM dues_entry WHERE term_id = t.id) paid
WHERE t.called_on IS NOT NULL AND paid.cents >= first.cents
  -- who leaves before the first day of a paid year was no member in it
  AND LEAST(t.end_day, t.ended_on) > t.first_day;

-- A bank's statement, or an export of a payment platform. The same content is one statement: sent again, it is continued.
CREATE TABLE bank_statement (
    id               uuid PRIMARY KEY,
    created_at       timestamptz NOT NULL,
    kind             text        NOT NULL CONSTRAINT bank_statement_kind_known CHECK (kind IN ('CAMT_053', 'HELLOASSO')),
    name             text        NOT NULL,
    digest           text        NOT NULL CONSTRAINT bank_statement_digest_unique UNIQUE,
    imported_by      text        NOT NULL,
    imported_by_name text        NOT NULL
);
CREATE INDEX bank_statement_by_date ON bank_statement (created_at DESC, id DESC);

-- Each entry stands here once, whichever files name it.
CREATE TABLE statement_line (
    id           uuid PRIMARY KEY,
    version      integer     NOT NULL,
    created_at   timestamptz NOT NULL,
    statement_id uuid        NOT NULL REFERENCES bank_statement,
    position     integer     NOT NULL,
    source       text        NOT NULL CONSTRAINT statement_line_source_unique UNIQUE,
    booked_on    date        NOT NULL,
    cents        bigint      NOT NULL CONSTRAINT statement_line_not_negative CHECK (cents >= 0),
    currency     text        NOT NULL,
    payer        text,
    message      text,
    outcome      text        NOT NULL CONSTRAINT statement_line_outcome_known CHECK (outcome IN
        ('BOOKED', 'ASSIGNED', 'IGNORED', 'NO_REFERENCE', 'MISTYPED_REFERENCE', 'UNKNOWN_REFERENCE', 'TOO_LITTLE', 'TOO_MUCH',
         'ALREADY_PAID', 'OTHER_CURRENCY', 'OUTGOING')),
    term_id      uuid REFERENCES membership_term,
    note         text,
    CONSTRAINT statement_line_booked_for_a_term CHECK (outcome NOT IN ('BOOKED', 'ASSIGNED') OR term_id IS NOT NULL),
    CONSTRAINT statement_line_ignored_for_a_reason CHECK (outcome <> 'IGNORED' OR note IS NOT NULL)
);
CREATE INDEX statement_line_of_statement ON statement_line (statement_id, position);
CREATE INDEX statement_line_unmatched ON statement_line (created_at DESC, id DESC) WHERE outcome NOT IN ('BOOKED', 'ASSIGNED', 'IGNORED');
CREATE INDEX statement_line_term ON statement_line (term_id) WHERE term_id IS NOT NULL;

-- Days before (negative) or after the dues are due; each reminder of a term is sent once.
CREATE TABLE dues_reminder (
    term_id     uuid        NOT NULL REFERENCES membership_term,
    offset_days integer     NOT NULL,
    sent_at     timestamptz NOT NULL,
    PRIMARY KEY (term_id, offset_days)
);
