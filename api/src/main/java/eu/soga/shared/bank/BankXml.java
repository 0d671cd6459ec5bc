package eu.soga.shared.bank;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads XML that a bank sent. A document type is refused, and with it every entity. */
public final class BankXml {
    private BankXml() {}

    /**
     * Returns the root element.
     *
     * @param unreadable first words of the problem
     * @throws DomainException 422 when the file is no well-formed XML or has a document type
     */
    public static Element root(byte[] file, String unreadable) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXException _) {
            throw new DomainException(
                    ProblemType.UNREADABLE_SOURCE,
                    unreadable + "it is not well-formed XML, or has a document type, which is not read.");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java reads XML from memory", e);
        }
    }

    /** Returns the text at the end of a path of local names; empty when it is absent or blank. */
    public static Optional<String> text(Element from, String... path) {
        Optional<Element> at = Optional.of(from);
        for (String name : path) at = at.flatMap(element -> child(element, name));
        return at.map(element -> element.getTextContent().strip()).filter(found -> !found.isEmpty());
    }

    /** Returns the first child element of this local name. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    /** Returns the child elements of this local name. */
    public static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && name.equals(node.getLocalName()))
                .map(Element.class::cast);
    }
}
