package eu.soga.imports;

import eu.soga.imports.reading.SourceKind;
import eu.soga.shared.web.WireEnums;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Under which name the identifiers of a source are kept: its kind, and its address or the name of its file. */
record SourceKey(SourceKind kind, String text) {
    private static final int LONGEST = 2100;

    /** A browser's «agenda (2).ics» is the «agenda.ics» of before. */
    static SourceKey ofFile(SourceKind kind, @Nullable String fileName) {
        String name = fileName == null ? "" : fileName.strip().toLowerCase(Locale.ROOT);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new SourceKey(
                kind, cut(WireEnums.word(kind) + ":file:" + name.replaceAll("\\s*\\(\\d{1,3}\\)(?=\\.|$)", "")));
    }

    static SourceKey ofUrl(SourceKind kind, String url) {
        return new SourceKey(kind, cut(WireEnums.word(kind) + ":url:" + url));
    }

    /** Whether an identifier of that other source is one of this one's. */
    boolean knows(String other) {
        return other.equals(text) || kind.hasGlobalUids() && !other.startsWith(WireEnums.word(SourceKind.CSV) + ":");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
