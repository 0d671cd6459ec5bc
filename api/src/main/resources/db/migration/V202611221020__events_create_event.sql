CREATE TABLE event (
    id                      uuid PRIMARY KEY,
    version                 integer     NOT NULL,
    created_at              timestamptz NOT NULL,
    created_by              text        NOT NULL,
    updated_at              timestamptz NOT NULL,
    slug                    text        NOT NULL CONSTRAINT event_slug_unique UNIQUE,
    status                  text        NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'REFUSED', 'CANCELLED', 'POSTPONED', 'WITHDRAWN')),
    organisation_id         uuid        NOT NULL REFERENCES organisation,
    parent_id               uuid        REFERENCES event,
    external_id             text,

    default_language        text        NOT NULL,
    title                   jsonb       NOT NULL,
    summary                 jsonb       NOT NULL DEFAULT '{}',
    description             jsonb       NOT NULL DEFAULT '{}',
    kind                    text        CHECK (kind IN ('WORKSHOP', 'CONFERENCE', 'WEBINAR', 'MEETUP', 'TRAINING', 'HACKATHON', 'NETWORKING', 'AWARD', 'VISIT', 'SUMMIT', 'CAFE', 'OTHER')),
    format                  text        CHECK (format IN ('ON_SITE', 'ONLINE', 'HYBRID')),
    themes                  text[]      NOT NULL DEFAULT '{}',
    audiences               text[]      NOT NULL DEFAULT '{}',
    languages               text[]      NOT NULL DEFAULT '{}',

    -- the truth is local wall time and zone; the instants are derived and stored beside it
    start_local             timestamp,
    end_local               timestamp,
    zone                    text,
    all_day                 boolean,
    end_unknown             boolean,
    start_fold              text        CHECK (start_fold IN ('EARLIER', 'LATER')),
    end_fold                text        CHECK (end_fold IN ('EARLIER', 'LATER')),
    starts_at               timestamptz,
    ends_at                 timestamptz,
    previous_start          timestamp,
    previous_zone           text,

    place_name              text,
    place_street            text,
    place_postal_code       text,
    place_city              text,
    place_country           text        CHECK (place_country ~ '^[A-Z]{2}$'),
    place_latitude          double precision CHECK (place_latitude BETWEEN -90 AND 90),
    place_longitude         double precision CHECK (place_longitude BETWEEN -180 AND 180),
    online_url              text,
    online_released_to      text        CHECK (online_released_to IN ('EVERYONE', 'REGISTERED')),

    registration_mode       text        CHECK (registration_mode IN ('NONE', 'EXTERNAL', 'HERE')),
    registration_url        text,
    price_free              boolean,
    price_text              jsonb       NOT NULL DEFAULT '{}',
    step_free               text        NOT NULL DEFAULT 'UNKNOWN' CHECK (step_free IN ('YES', 'NO', 'UNKNOWN')),
    sign_language           text        NOT NULL DEFAULT 'UNKNOWN' CHECK (sign_language IN ('YES', 'NO', 'UNKNOWN')),
    live_captions           text        NOT NULL DEFAULT 'UNKNOWN' CHECK (live_captions IN ('YES', 'NO', 'UNKNOWN')),
    hearing_loop            text        NOT NULL DEFAULT 'UNKNOWN' CHECK (hearing_loop IN ('YES', 'NO', 'UNKNOWN')),
    quiet_room              text        NOT NULL DEFAULT 'UNKNOWN' CHECK (quiet_room IN ('YES', 'NO', 'UNKNOWN')),

    image_id                uuid        REFERENCES image,
    image_alt               jsonb       NOT NULL DEFAULT '{}',
    licence                 text,
    replay_url              text,

    sequence                integer     NOT NULL DEFAULT 0,
    status_note             jsonb       NOT NULL DEFAULT '{}',
    submitted_at            timestamptz,
    published_at            timestamptz,
    cancelled_at            timestamptz,
    appealed                boolean     NOT NULL DEFAULT false,
    example                 boolean     NOT NULL DEFAULT false,
    provenance              jsonb,

    -- an edit of a published event that waits for a decision while the live version stays
    revision                jsonb,
    revision_status         text        CHECK (revision_status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED')),
    revision_submitted_at   timestamptz,

    CONSTRAINT event_not_its_own_parent CHECK (parent_id <> id),
    CONSTRAINT event_external_id_unique UNIQUE (organisation_id, external_id),
    CONSTRAINT event_schedule_whole CHECK ((start_local IS NULL) = (zone IS NULL) AND (start_local IS NULL) = (starts_at IS NULL)
        AND (start_local IS NULL) = (all_day IS NULL) AND (start_local IS NULL) = (end_unknown IS NULL)),
    CONSTRAINT event_end_known_or_said_unknown CHECK (start_local IS NULL OR (end_unknown = (end_local IS NULL))),
    CONSTRAINT event_end_after_start CHECK (ends_at >= starts_at),
    CONSTRAINT event_all_day_is_dates CHECK (NOT all_day OR (start_local = date_trunc('day', start_local) AND end_local = date_trunc('day', end_local))),
    CONSTRAINT event_place_point CHECK ((place_latitude IS NULL) = (place_longitude IS NULL)),
    CONSTRAINT event_public_is_dated CHECK (status NOT IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') OR (start_local IS NOT NULL AND kind IS NOT NULL AND (format IS NOT NULL OR provenance IS NOT NULL) AND published_at IS NOT NULL)),
    CONSTRAINT event_revision_whole CHECK ((revision IS NULL) = (revision_status IS NULL)),
    CONSTRAINT event_revision_of_published CHECK (revision IS NULL OR status IN ('PUBLISHED', 'POSTPONED'))
);
CREATE INDEX event_organisation ON event (organisation_id);
CREATE INDEX event_parent ON event (parent_id);
CREATE INDEX event_image ON event (image_id);
CREATE INDEX event_queue ON event (submitted_at) WHERE status = 'SUBMITTED';
CREATE INDEX event_revision_queue ON event (revision_submitted_at) WHERE revision_status = 'SUBMITTED';

CREATE TABLE event_co_organiser (
    event_id        uuid    NOT NULL REFERENCES event ON DELETE CASCADE,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    position        integer NOT NULL,
    PRIMARY KEY (event_id, position)
);
CREATE INDEX event_co_organiser_organisation ON event_co_organiser (organisation_id);

CREATE TABLE event_old_slug (
    slug     text PRIMARY KEY,
    event_id uuid NOT NULL REFERENCES event ON DELETE CASCADE
);
CREATE INDEX event_old_slug_event ON event_old_slug (event_id);

-- One date of an event: what search stands on. A one-off event has one.
CREATE TABLE occurrence (
    id             uuid PRIMARY KEY,
    event_id       uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    original_start timestamp   NOT NULL,
    start_local    timestamp   NOT NULL,
    end_local      timestamp,
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL,
    first_day      date        NOT NULL,
    last_day       date        NOT NULL,
    CONSTRAINT occurrence_once UNIQUE (event_id, original_start),
    CONSTRAINT occurrence_days CHECK (last_day >= first_day)
);
CREATE INDEX occurrence_time ON occurrence (starts_at, id);
CREATE INDEX occurrence_end ON occurrence (ends_at);
CREATE INDEX occurrence_days_range ON occurrence (first_day, last_day);

-- Who is reviewing what. One row per event: two moderators at once cannot both hold it.
CREATE TABLE moderation_take (
    event_id       uuid PRIMARY KEY REFERENCES event ON DELETE CASCADE,
    moderator      text        NOT NULL,
    moderator_name text        NOT NULL,
    until          timestamptz NOT NULL
);

CREATE TABLE thread_message (
    id          uuid PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    event_id    uuid NOT NULL REFERENCES event ON DELETE CASCADE,
    author      text NOT NULL,
    author_name text NOT NULL,
    side        text NOT NULL CHECK (side IN ('PARTNER', 'MODERATION')),
    kind        text NOT NULL CHECK (kind IN ('MESSAGE', 'SUBMISSION', 'QUESTION', 'REFUSAL', 'PUBLICATION', 'APPEAL')),
    reason      text,
    body        text NOT NULL CONSTRAINT thread_message_length CHECK (length(body) <= 5000)
);
CREATE INDEX thread_message_event ON thread_message (event_id, created_at);
