package eu.soga.editions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.editions.EditionFigures.Declared;
import eu.soga.editions.EditionFigures.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes declared figures and their definitions. */
@ApplicationScoped
class EditionFigureRows {
    private final EntityManager database;
    private final ObjectMapper mapper;

    EditionFigureRows(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Writes those that are missing. */
    void load(List<Measure> measures, List<Declared> figures) {
        database.flush();
        int position = 0;
        for (Measure measure : measures)
            database.createNativeQuery("""
                            INSERT INTO figure_measure (key, position, theme, unit, label, definition)
                            VALUES (:key, :position, :theme, :unit, cast(:label AS jsonb), cast(:definition AS jsonb))
                            ON CONFLICT DO NOTHING
                            """)
                    .setParameter("key", measure.key())
                    .setParameter("position", position++)
                    .setParameter("theme", measure.theme().name())
                    .setParameter("unit", measure.unit().name())
                    .setParameter("label", json(measure.label()))
                    .setParameter("definition", json(measure.definition()))
                    .executeUpdate();
        for (Declared figure : figures)
            database.createNativeQuery("""
                            INSERT INTO edition_figure (edition_id, measure, value, qualifier, quote, source, note, others)
                            SELECT id, :measure, :value, :qualifier, :quote, cast(:source AS jsonb),
                                cast(:note AS jsonb), cast(:others AS jsonb)
                            FROM edition WHERE slug = :edition ON CONFLICT DO NOTHING
                            """)
                    .setParameter("edition", figure.edition())
                    .setParameter("measure", figure.measure())
                    .setParameter("value", figure.value())
                    .setParameter("qualifier", figure.qualifier().name())
                    .setParameter("quote", figure.quote())
                    .setParameter("source", json(figure.source()))
                    .setParameter("note", json(figure.note()))
                    .setParameter("others", json(figure.others()))
                    .executeUpdate();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records and maps can be written as JSON", e);
        }
    }
}
