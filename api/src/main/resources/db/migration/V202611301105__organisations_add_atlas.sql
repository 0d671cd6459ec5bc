-- The Social Tech Atlas: what an organisation does and how, what it offers and in which languages it works.

-- The words of the atlas. An entry may have others; these have labels and are offered in the form. The categories
-- come from SOGA's texts; practices and offers are this project's own.
CREATE TABLE atlas_term (
    facet    text    NOT NULL CHECK (facet IN ('CATEGORY', 'PRACTICE', 'OFFER')),
    code     text    NOT NULL CONSTRAINT atlas_term_code CHECK (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    position integer NOT NULL,
    fr       text    NOT NULL,
    en       text    NOT NULL,
    es       text    NOT NULL,
    it       text    NOT NULL,
    words    tsvector GENERATED ALWAYS AS
        (to_tsvector('public.soga_fr', soga_words(fr)) || to_tsvector('public.soga_en', soga_words(en))
            || to_tsvector('public.soga_es', soga_words(es)) || to_tsvector('public.soga_it', soga_words(it))) STORED,
    PRIMARY KEY (facet, code),
    CONSTRAINT atlas_term_position UNIQUE (facet, position)
);

INSERT INTO atlas_term (facet, code, position, fr, en, es, it) VALUES
    ('CATEGORY', 'civic-tech', 1, 'Outils de participation citoyenne', 'Civic tech', 'Tecnología cívica', 'Civic tech'),
    ('CATEGORY', 'digital-mediation', 2, 'Médiation numérique', 'Digital mediation', 'Mediación digital', 'Mediazione digitale'),
    ('CATEGORY', 'resource-mobilisation', 3, 'Mobilisation de ressources', 'Resource mobilisation', 'Movilización de recursos', 'Mobilitazione di risorse'),
    ('CATEGORY', 'digital-commons', 4, 'Communs numériques', 'Digital commons', 'Procomún digital', 'Beni comuni digitali'),
    ('CATEGORY', 'general-interest-startup-or-training', 5, 'Entreprise ou formation d’intérêt général', 'General-interest start-up or training', 'Empresa o formación de interés general', 'Impresa o formazione di interesse generale'),
    ('PRACTICE', 'free-software', 1, 'Logiciels libres', 'Free software', 'Software libre', 'Software libero'),
    ('PRACTICE', 'open-data', 2, 'Données ouvertes', 'Open data', 'Datos abiertos', 'Dati aperti'),
    ('PRACTICE', 'digital-sobriety', 3, 'Sobriété numérique', 'Digital sobriety', 'Sobriedad digital', 'Sobrietà digitale'),
    ('PRACTICE', 'accessibility', 4, 'Accessibilité', 'Accessibility', 'Accesibilidad', 'Accessibilità'),
    ('PRACTICE', 'reuse-and-repair', 5, 'Réemploi et réparation', 'Reuse and repair', 'Reutilización y reparación', 'Riuso e riparazione'),
    ('PRACTICE', 'shared-governance', 6, 'Gouvernance partagée', 'Shared governance', 'Gobernanza compartida', 'Governance condivisa'),
    ('PRACTICE', 'data-protection', 7, 'Protection des données', 'Data protection', 'Protección de datos', 'Protezione dei dati'),
    ('OFFER', 'training', 1, 'Formation', 'Training', 'Formación', 'Formazione'),
    ('OFFER', 'support', 2, 'Accompagnement', 'Support and advice', 'Acompañamiento', 'Accompagnamento'),
    ('OFFER', 'tools', 3, 'Outils et logiciels', 'Tools and software', 'Herramientas y software', 'Strumenti e software'),
    ('OFFER', 'hosting', 4, 'Hébergement numérique', 'Digital hosting', 'Alojamiento digital', 'Hosting digitale'),
    ('OFFER', 'equipment', 5, 'Matériel', 'Equipment', 'Equipos', 'Attrezzature'),
    ('OFFER', 'space', 6, 'Lieu ouvert au public', 'Space open to the public', 'Espacio abierto al público', 'Spazio aperto al pubblico'),
    ('OFFER', 'funding', 7, 'Financement', 'Funding', 'Financiación', 'Finanziamento'),
    ('OFFER', 'volunteering', 8, 'Bénévolat et mécénat de compétences', 'Volunteering and pro bono work', 'Voluntariado y trabajo pro bono', 'Volontariato e lavoro pro bono'),
    ('OFFER', 'research', 9, 'Recherche et études', 'Research and studies', 'Investigación y estudios', 'Ricerca e studi');

ALTER TABLE organisation
    ADD COLUMN practices text[] NOT NULL DEFAULT '{}',
    ADD COLUMN offers    text[] NOT NULL DEFAULT '{}',
    ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
    DROP COLUMN words;
-- The columns that a search by words reads, with the new ones.
ALTER TABLE organisation
    ADD COLUMN words tsvector GENERATED ALWAYS AS
        (organisation_words(name, aliases, categories || practices || offers, office_city, description)) STORED;
CREATE INDEX organisation_by_words ON organisation USING gin (words);
CREATE INDEX organisation_by_categories ON organisation USING gin (categories);
CREATE INDEX organisation_by_practices ON organisation USING gin (practices);
CREATE INDEX organisation_by_offers ON organisation USING gin (offers);
CREATE INDEX organisation_by_languages ON organisation USING gin (languages);

-- The words of a facet whose label, in any of the four languages, matches a search. IMMUTABLE would be wrong:
-- labels may change.
CREATE FUNCTION atlas_codes(facet text, q text) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE STRICT
    RETURN ARRAY(SELECT t.code FROM atlas_term t
                 WHERE t.facet = atlas_codes.facet AND t.words @@ organisation_question(q));
