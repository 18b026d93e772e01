package org.cunbao.parse.file;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook as a stream of elements; no document type, no entities, nothing nested or wide without end.
 */
final class Xml implements AutoCloseable {

    /** How many elements are read between two looks at the clock, less one; a power of two less one. */
    private static final int SPAN = 0xFFF;

    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships");
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static final Set<String> DRAWINGS = Set.of(
            "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
            "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://purl.oclc.org/ooxml/drawingml/main");
    private static final Set<String> RELATIONSHIPS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final String part;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final int distinct;
    private final Set<String> names = new HashSet<>();
    private final Deadline deadline;
    private int depth;
    private int events;
    private String namespace = "";
    private boolean ofWorkbooks;

    /**
     * Begins to read.
     *
     * @param part its name, for messages
     * @param distinct how many different names of elements and attributes may occur; 0 for any number
     */
    Xml(String part, InputStream in, int distinct, Deadline deadline) throws Unreadable {
        this.part = part;
        this.in = in;
        this.distinct = distinct;
        this.deadline = deadline;
        try {
            // one factory a part: what it remembers of the names in one is not kept for the next
            this.reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw Unreadable.damaged("xml", part);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // an entity is shown as it stands, and refused, instead of being looked up
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Moves on to the next start or end of an element; false after the last. */
    boolean next() throws Unreadable {
        for (int event = advance(); event != XMLStreamConstants.END_DOCUMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > Limits.XML_DEPTH
                        || reader.getAttributeCount() > Limits.XML_ATTRIBUTES
                        || (distinct > 0 && newNames() > distinct)) {
                    throw Unreadable.damaged("xml", part);
                }
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return true;
            }
        }
        return false;
    }

    private int newNames() {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        return names.size();
    }

    private int advance() throws Unreadable {
        if ((++events & SPAN) == 0) {
            deadline.check();
        }
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Unreadable.damaged("dtd", part);
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw Unreadable.damaged("xml", part);
        } catch (RuntimeException e) {
            // The library answers some malformed input with an unchecked exception of no particular kind.
            throw Unreadable.damaged("xml", part);
        }
    }

    /** How many elements are open, the present one included while it starts. */
    int depth() {
        return depth;
    }

    /** Whether an element of a workbook with this name starts here. */
    boolean starts(String name) {
        return reader.isStartElement() && is(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && is(name);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    private boolean is(String name) {
        return name.equals(reader.getLocalName()) && isOfWorkbooks(String.valueOf(reader.getNamespaceURI()));
    }

    /** Nearly always the same namespace as the last time. */
    private boolean isOfWorkbooks(String found) {
        if (!found.equals(namespace)) {
            namespace = found;
            ofWorkbooks = NAMESPACES.contains(found);
        }
        return ofWorkbooks;
    }

    /** Whether a choice begins here, which each program makes for itself (ECMA-376 part 3, AlternateContent). */
    boolean startsChoice() {
        return reader.isStartElement()
                && "AlternateContent".equals(reader.getLocalName())
                && COMPATIBILITY.equals(reader.getNamespaceURI());
    }

    /** Whether an element of a drawing with this name starts here. */
    boolean startsDrawing(String name) {
        return reader.isStartElement()
                && name.equals(reader.getLocalName())
                && DRAWINGS.contains(String.valueOf(reader.getNamespaceURI()));
    }

    boolean endsDrawing(String name) {
        return reader.isEndElement()
                && name.equals(reader.getLocalName())
                && DRAWINGS.contains(String.valueOf(reader.getNamespaceURI()));
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue("", name));
    }

    /** Whether an attribute is there and true, as a schema writes it. */
    boolean flag(String name) {
        String value = reader.getAttributeValue("", name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** An attribute {@code r:…} that points to another part. */
    Optional<String> relation(String name) {
        return RELATIONSHIPS.stream()
                .flatMap(namespace -> Optional.ofNullable(reader.getAttributeValue(namespace, name)).stream())
                .findFirst();
    }

    boolean preservesSpace() {
        return "preserve".equals(reader.getAttributeValue(XML, "space"));
    }

    /** The text of the element that starts here, up to its end; elements inside are an error. */
    String text(int limit) throws Unreadable {
        String text = "";
        for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text = text.concat(characters());
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    continue;
                }
                default -> throw Unreadable.damaged("xml", part);
            }
            if (text.length() > limit) {
                throw Unreadable.tooLarge("text", String.valueOf(limit));
            }
        }
        depth--;
        return text;
    }

    private String characters() throws Unreadable {
        try {
            return reader.getText();
        } catch (RuntimeException e) {
            // Text is decoded on demand, so a malformed character shows up only here.
            throw Unreadable.damaged("xml", part);
        }
    }

    /** Passes over the element that starts here and all in it. A part that ends before is refused while reading on. */
    void skip() throws Unreadable {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
