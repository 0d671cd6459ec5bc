package eu.soga.editions.bilan;

import eu.soga.editions.EditionAbout.Told;
import eu.soga.editions.FigureQualifier;
import eu.soga.editions.FigureUnit;
import eu.soga.editions.bilan.BilanMeasure.Missing;
import eu.soga.editions.bilan.BilanMeasure.Part;
import eu.soga.editions.bilan.BilanRequest.Phase;
import eu.soga.editions.bilan.BilanRequest.State;
import eu.soga.editions.bilan.BilanResponse.Carried;
import eu.soga.editions.bilan.BilanResponse.ComputedFigure;
import eu.soga.editions.bilan.BilanResponse.PastFigure;
import eu.soga.editions.reading.PublicEdition;
import eu.soga.editions.reading.PublicFigures.Figure;
import eu.soga.events.EventKind;
import eu.soga.events.schedule.WhenInWords;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfText.Cell;
import eu.soga.shared.pdf.PdfText.Column;
import eu.soga.shared.pdf.PdfText.Line;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.WireEnums;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes the report of an edition for paper: every figure with its definition, charts as tables. */
final class BilanPdf {
    private final PublicEdition edition;
    private final BilanResponse bilan;
    private final List<String> languages;
    private final PdfText pdf;

    private BilanPdf(PublicEdition edition, BilanResponse bilan, List<String> languages) {
        this.edition = edition;
        this.bilan = bilan;
        this.languages = languages;
        String name = in(edition.text().name());
        this.pdf = PdfText.in(languages, "Bilan : " + name, "Report: " + name);
    }

    static PdfText of(PublicEdition edition, BilanResponse bilan, List<String> languages) {
        var document = new BilanPdf(edition, bilan, languages);
        document.write();
        return document.pdf;
    }

    private void write() {
        if (bilan.publishedAt() != null) {
            String day = WhenInWords.of(LocalDate.ofInstant(bilan.publishedAt(), zone()), pdf.language());
            pdf.paragraph(pdf.say(
                    "Publié le " + day
                            + ". Les chiffres calculés viennent des données de ce site, telles qu’elles étaient à cette date.",
                    "Published on " + day
                            + ". Computed figures come from the data of this site as they were on that day."));
        }
        String introduction = in(bilan.introduction());
        for (String paragraph : introduction.split("\\R+")) pdf.paragraph(line(bilan.introduction(), paragraph));
        if (bilan.computed().isEmpty() && bilan.declared().isEmpty())
            pdf.paragraph(pdf.say("Aucun chiffre n’est publié pour l’instant.", "No figure is published yet."));
        computed();
        past();
        declared();
        testimonials();
        followUps();
        recommendations();
    }

    private ZoneId zone() {
        return ZoneId.of(
                edition.legs().isEmpty()
                        ? "Europe/Paris"
                        : edition.legs().getFirst().zone());
    }

    private void computed() {
        if (bilan.computed().isEmpty()) return;
        String title = pdf.say("Chiffres calculés", "Computed figures");
        pdf.heading(2, title);
        pdf.table(
                title,
                List.of(measure(30), value(20), definition(50)),
                bilan.computed().stream()
                        .map(figure -> List.of(
                                cell(figure.measure().label()),
                                Cell.of(
                                        figure.value() == null
                                                ? missing(Objects.requireNonNull(figure.missing()))
                                                : number(
                                                        figure.value(),
                                                        figure.measure().unit())),
                                cell(figure.measure().definition())))
                        .toList());
        for (ComputedFigure figure : bilan.computed()) if (!figure.parts().isEmpty()) byKind(figure);
    }

    private void byKind(ComputedFigure figure) {
        String label = in(figure.measure().label());
        String title = label + pdf.say(" par type de session", " by kind of session");
        pdf.heading(3, title);
        pdf.table(
                title,
                List.of(new Column(pdf.say("Type", "Kind"), 40), value(30), new Column(pdf.say("Sur", "Out of"), 30)),
                figure.parts().stream()
                        .map((Part part) -> PdfText.row(
                                kind(part.kind()),
                                number(part.value(), figure.measure().unit()),
                                part.of() == null ? null : part.of() + pdf.say(" places", " seats")))
                        .toList());
    }

    private void past() {
        List<ComputedFigure> compared = bilan.computed().stream()
                .filter(figure -> figure.value() != null && !figure.past().isEmpty())
                .toList();
        if (compared.isEmpty()) return;
        Map<String, Integer> years = new LinkedHashMap<>();
        compared.stream()
                .flatMap(figure -> figure.past().stream())
                .sorted(Comparator.comparing(PastFigure::year).reversed())
                .forEach(past -> years.put(past.edition(), past.year()));
        String title = pdf.say("Cette édition et les précédentes", "This edition and earlier ones");
        pdf.heading(2, title);
        int width = 70 / (years.size() + 1);
        List<Column> columns = new ArrayList<>(List.of(
                measure(100 - width * (years.size() + 1)),
                new Column(Integer.toString(edition.days().year()), width)));
        years.values().forEach(year -> columns.add(new Column(Integer.toString(year), width)));
        pdf.table(
                title,
                columns,
                compared.stream().map(figure -> beside(figure, years)).toList());
        pdf.paragraph(pdf.say(
                "« Déclaré » : le chiffre vient d’un document qui compte presque la même chose.",
                "“Declared”: the figure comes from a document that counts nearly the same."));
    }

    private List<Cell> beside(ComputedFigure figure, Map<String, Integer> years) {
        FigureUnit unit = figure.measure().unit();
        List<Cell> row = new ArrayList<>(
                List.of(cell(figure.measure().label()), Cell.of(number(Objects.requireNonNull(figure.value()), unit))));
        for (String edition : years.keySet())
            row.add(Cell.of(figure.past().stream()
                    .filter(past -> past.edition().equals(edition))
                    .map(past -> qualified(past.value(), past.qualifier(), unit)
                            + (past.declared() == null ? "" : pdf.say(" (déclaré)", " (declared)")))
                    .findFirst()
                    .orElse("–")));
        return row;
    }

    private void declared() {
        if (bilan.declared().isEmpty()) return;
        String title = pdf.say("Chiffres déclarés", "Declared figures");
        pdf.heading(2, title);
        pdf.paragraph(pdf.say(
                "Ce site ne peut pas les calculer : chacun vient d’un document.",
                "This site cannot compute them: each comes from a document."));
        pdf.table(
                title,
                List.of(measure(24), value(16), definition(28), new Column(pdf.say("Source", "Source"), 32)),
                bilan.declared().stream()
                        .map(figure -> List.of(
                                cell(figure.measure().label()),
                                Cell.of(qualified(
                                        figure.value(),
                                        figure.qualifier(),
                                        figure.measure().unit())),
                                cell(figure.measure().definition()),
                                source(figure)))
                        .toList());
    }

    /** The quote is in the language of the document, which is French. */
    private Cell source(Figure figure) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("« " + figure.quote() + " »", "fr", false));
        lines.add(new Line(figure.source().title() + ", " + figure.source().locator(), "fr", false));
        if (!in(figure.note()).isBlank()) lines.add(line(figure.note(), in(figure.note())));
        for (Told other : figure.others())
            lines.add(Line.of(pdf.say("Le document imprime aussi : ", "The document also prints: ") + in(other.value())
                    + ", " + other.source().title()));
        return new Cell(lines);
    }

    private void testimonials() {
        if (bilan.testimonials().isEmpty()) return;
        pdf.heading(2, pdf.say("Paroles de participant·es", "Words of participants"));
        pdf.list(bilan.testimonials().stream()
                .map(each -> Line.of(pdf.say("« " + each.text() + " »", "“" + each.text() + "”")
                        + (each.signature() == null ? "" : " " + each.signature())))
                .toList());
    }

    private void followUps() {
        if (bilan.followUps().isEmpty()) return;
        String title =
                pdf.say("Suites données aux recommandations précédentes", "What became of earlier recommendations");
        pdf.heading(2, title);
        pdf.table(
                title,
                List.of(
                        new Column(pdf.say("Recommandation", "Recommendation"), 50),
                        new Column(pdf.say("Suite", "Outcome"), 15),
                        new Column(pdf.say("Précision", "Note"), 35)),
                bilan.followUps().stream()
                        .map((Carried each) ->
                                List.of(cell(each.text()), Cell.of(state(each.state())), cell(each.note())))
                        .toList());
    }

    private void recommendations() {
        if (bilan.recommendations().isEmpty()) return;
        pdf.heading(2, pdf.say("Recommandations pour l’édition suivante", "Recommendations for the next edition"));
        for (Phase phase : Phase.values()) {
            List<Line> texts = bilan.recommendations().stream()
                    .filter(each -> each.phase() == phase)
                    .map(each -> line(each.text(), in(each.text())))
                    .toList();
            if (!texts.isEmpty()) pdf.heading(3, phase(phase)).list(texts);
        }
    }

    private Column measure(int percent) {
        return new Column(pdf.say("Mesure", "Measure"), percent);
    }

    private Column value(int percent) {
        return new Column(pdf.say("Valeur", "Value"), percent);
    }

    private Column definition(int percent) {
        return new Column(pdf.say("Définition", "Definition"), percent);
    }

    private String missing(Missing why) {
        return switch (why) {
            case NOTHING_RECORDED -> pdf.say("Aucune présence enregistrée", "No presence recorded");
            case NOBODY_ASKED -> pdf.say("Aucun questionnaire envoyé", "No survey sent");
            case TOO_FEW_ANSWERS -> pdf.say("Moins de cinq réponses", "Fewer than five answers");
        };
    }

    private String state(@Nullable State state) {
        if (state == null) return "–";
        return switch (state) {
            case DONE -> pdf.say("Fait", "Done");
            case PARTLY -> pdf.say("En partie", "Partly");
            case NOT_DONE -> pdf.say("Pas fait", "Not done");
        };
    }

    private String phase(Phase phase) {
        return switch (phase) {
            case BEFORE -> pdf.say("Avant", "Before");
            case DURING -> pdf.say("Pendant", "During");
            case AFTER -> pdf.say("Après", "After");
        };
    }

    private String kind(EventKind kind) {
        return ResourceBundle.getBundle("eu.soga.events.labels", pdf.locale())
                .getString("EventKind." + WireEnums.word(kind));
    }

    private String qualified(BigDecimal value, FigureQualifier qualifier, FigureUnit unit) {
        String number = number(value, unit);
        return switch (qualifier) {
            case EXACT -> number;
            case MORE_THAN -> pdf.say("plus de ", "more than ") + number;
            case AT_LEAST -> pdf.say("au moins ", "at least ") + number;
            case ABOUT -> pdf.say("environ ", "about ") + number;
        };
    }

    private String number(BigDecimal value, FigureUnit unit) {
        NumberFormat format = NumberFormat.getNumberInstance(pdf.locale());
        boolean cents = unit == FigureUnit.EUR && value.stripTrailingZeros().scale() > 0;
        format.setMinimumFractionDigits(cents ? 2 : 0);
        format.setMaximumFractionDigits(cents ? 2 : 1);
        String number = format.format(value);
        return switch (unit) {
            case COUNT -> number;
            case PERCENT -> pdf.say(number + "\u00A0%", number + "%");
            case EUR -> pdf.say(number + "\u00A0€", "€" + number);
            case HOURS -> number + "\u00A0h";
            case OUT_OF_FIVE -> number + pdf.say(" sur 5", " out of 5");
        };
    }

    private Cell cell(Map<String, String> texts) {
        String text = in(texts);
        return new Cell(text.isBlank() ? List.of() : List.of(line(texts, text)));
    }

    /** A text, or a part of it, in the language that was chosen for the reader. */
    private Line line(Map<String, String> texts, String text) {
        return new Line(
                text,
                Texts.languageFor(texts, languages, edition.text().defaultLanguage())
                        .orElse(null),
                false);
    }

    private String in(Map<String, String> texts) {
        return Texts.in(texts, languages, edition.text().defaultLanguage()).orElse("");
    }
}
