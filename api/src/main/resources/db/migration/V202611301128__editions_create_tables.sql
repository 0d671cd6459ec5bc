-- The yearly gathering: editions, their legs (events), partners, programme, releases and published figures.
CREATE TABLE edition (
    id               uuid PRIMARY KEY,
    version          integer     NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    slug             text        NOT NULL CONSTRAINT edition_slug_safe CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    year             integer     NOT NULL CONSTRAINT edition_year_plausible CHECK (year BETWEEN 1900 AND 2200),
    first_day        date        NOT NULL,
    last_day         date        NOT NULL,
    default_language text        NOT NULL,
    name             jsonb       NOT NULL,
    theme            jsonb       NOT NULL DEFAULT '{}',
    summary          jsonb       NOT NULL DEFAULT '{}',
    organiser_id     uuid        NOT NULL REFERENCES organisation,
    -- objectives, audience, frequent questions, press, calls, places without a date, sources and their disagreements
    about            jsonb       NOT NULL DEFAULT '{}',
    -- null: nobody but edition leads sees it
    published_at     timestamptz,
    -- counts the changes of the draft programme: a release names the state that its author has read
    draft_version    integer     NOT NULL DEFAULT 0,
    example          boolean     NOT NULL DEFAULT false,
    CONSTRAINT edition_days_in_order CHECK (last_day >= first_day),
    CONSTRAINT edition_named CHECK (name ? default_language)
);
-- Partial on purpose: a foreign key cannot refer to a partial index (docs/architecture.md, «Locks»).
CREATE UNIQUE INDEX edition_slug_unique ON edition (slug) WHERE slug IS NOT NULL;
CREATE INDEX edition_by_organiser ON edition (organiser_id);

-- A leg is an event; an event is a leg of one edition at most.
CREATE TABLE edition_leg (
    edition_id uuid    NOT NULL REFERENCES edition ON DELETE CASCADE,
    position   integer NOT NULL,
    event_id   uuid    NOT NULL REFERENCES event,
    PRIMARY KEY (edition_id, position),
    CONSTRAINT edition_leg_once UNIQUE (event_id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE edition_partner (
    edition_id      uuid    NOT NULL REFERENCES edition ON DELETE CASCADE,
    position        integer NOT NULL,
    role            text    NOT NULL CONSTRAINT edition_partner_role_known CHECK (role IN ('SUPPORTER', 'CO_ORGANISER', 'FRAMEWORK', 'PARTNER')),
    organisation_id uuid    REFERENCES organisation,
    -- of a partner that is no organisation of the directory, such as a programme
    name            text,
    detail          jsonb   NOT NULL DEFAULT '{}',
    PRIMARY KEY (edition_id, position),
    CONSTRAINT edition_partner_named CHECK ((organisation_id IS NULL) <> (name IS NULL))
);
CREATE INDEX edition_partner_by_organisation ON edition_partner (organisation_id);

CREATE TABLE edition_track (
    id         uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    edition_id uuid    NOT NULL REFERENCES edition ON DELETE CASCADE,
    position   integer NOT NULL,
    name       jsonb   NOT NULL,
    -- a name of the palette of the interface
    hue        text    NOT NULL CONSTRAINT edition_track_hue_known CHECK (hue IN ('GREEN', 'BLUE', 'CORAL', 'VIOLET', 'GOLD', 'ROSE'))
);
CREATE INDEX edition_track_by_edition ON edition_track (edition_id);

CREATE TABLE edition_room (
    id         uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    edition_id uuid    NOT NULL REFERENCES edition ON DELETE CASCADE,
    -- the leg in whose venue it is
    leg_id     uuid    NOT NULL REFERENCES event,
    position   integer NOT NULL,
    name       text    NOT NULL,
    capacity   integer CONSTRAINT edition_room_capacity_plausible CHECK (capacity BETWEEN 1 AND 100000)
);
CREATE INDEX edition_room_by_edition ON edition_room (edition_id);
CREATE INDEX edition_room_by_leg ON edition_room (leg_id);

CREATE TABLE edition_speaker (
    id              uuid PRIMARY KEY,
    version         integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    edition_id      uuid        NOT NULL REFERENCES edition ON DELETE CASCADE,
    name            text        NOT NULL,
    -- what he or she does, and where
    title           jsonb       NOT NULL DEFAULT '{}',
    biography       jsonb       NOT NULL DEFAULT '{}',
    organisation_id uuid        REFERENCES organisation,
    -- when the person agreed that name and profile are public; null: they are shown to edition leads only
    consented_at    timestamptz
);
CREATE INDEX edition_speaker_by_edition ON edition_speaker (edition_id);
CREATE INDEX edition_speaker_by_organisation ON edition_speaker (organisation_id);

CREATE TABLE programme_release (
    id           uuid PRIMARY KEY,
    created_at   timestamptz NOT NULL,
    edition_id   uuid    NOT NULL REFERENCES edition ON DELETE CASCADE,
    major        integer NOT NULL CHECK (major >= 1),
    minor        integer NOT NULL CHECK (minor >= 0),
    released_by  text    NOT NULL,
    note         jsonb   NOT NULL DEFAULT '{}',
    -- what changed since the release before
    changes      jsonb   NOT NULL DEFAULT '[]',
    CONSTRAINT programme_release_once UNIQUE (edition_id, major, minor)
);

-- Slots of the draft (release_id is null) and of every release, which are copies that nobody changes any more.
CREATE TABLE programme_slot (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    edition_id  uuid        NOT NULL REFERENCES edition ON DELETE CASCADE,
    release_id  uuid        REFERENCES programme_release ON DELETE CASCADE,
    -- the same in the draft and in every release
    guid        uuid        NOT NULL,
    leg_id      uuid        NOT NULL REFERENCES event,
    -- the session's event; null for an interlude, and until the first release
    event_id    uuid        REFERENCES event,
    -- breaks and meals: in the grid, never in the calendar
    interlude   boolean     NOT NULL,
    kind        text,
    format      text,
    title       jsonb       NOT NULL,
    summary     jsonb       NOT NULL DEFAULT '{}',
    day         date        NOT NULL,
    -- wall time in the leg's zone; null when the hours are not known
    start_local timestamp,
    end_local   timestamp,
    starts_at   timestamptz,
    ends_at     timestamptz,
    track_id    uuid        REFERENCES edition_track,
    room_id     uuid        REFERENCES edition_room,
    position    integer     NOT NULL,
    project     text,
    seats       integer     CONSTRAINT programme_slot_seats_plausible CHECK (seats BETWEEN 1 AND 100000),
    CONSTRAINT programme_slot_times_together CHECK ((start_local IS NULL) = (starts_at IS NULL) AND (end_local IS NULL) = (ends_at IS NULL) AND (start_local IS NULL) = (end_local IS NULL)),
    CONSTRAINT programme_slot_times_in_order CHECK (ends_at > starts_at),
    CONSTRAINT programme_slot_session_has_kind CHECK (interlude = (kind IS NULL)),
    CONSTRAINT programme_slot_interlude_is_no_event CHECK (NOT interlude OR event_id IS NULL),
    CONSTRAINT programme_slot_once UNIQUE (release_id, guid),
    -- a room has one session at a time in a release; drafts may be wrong for a while
    CONSTRAINT programme_room_once EXCLUDE USING gist (release_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (release_id IS NOT NULL AND room_id IS NOT NULL AND starts_at IS NOT NULL)
);
CREATE INDEX programme_slot_by_edition ON programme_slot (edition_id, release_id);
CREATE INDEX programme_slot_by_leg ON programme_slot (leg_id);
CREATE INDEX programme_slot_by_event ON programme_slot (event_id);
CREATE INDEX programme_slot_by_track ON programme_slot (track_id);
CREATE INDEX programme_slot_by_room ON programme_slot (room_id);

CREATE TABLE programme_appearance (
    slot_id    uuid    NOT NULL REFERENCES programme_slot ON DELETE CASCADE,
    position   integer NOT NULL,
    speaker_id uuid    NOT NULL REFERENCES edition_speaker,
    part       text    NOT NULL CONSTRAINT programme_appearance_part_known CHECK (part IN ('SPEAKER', 'MODERATOR')),
    -- of the slot in a release, for the constraint
    release_id uuid    REFERENCES programme_release ON DELETE CASCADE,
    during     tstzrange,
    PRIMARY KEY (slot_id, position),
    CONSTRAINT programme_speaker_once EXCLUDE USING gist (release_id WITH =, speaker_id WITH =, during WITH &&)
        WHERE (release_id IS NOT NULL AND during IS NOT NULL)
);
CREATE INDEX programme_appearance_by_speaker ON programme_appearance (speaker_id);
CREATE INDEX programme_appearance_by_release ON programme_appearance (release_id);

-- The organisations that host a session, in the order of the programme.
CREATE TABLE programme_host (
    slot_id         uuid    NOT NULL REFERENCES programme_slot ON DELETE CASCADE,
    position        integer NOT NULL,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    PRIMARY KEY (slot_id, position)
);
CREATE INDEX programme_host_by_organisation ON programme_host (organisation_id);

-- What a figure means: the same words for every edition.
CREATE TABLE figure_measure (
    key        text PRIMARY KEY CONSTRAINT figure_measure_key_safe CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position   integer NOT NULL,
    theme      text    NOT NULL CONSTRAINT figure_measure_theme_known CHECK (theme IN ('ATTENDANCE', 'PROGRAMME', 'PARTNERS', 'REPLAY', 'SURVEY', 'COMMUNICATION', 'FINANCE')),
    unit       text    NOT NULL CONSTRAINT figure_measure_unit_known CHECK (unit IN ('COUNT', 'PERCENT', 'EUR', 'HOURS', 'OUT_OF_FIVE')),
    label      jsonb   NOT NULL,
    definition jsonb   NOT NULL
);

-- Published figures of an edition, declared by a document.
CREATE TABLE edition_figure (
    edition_id uuid    NOT NULL REFERENCES edition ON DELETE CASCADE,
    measure    text    NOT NULL REFERENCES figure_measure,
    value      numeric NOT NULL,
    qualifier  text    NOT NULL CONSTRAINT edition_figure_qualifier_known CHECK (qualifier IN ('EXACT', 'MORE_THAN', 'AT_LEAST', 'ABOUT')),
    -- the words of the document
    quote      text    NOT NULL,
    source     jsonb   NOT NULL,
    note       jsonb   NOT NULL DEFAULT '{}',
    -- other values that a document prints for the same
    others     jsonb   NOT NULL DEFAULT '[]',
    PRIMARY KEY (edition_id, measure)
);
CREATE INDEX edition_figure_by_measure ON edition_figure (measure);
