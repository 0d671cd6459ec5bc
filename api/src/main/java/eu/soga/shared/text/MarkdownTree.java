package eu.soga.shared.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a parsed text for a renderer. Walks the tree with its own stack instead of recursion, and flattens deep
 * nesting, so that renderers may recurse safely.
 */
final class MarkdownTree {

    private static final int MAX_DEPTH = 24;
    private static final int FIRST_HEADING = 3;

    private final Node document;

    MarkdownTree(Node document) {
        this.document = document;
    }

    Node forHtml() {
        rewrite(false);
        return document;
    }

    Node forPlainText() {
        rewrite(true);
        return document;
    }

    private record Place(Node node, int depth) {}

    private void rewrite(boolean plain) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(document, 0));
        while (!open.isEmpty()) {
            Place place = open.pop();
            Node child = place.node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                if (child instanceof Image || place.depth >= MAX_DEPTH) {
                    flatten(child);
                } else {
                    switch (child) {
                        case Heading heading -> heading.setLevel(Math.min(6, heading.getLevel() + FIRST_HEADING - 1));
                        case Link link when plain -> appendAddress(link);
                        default -> {}
                    }
                    open.push(new Place(child, place.depth + 1));
                }
                child = next;
            }
        }
        if (plain) {
            unwrapLinks();
        }
    }

    private static void flatten(Node node) {
        if (node.getFirstChild() == null && !(node instanceof Image)) {
            return;
        }
        Node text = new Text(textOf(node));
        Node flat = text;
        if (node instanceof Block) {
            flat = new Paragraph();
            flat.appendChild(text);
        }
        if (node instanceof ListItem) {
            Node item = new ListItem();
            item.appendChild(flat);
            flat = item;
        }
        node.insertBefore(flat);
        node.unlink();
    }

    private static void appendAddress(Link link) {
        String address = link.getDestination();
        if (Markdown.LINK.matcher(address).matches() && !address.equals(textOf(link))) {
            link.appendChild(new Text(" (" + address + ")"));
        }
    }

    private void unwrapLinks() {
        Node node = document;
        while (node != null) {
            Node next = followingWithin(document, node);
            if (node instanceof Link) {
                while (node.getFirstChild() != null) {
                    node.insertBefore(node.getFirstChild());
                }
                node.unlink();
            }
            node = next;
        }
    }

    private static String textOf(Node root) {
        var text = new StringBuilder();
        for (Node node = root; node != null; node = followingWithin(root, node)) {
            switch (node) {
                case Text t -> text.append(t.getLiteral());
                case Code c -> text.append(c.getLiteral());
                case IndentedCodeBlock c -> text.append(c.getLiteral());
                case FencedCodeBlock c -> text.append(c.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
                default -> {}
            }
        }
        return text.toString();
    }

    /** Returns the next node in reading order below {@code root}; null after the last. */
    private static @Nullable Node followingWithin(Node root, Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != root && up.getNext() == null) {
            up = up.getParent();
        }
        return up == root ? null : up.getNext();
    }
}
