-- The report of an edition: what its leads write, and the figures that were frozen when it was published.
CREATE TABLE edition_bilan (
    edition_id      uuid PRIMARY KEY REFERENCES edition ON DELETE CASCADE,
    version         integer     NOT NULL,
    updated_at      timestamptz NOT NULL,
    introduction    jsonb       NOT NULL DEFAULT '{}',
    -- for the next edition, by phase
    recommendations jsonb       NOT NULL DEFAULT '[]',
    -- what became of the recommendations of the edition before
    follow_ups      jsonb       NOT NULL DEFAULT '[]',
    -- declared figures; publishing writes them to edition_figure
    declared        jsonb       NOT NULL DEFAULT '[]',
    published_at    timestamptz,
    -- everything that was published: texts and computed figures; later changes wait for the next publication
    frozen          jsonb,
    CONSTRAINT edition_bilan_frozen_when_published CHECK ((published_at IS NULL) = (frozen IS NULL))
);
