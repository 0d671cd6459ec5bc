package eu.soga.shared.errors;

import eu.soga.shared.text.PlainText;
import io.quarkus.logging.LoggingFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Lets one warning or error per cause through each minute, so that an outage does not fill the disk. The next line
 * after that minute says how many were left out. A stack trace of the same cause is written once an hour; in between,
 * the line ends with the message of the innermost exception. The cause is the logger and the class of the innermost
 * exception, or the message without its numbers and ids. Every message stays on one line.
 */
@LoggingFilter(name = "throttle")
public final class LogThrottle implements Filter {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    /** Above this number of causes all are forgotten at once; each may then be logged once more. */
    private static final int MOST_CAUSES = 1000;

    private final Map<String, Seen> causes = new HashMap<>();

    @Override
    public boolean isLoggable(LogRecord line) {
        if (!isDue(line)) return false;
        keepOnOneLine(line);
        return true;
    }

    /**
     * Replaces line breaks and other invisible characters, so that user input such as a path cannot start a log
     * line of its own.
     */
    private static void keepOnOneLine(LogRecord line) {
        String message = line instanceof ExtLogRecord ours ? ours.getFormattedMessage() : line.getMessage();
        if (message == null) return;
        String shown = PlainText.visible(message);
        if (shown.equals(message)) return;
        if (line instanceof ExtLogRecord ours) ours.setMessage(shown, ExtLogRecord.FormatStyle.NO_FORMAT);
        else line.setMessage(shown);
    }

    private synchronized boolean isDue(LogRecord line) {
        if (line.getLevel().intValue() < Level.WARNING.intValue()) return true;
        if (causes.size() > MOST_CAUSES) causes.clear();
        Seen seen = causes.computeIfAbsent(cause(line), _ -> new Seen());
        long now = line.getInstant().toEpochMilli();
        if (now - seen.line < MINUTE) {
            seen.leftOut++;
            return false;
        }
        seen.line = now;
        if (line.getThrown() != null && now - seen.trace < HOUR) {
            append(line, ": " + innermost(line.getThrown()));
            line.setThrown(null);
        } else if (line.getThrown() != null) {
            seen.trace = now;
        }
        if (seen.leftOut > 0) append(line, " (and " + seen.leftOut + " more since)");
        seen.leftOut = 0;
        return true;
    }

    private static String cause(LogRecord line) {
        String what = line.getThrown() == null
                ? String.valueOf(line.getMessage()).replaceAll("[0-9a-f-]*\\d[0-9a-f-]*", "#")
                : innermost(line.getThrown()).getClass().getName();
        return line.getLoggerName() + " " + what;
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable inner = thrown;
        for (int depth = 0; inner.getCause() != null && depth < 20; depth++) inner = inner.getCause();
        return inner;
    }

    private static void append(LogRecord line, String more) {
        if (line instanceof ExtLogRecord ours)
            ours.setMessage(ours.getFormattedMessage() + more, ExtLogRecord.FormatStyle.NO_FORMAT);
        else line.setMessage(line.getMessage() + more);
    }

    private static final class Seen {
        long line = -HOUR;
        long trace = -HOUR;
        long leftOut;
    }
}
