package eu.soga.imports.reading;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;

/** Why a source could not be read at all; the word in the problem's {@code reason}. */
public enum Unreadable {
    /** Nothing, or nothing but spaces. */
    EMPTY("It is empty."),
    /** An archive, a workbook, a compressed file. */
    PACKED("It is an archive or a workbook. Unpack it, or save the table as CSV, and send that."),
    /** A picture, a PDF, a program. */
    NOT_TEXT("It is not a text file. Send an iCalendar, CSV, OpenAgenda JSON or schema.org file."),
    /** Text in which nothing is known. */
    NOT_RECOGNISED("No events could be recognised in it. Send an iCalendar, CSV, OpenAgenda JSON or schema.org file."),
    /** A page that describes no event. */
    PAGE_WITHOUT_EVENTS("This is a page without schema.org events. Look for a link «iCal» or «export» on it."),
    /** JSON that breaks off, is nested too deep, or is no JSON. */
    BROKEN_JSON("This JSON cannot be read: it breaks off, is nested too deep, or is not JSON."),
    /** JSON without events. */
    JSON_WITHOUT_EVENTS("There is no event in this JSON: neither OpenAgenda's «events» nor a schema.org Event."),
    /** A table without a column for titles or starts. */
    COLUMNS_MISSING("The first line must name the columns, at least «title» (titre) and «start» (début)."),
    /** More entries than are read at once. */
    TOO_MANY_ENTRIES("It holds more entries than are read at once. Split it, or leave out what is past."),
    /** It took too long. */
    READING_TOO_SLOW("Reading it took too long. Split it into smaller files.");

    private final String sentence;

    Unreadable(String sentence) {
        this.sentence = sentence;
    }

    /** The problem to throw. */
    public DomainException problem() {
        return new DomainException(ProblemType.UNREADABLE_SOURCE, sentence).because(this);
    }
}
