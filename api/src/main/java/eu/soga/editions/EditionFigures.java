package eu.soga.editions;

import eu.soga.editions.EditionAbout.Source;
import eu.soga.editions.EditionAbout.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Published figures in reference data. */
public final class EditionFigures {
    private EditionFigures() {}

    /** What a figure counts. @param key permanent */
    public record Measure(
            String key,
            FigureTheme theme,
            FigureUnit unit,
            Map<String, String> label,
            Map<String, String> definition) {}

    /** A figure of the edition with this slug. */
    public record Declared(
            String edition,
            String measure,
            BigDecimal value,
            FigureQualifier qualifier,
            String quote,
            Source source,
            Map<String, String> note,
            List<Told> others) {}
}
