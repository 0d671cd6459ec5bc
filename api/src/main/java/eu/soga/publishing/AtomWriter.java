package eu.soga.publishing;

import java.io.StringWriter;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the elements of Atom (RFC 4287, 6721), well-formed whatever the texts contain. */
public final class AtomWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    /** Characters that XML 1.0 §2.2 does not allow. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    public AtomWriter(String language) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("at", TOMBSTONES);
            language(language);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a writer for a fragment. */
    private AtomWriter() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what {@code content} writes as a separate text. If it fails half-way, this feed is unchanged. */
    public String fragment(Consumer<AtomWriter> content) {
        var part = new AtomWriter();
        content.accept(part);
        part.write(part.xml::flush);
        return part.text.toString();
    }

    /** Adds a fragment. */
    public AtomWriter append(String fragment) {
        // closes the start tag that is still open
        write(() -> xml.writeCharacters("")).write(xml::flush);
        text.append(fragment);
        return this;
    }

    /** An operation on the XML writer. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    public AtomWriter begin(String element) {
        return write(() -> xml.writeStartElement(element));
    }

    public AtomWriter end() {
        return write(xml::writeEndElement);
    }

    public AtomWriter language(String language) {
        return write(() -> xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language));
    }

    /** Writes an element with text. */
    public AtomWriter text(String element, String value) {
        return write(() -> {
            xml.writeStartElement(element);
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        });
    }

    /** Writes an element whose text is escaped HTML. */
    public AtomWriter html(String element, String value) {
        return write(() -> {
            xml.writeStartElement(element);
            xml.writeAttribute("type", "html");
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        });
    }

    public AtomWriter time(String element, Instant value) {
        return text(element, value.toString());
    }

    public AtomWriter link(String relation, String address, String mediaType, @Nullable String language) {
        return write(() -> {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", mediaType);
            if (language != null) xml.writeAttribute("hreflang", language);
            xml.writeAttribute("href", address);
        });
    }

    /** Writes a person construct (RFC 4287 §3.2). */
    public AtomWriter person(String element, String name, String address) {
        return begin(element).text("name", name).text("uri", address).end();
    }

    public AtomWriter category(String term, String scheme, String label) {
        return write(() -> {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", term);
            xml.writeAttribute("scheme", scheme);
            xml.writeAttribute("label", clean(label));
        });
    }

    /** Writes a deleted entry (RFC 6721 §3). */
    public AtomWriter deleted(String id, Instant when) {
        return write(() -> {
            xml.writeEmptyElement("at", "deleted-entry", TOMBSTONES);
            xml.writeAttribute("ref", id);
            xml.writeAttribute("when", when.toString());
        });
    }

    /** Ends the document and returns it. */
    public String finish() {
        write(xml::writeEndDocument).write(xml::flush);
        return text.toString();
    }

    private AtomWriter write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can be written to", e);
        }
    }

    private static String clean(String value) {
        return UNWRITABLE.matcher(value).replaceAll("");
    }
}
