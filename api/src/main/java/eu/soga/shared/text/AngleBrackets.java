package eu.soga.shared.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses every {@code <} before the library's rules for raw HTML: an address in angle brackets becomes a link, any
 * other bracket is text. Reads only up to the next bracket or space, so that a text full of brackets stays fast.
 */
final class AngleBrackets implements InlineContentParserFactory {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final int LONGEST = 2000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return AngleBrackets::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        int length = 0;
        while (isPartOfAddress(scanner.peek()) && length++ < LONGEST) {
            scanner.next();
        }
        if (scanner.peek() == '>') {
            String address = scanner.getSource(start, scanner.position()).getContent();
            String destination = MAIL.matcher(address).matches() ? "mailto:" + address : address;
            if (Markdown.LINK.matcher(destination).matches()) {
                scanner.next();
                var link = new Link(destination, null);
                link.appendChild(new Text(address));
                return ParsedInline.of(link, scanner.position());
            }
        }
        return ParsedInline.of(new Text("<"), start);
    }

    private static boolean isPartOfAddress(char c) {
        return c != Scanner.END && c > ' ' && c != '<' && c != '>';
    }
}
