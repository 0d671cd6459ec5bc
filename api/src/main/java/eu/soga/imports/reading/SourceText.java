package eu.soga.imports.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file: by its byte order mark, else UTF-8, else Windows-1252, which reads any bytes. Nothing is ever
 * unpacked.
 */
record SourceText(String text, List<String> notices) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String[] PACKED = {"504b0304", "504b0506", "1f8b", "377abcaf", "52617221", "d0cf11e0", "425a68"
    };
    private static final String[] BINARY = {"25504446", "89504e47", "ffd8ff", "47494638", "7f454c46", "4d5a90"};

    static SourceText of(byte[] bytes) {
        if (bytes.length == 0) throw UnreadableSource.EMPTY.problem();
        if (begins(bytes, PACKED)) throw UnreadableSource.PACKED.problem();
        if (begins(bytes, BINARY)) throw UnreadableSource.NOT_TEXT.problem();
        List<String> notices = new ArrayList<>();
        String text = decode(bytes, notices);
        int nulls = (int) text.chars().filter(c -> c == 0).count();
        if (nulls > 0) {
            if (nulls > text.length() / 100 + 20) throw UnreadableSource.NOT_TEXT.problem();
            text = text.replace("\0", "");
            notices.add("Null characters were left out.");
        }
        if (text.isBlank()) throw UnreadableSource.EMPTY.problem();
        return new SourceText(text, notices);
    }

    private static String decode(byte[] bytes, List<String> notices) {
        if (begins(bytes, "efbbbf")) return utf8(bytes, 3, notices);
        if (begins(bytes, "fffe")) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, "feff")) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        return utf8(bytes, 0, notices);
    }

    private static String utf8(byte[] bytes, int from, List<String> notices) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException _) {
            notices.add("It is not in UTF-8 and was read as Windows-1252: check accented letters.");
            return new String(bytes, from, bytes.length - from, WINDOWS);
        }
    }

    private static boolean begins(byte[] bytes, String... signatures) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < Math.min(4, bytes.length); i++) head.append("%02x".formatted(bytes[i]));
        for (String signature : signatures) if (head.toString().startsWith(signature)) return true;
        return false;
    }
}
