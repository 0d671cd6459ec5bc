package eu.soga.publishing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A document as an XML parser reads it; {@code a} is Atom, {@code at} its tombstones. */
public record Xml(Document document) {
    private static final Map<String, String> NAMESPACES = Map.of(
            "xml", "http://www.w3.org/XML/1998/namespace",
            "a", "http://www.w3.org/2005/Atom",
            "at", "http://purl.org/atompub/tombstones/1.0");

    public static Xml parse(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Xml(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** The text of every node. */
    public List<String> all(String path) {
        try {
            var xpath = XPathFactory.newInstance().newXPath();
            xpath.setNamespaceContext(new NamespaceContext() {
                @Override
                public String getNamespaceURI(String prefix) {
                    return NAMESPACES.get(prefix);
                }

                @Override
                public String getPrefix(String uri) {
                    return null;
                }

                @Override
                public Iterator<String> getPrefixes(String uri) {
                    return null;
                }
            });
            NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) texts.add(nodes.item(i).getTextContent());
            return texts;
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    /** The text of the only such node. */
    public String one(String path) {
        List<String> texts = all(path);
        if (texts.size() != 1) throw new AssertionError(path + " is there " + texts.size() + " times");
        return texts.getFirst();
    }
}
