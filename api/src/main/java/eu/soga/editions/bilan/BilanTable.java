package eu.soga.editions.bilan;

import eu.soga.editions.FigureQualifier;
import eu.soga.editions.bilan.BilanMeasure.Part;
import eu.soga.editions.bilan.BilanResponse.ComputedFigure;
import eu.soga.editions.reading.PublicFigures.Figure;
import eu.soga.editions.reading.PublicFigures.Measure;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.Column.Type;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the figures of a report as CSV. */
@ApplicationScoped
class BilanTable {
    private record Line(
            Measure measure,
            @Nullable Part part,
            @Nullable BigDecimal value,
            String origin,
            FigureQualifier qualifier,
            @Nullable Figure declared) {}

    private static final Table<Line> TABLE = new Table<>(
            "bilan",
            "A figure of an edition, or its value for one kind of session.",
            List.of(
                    column("measure", Type.WORD, "What it counts", line -> line.measure.key()),
                    column(
                            "kind",
                            Type.WORD,
                            "Kind of session; empty for the whole",
                            line -> line.part == null ? null : WireEnums.word(line.part.kind())),
                    column(
                            "label_fr",
                            Type.TEXT,
                            "Name in French",
                            line -> line.measure.label().get("fr")),
                    column(
                            "label_en",
                            Type.TEXT,
                            "Name in English",
                            line -> line.measure.label().get("en")),
                    column("value", Type.NUMBER, "The value; empty when there is none", Line::value),
                    column("unit", Type.WORD, "In what it is counted", line -> WireEnums.word(line.measure.unit())),
                    column(
                            "of",
                            Type.INTEGER,
                            "On how many it is counted, for a rate",
                            line -> line.part == null ? null : line.part.of()),
                    column("origin", Type.WORD, "computed or declared", Line::origin),
                    column("qualifier", Type.WORD, "How exactly it is stated", line -> WireEnums.word(line.qualifier)),
                    column(
                            "definition_fr",
                            Type.TEXT,
                            "Definition in French",
                            line -> line.measure.definition().get("fr")),
                    column(
                            "definition_en",
                            Type.TEXT,
                            "Definition in English",
                            line -> line.measure.definition().get("en")),
                    column(
                            "quote",
                            Type.TEXT,
                            "The words of the document, for a declared figure",
                            line -> line.declared == null ? null : line.declared.quote()),
                    column(
                            "source",
                            Type.TEXT,
                            "Title of the document",
                            line -> line.declared == null
                                    ? null
                                    : line.declared.source().title())));

    private static Column<Line> column(
            String name, Type type, String description, Function<Line, @Nullable Object> value) {
        return new Column<>(name, type, description, value);
    }

    byte[] csv(BilanResponse bilan) {
        var out = new ByteArrayOutputStream();
        CsvWriter<Line> csv = CsvWriter.forSpreadsheets(out, TABLE);
        for (ComputedFigure figure : bilan.computed()) {
            csv.row(computed(figure.measure(), null, figure.value()));
            for (Part part : figure.parts()) csv.row(computed(figure.measure(), part, part.value()));
        }
        for (Figure figure : bilan.declared())
            csv.row(new Line(figure.measure(), null, figure.value(), "declared", figure.qualifier(), figure));
        csv.flush();
        return out.toByteArray();
    }

    private static Line computed(Measure measure, @Nullable Part part, @Nullable BigDecimal value) {
        return new Line(measure, part, value, "computed", FigureQualifier.EXACT, null);
    }
}
