-- Addresses that receive public changes.
CREATE TABLE webhook (
    id                    uuid PRIMARY KEY,
    version               integer     NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    created_by            text        NOT NULL,
    organisation_id       uuid        NOT NULL REFERENCES organisation ON DELETE CASCADE,
    url                   text        NOT NULL,
    types                 text[]      NOT NULL DEFAULT '{}',
    filter                text,
    secret                text        NOT NULL,
    previous_secret       text,
    previous_secret_until timestamptz,
    status                text        NOT NULL CHECK (status IN ('ENABLED', 'DISABLED')),
    disabled_reason       text        CHECK (disabled_reason IN ('BY_HAND', 'FAILING', 'GONE')),
    disabled_at           timestamptz,
    failing_since         timestamptz,
    CONSTRAINT webhook_disabled_for_a_reason CHECK ((status = 'DISABLED') = (disabled_reason IS NOT NULL)
        AND (status = 'DISABLED') = (disabled_at IS NOT NULL)),
    CONSTRAINT webhook_previous_secret_ends CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);
CREATE INDEX webhook_organisation ON webhook (organisation_id);

-- The messages to webhooks; each change is sent once to each webhook.
CREATE TABLE webhook_delivery (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    webhook_id      uuid        NOT NULL REFERENCES webhook ON DELETE CASCADE,
    change_id       bigint,
    type            text        NOT NULL,
    body            text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer     NOT NULL CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL,
    leased_until    timestamptz,
    last_attempt_at timestamptz,
    response_status integer,
    refusal         text,
    CONSTRAINT webhook_delivery_once UNIQUE (webhook_id, change_id)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_attempt_at, id) WHERE status = 'PENDING';
CREATE INDEX webhook_delivery_leased ON webhook_delivery (webhook_id, leased_until) WHERE leased_until IS NOT NULL;
CREATE INDEX webhook_delivery_shown ON webhook_delivery (webhook_id, created_at DESC, id DESC);
CREATE INDEX webhook_delivery_old ON webhook_delivery (created_at) WHERE status <> 'PENDING';

-- The events that matched the filter of a webhook at the last check, so that it is told when one stops
-- matching.
CREATE TABLE webhook_match (
    webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
    event_id   uuid NOT NULL,
    PRIMARY KEY (webhook_id, event_id)
);

-- The number of the last change that was turned into deliveries; the row is locked while that happens.
CREATE TABLE webhook_position (
    name      text PRIMARY KEY,
    change_id bigint NOT NULL
);
