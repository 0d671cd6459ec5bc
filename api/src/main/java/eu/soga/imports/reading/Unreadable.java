package eu.soga.imports.reading;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;

/** Why a source could not be read at all; used as the problem's {@code reason}. */
public enum Unreadable implements RefusalReason {
    /** The source is empty or contains only spaces. */
    EMPTY("It is empty."),
    /** An archive, a workbook, a compressed file. */
    PACKED("It is an archive or a workbook. Unpack it, or save the table as CSV, and send that."),
    /** A picture, a PDF, a program. */
    NOT_TEXT("It is not a text file. Send an iCalendar, CSV, OpenAgenda JSON or schema.org file."),
    /** The text has no known format. */
    NOT_RECOGNISED("No events could be recognised in it. Send an iCalendar, CSV, OpenAgenda JSON or schema.org file."),
    /** The page contains no schema.org event. */
    PAGE_WITHOUT_EVENTS("This is a page without schema.org events. Look for a link «iCal» or «export» on it."),
    /** The JSON breaks off, is nested too deeply, or is not JSON. */
    BROKEN_JSON("This JSON cannot be read: it breaks off, is nested too deep, or is not JSON."),
    /** The JSON contains no events. */
    JSON_WITHOUT_EVENTS("There is no event in this JSON: neither OpenAgenda's «events» nor a schema.org Event."),
    /** The table has no column for titles or for starts. */
    COLUMNS_MISSING("The first line must name the columns, at least «title» (titre) and «start» (début)."),
    /** The source has more entries than the limit. */
    TOO_MANY_ENTRIES("It holds more entries than are read at once. Split it, or leave out what is past."),
    /** Reading took longer than the limit. */
    READING_TOO_SLOW("Reading it took too long. Split it into smaller files.");

    private final String sentence;

    Unreadable(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the problem to throw. */
    public DomainException problem() {
        return new DomainException(ProblemType.UNREADABLE_SOURCE, sentence).because(this);
    }
}
