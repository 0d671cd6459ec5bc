package eu.soga.editions.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import eu.soga.editions.EditionAbout.Source;
import eu.soga.editions.EditionAbout.Told;
import eu.soga.editions.FigureQualifier;
import eu.soga.editions.FigureTheme;
import eu.soga.editions.FigureUnit;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.Column.Type;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the published figures of editions from rows. */
@ApplicationScoped
public class PublicFigures {
    private static final String FIGURES = """
            SELECT f.edition_id AS id, d.slug, m.key, m.theme, m.unit, m.label, m.definition, f.value::text AS value,
                f.qualifier, f.quote, f.source, f.note, f.others
            FROM edition_figure f JOIN edition d ON d.id = f.edition_id JOIN figure_measure m ON m.key = f.measure
            WHERE d.published_at IS NOT NULL ORDER BY m.position, d.first_day""";

    private final ReadRows rows;

    PublicFigures(ReadRows rows) {
        this.rows = rows;
    }

    /** What a figure counts, in the same words for every edition. */
    @Schema(name = "FigureMeasure")
    public record Measure(
            String key,
            FigureTheme theme,
            FigureUnit unit,
            Map<String, String> label,
            Map<String, String> definition) {}

    /**
     * A figure that a document declares.
     *
     * @param edition slug
     * @param quote the words of the document, in its language
     * @param note what a reader should know about it, by language
     * @param others other values that documents print for the same
     */
    @JsonInclude
    @Schema(name = "DeclaredFigure")
    public record Figure(
            String edition,
            Measure measure,
            BigDecimal value,
            FigureQualifier qualifier,
            String quote,
            Source source,
            Map<String, String> note,
            List<Told> others) {}

    private static final Table<Figure> TABLE = new Table<>(
            "figures",
            "A published figure of an edition, as a document declares it.",
            List.of(
                    column("edition", Type.WORD, "Slug of the edition", Figure::edition),
                    column("measure", Type.WORD, "What it counts, the same for every edition", f -> f.measure.key),
                    column("label_fr", Type.TEXT, "Name of the measure in French", f -> f.measure.label.get("fr")),
                    column("label_en", Type.TEXT, "Name of the measure in English", f -> f.measure.label.get("en")),
                    column("value", Type.NUMBER, "The value", Figure::value),
                    column("unit", Type.WORD, "In what it is counted", f -> WireEnums.word(f.measure.unit)),
                    column("qualifier", Type.WORD, "How exactly it is stated", f -> WireEnums.word(f.qualifier)),
                    column("definition_fr", Type.TEXT, "Definition in French", f -> f.measure.definition.get("fr")),
                    column("definition_en", Type.TEXT, "Definition in English", f -> f.measure.definition.get("en")),
                    column("quote", Type.TEXT, "The words of the document", Figure::quote),
                    column("source", Type.TEXT, "Title of the document", f -> f.source.title()),
                    column("passage", Type.TEXT, "Passage of the document", f -> f.source.locator()),
                    column("note_fr", Type.TEXT, "Note in French", f -> f.note.get("fr")),
                    column("note_en", Type.TEXT, "Note in English", f -> f.note.get("en"))));

    private static Column<Figure> column(
            String name, Type type, String description, Function<Figure, @Nullable Object> value) {
        return new Column<>(name, type, description, value);
    }

    /** Returns the same for spreadsheets. */
    byte[] csv() {
        var out = new ByteArrayOutputStream();
        CsvWriter<Figure> csv = CsvWriter.forSpreadsheets(out, TABLE);
        all().forEach(csv::row);
        csv.flush();
        return out.toByteArray();
    }

    /** Returns the figures of all published editions, by measure, then the oldest edition first. */
    @Transactional
    public List<Figure> all() {
        return rows.list("figure", FIGURES, PublicFigures::figure);
    }

    private static Figure figure(Row row) {
        return new Figure(
                row.text("slug"),
                new Measure(
                        row.text("key"),
                        row.constant("theme", FigureTheme.class),
                        row.constant("unit", FigureUnit.class),
                        row.languages("label"),
                        row.languages("definition")),
                new BigDecimal(row.text("value")),
                row.constant("qualifier", FigureQualifier.class),
                row.text("quote"),
                Objects.requireNonNull(row.json("source", new TypeReference<Source>() {})),
                row.languages("note"),
                Objects.requireNonNullElse(row.json("others", new TypeReference<List<Told>>() {}), List.of()));
    }
}
