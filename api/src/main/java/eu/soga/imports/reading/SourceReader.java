package eu.soga.imports.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the format of a source by its content, and reads it with the reader for that format. Never unpacks
 * archives.
 */
public final class SourceReader {
    private static final Pattern CALENDAR = Pattern.compile("(?im)^\\s{0,10}BEGIN:VCALENDAR\\s*$");
    private static final int LONGEST_FOREWORD = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String[] PACKED = {"504b0304", "504b0506", "1f8b", "377abcaf", "52617221", "d0cf11e0", "425a68"
    };
    private static final String[] BINARY = {"25504446", "89504e47", "ffd8ff", "47494638", "7f454c46", "4d5a90"};

    /**
     * Parses JSON from strangers: nesting and number of values are limited, comments and trailing commas are
     * allowed.
     */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(100)
                            .maxTokenCount(1_500_000L)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Options options;
    private final List<ImportNotice> notices = new ArrayList<>();

    private SourceReader(Options options) {
        this.options = options;
    }

    /**
     * Defaults for values that a source leaves out.
     *
     * @param language of texts without a language, ISO 639-1
     * @param country of the organisation, ISO 3166-1 alpha-2; used to find a town without a country
     * @param mostRows maximum number of entries
     */
    public record Options(String language, String country, int mostRows) {}

    /**
     * The content of a source.
     *
     * @param name name of the source in the source itself; null without one
     * @param notices guesses and omissions that concern the source as a whole
     * @param complete false when the source may have more entries, so that a missing entry means nothing
     */
    public record Reading(
            SourceKind kind,
            @Nullable String name,
            List<Candidate> candidates,
            List<ImportNotice> notices,
            boolean complete) {}

    /**
     * Returns everything the source contains, in its order.
     *
     * @throws eu.soga.shared.errors.DomainException 422 {@code unreadable-source} when nothing can be read from it
     */
    public static Reading read(byte[] bytes, Options options) {
        return new SourceReader(options).read(bytes);
    }

    /** Returns the text of a file. @throws eu.soga.shared.errors.DomainException 422 {@code unreadable-source} */
    static String decoded(byte[] bytes) {
        return new SourceReader(new Options("fr", "FR", 0)).text(bytes);
    }

    private Reading read(byte[] bytes) {
        Reading reading = read(text(bytes));
        notices.addAll(reading.notices());
        return new Reading(
                reading.kind(),
                reading.name(),
                withoutOldVersions(reading.candidates()),
                List.copyOf(notices),
                reading.complete());
    }

    private Reading read(String text) {
        String start =
                text.substring(0, Math.min(LONGEST_FOREWORD, text.length())).stripLeading();
        if (CALENDAR.matcher(start).find()) return new ICalendarReader(options).read(text);
        if (start.startsWith("<")) return new JsonLdReader(options).page(text);
        if (!start.startsWith("{") && !start.startsWith("[") && !start.startsWith("/"))
            return new CsvReader(options).read(text);
        JsonNode json = json(text);
        return isOpenAgenda(json) ? new OpenAgendaReader(options).read(json) : new JsonLdReader(options).document(json);
    }

    /** @throws eu.soga.shared.errors.DomainException 422 {@code unreadable-source} */
    static JsonNode json(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            if (!read.isMissingNode()) return read;
        } catch (JsonProcessingException _) {
            // refused below
        }
        throw Unreadable.BROKEN_JSON.problem();
    }

    private static boolean isOpenAgenda(JsonNode json) {
        JsonNode first = json.path("events").path(0);
        return json.path("events").isArray()
                && !json.has("@context")
                && (json.path("events").isEmpty() || first.has("timings") || first.has("uid"));
    }

    /**
     * Decodes a file by its byte order mark, else as UTF-8; single bytes that are not UTF-8 are read as
     * Windows-1252.
     */
    private String text(byte[] bytes) {
        if (bytes.length == 0) throw Unreadable.EMPTY.problem();
        if (begins(bytes, PACKED)) throw Unreadable.PACKED.problem();
        if (begins(bytes, BINARY)) throw Unreadable.NOT_TEXT.problem();
        String text;
        if (begins(bytes, "fffe")) text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        else if (begins(bytes, "feff")) text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        else text = utf8(unfolded(bytes), begins(bytes, "efbbbf") ? 3 : 0);
        int nulls = (int) text.chars().filter(c -> c == 0).count();
        if (nulls > 0) {
            if (nulls > text.length() / 100 + 20) throw Unreadable.NOT_TEXT.problem();
            text = text.replace("\0", "");
            notices.add(ImportNotice.of(ImportNotice.Code.NULL_CHARACTERS_REMOVED));
        }
        if (text.isBlank()) throw Unreadable.EMPTY.problem();
        return text;
    }

    /**
     * Joins folds inside a character. Lines of a calendar are folded by bytes (RFC 5545 §3.1), so a fold can split
     * a character.
     */
    private static byte[] unfolded(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(2 * LONGEST_FOREWORD, bytes.length), StandardCharsets.ISO_8859_1);
        if (!CALENDAR.matcher(head).find()) return bytes;
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int after = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
            boolean breaks = bytes[i] == '\n' || bytes[i] == '\r';
            // only inside a character: ICalendarLines handles the other folds
            if (breaks
                    && after + 1 < bytes.length
                    && (bytes[after] == ' ' || bytes[after] == '\t')
                    && i > 0
                    && bytes[i - 1] < 0
                    && (bytes[after + 1] & 0xC0) == 0x80) i = after;
            else out.write(bytes[i]);
        }
        return out.toByteArray();
    }

    private String utf8(byte[] bytes, int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        int others = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) break;
            for (int i = 0; i < result.length(); i++) out.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {in.get()})));
            others += result.length();
            decoder.reset();
        }
        if (others > 0) notices.add(ImportNotice.of(ImportNotice.Code.READ_AS_WINDOWS_1252, others));
        return out.flip().toString();
    }

    private static boolean begins(byte[] bytes, String... signatures) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < Math.min(4, bytes.length); i++) head.append("%02x".formatted(bytes[i]));
        for (String signature : signatures) if (head.toString().startsWith(signature)) return true;
        return false;
    }

    /**
     * Keeps the newest of several entries with one name, and adds a notice with the number of older ones. If
     * several are equally new, the first is kept, and each of the others gets a fault.
     */
    private static List<Candidate> withoutOldVersions(List<Candidate> candidates) {
        Map<String, Candidate> newest = new HashMap<>();
        Map<Candidate, Integer> older = new IdentityHashMap<>();
        for (Candidate candidate : candidates)
            newest.merge(
                    candidate.name(),
                    candidate,
                    (one, other) -> other.revision().compareTo(one.revision()) > 0 ? other : one);
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate best = newest.get(candidate.name());
            if (candidate == best) kept.add(candidate);
            else if (isOlder(candidate, best) || isCopy(candidate, best)) older.merge(best, 1, Integer::sum);
            else kept.add(candidate.with(ImportFault.of(ImportFault.Code.IDENTIFIER_USED_TWICE, "/uid")));
        }
        kept.replaceAll(candidate -> older.containsKey(candidate)
                ? candidate.with(ImportNotice.of(ImportNotice.Code.OLDER_VERSIONS_LEFT_OUT, older.get(candidate)))
                : candidate);
        return kept;
    }

    private static boolean isOlder(Candidate one, Candidate best) {
        return one.revision().compareTo(best.revision()) < 0;
    }

    private static boolean isCopy(Candidate one, Candidate best) {
        return one.content().equals(best.content())
                && Objects.equals(one.when(), best.when())
                && one.cancelled() == best.cancelled();
    }
}
