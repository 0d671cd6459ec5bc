package eu.soga.members.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board as the association's reports print it: names and roles of a year, without days. */
@ApplicationScoped
public class BoardReports {
    private final EntityManager entities;
    private final ReadRows rows;

    BoardReports(EntityManager entities, ReadRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** A name in a report. @param leftInYear the report says that he or she left within the year */
    public record Line(
            int year,
            String name,
            @Nullable String role,
            @Nullable String organisation,
            boolean leftInYear) {}

    /** As in a report. @param leftInYear the report says that he or she left within the year */
    @JsonInclude
    record ReportedMember(
            String name, @Nullable String role, @Nullable String organisation, boolean leftInYear) {}

    @Transactional
    List<ReportedMember> of(int year) {
        return rows.all(
                "SELECT name, role, organisation, left_in_year FROM board_report WHERE year = ? ORDER BY position",
                row -> new ReportedMember(
                        row.text("name"), row.text("role"), row.text("organisation"), row.flag("left_in_year")),
                year);
    }

    /** Replaces what is known of reports. */
    @Transactional
    public void load(List<Line> lines) {
        entities.createNativeQuery("DELETE FROM board_report").executeUpdate();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            entities.createNativeQuery(
                            "INSERT INTO board_report (year, position, name, role, organisation, left_in_year)"
                                    + " VALUES (:year, :position, :name, CAST(:role AS text), CAST(:organisation AS text),"
                                    + " :left)")
                    .setParameter("year", line.year)
                    .setParameter("position", i)
                    .setParameter("name", line.name)
                    .setParameter("role", line.role)
                    .setParameter("organisation", line.organisation)
                    .setParameter("left", line.leftInYear)
                    .executeUpdate();
        }
    }
}
