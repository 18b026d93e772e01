package org.cunbao.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook file, unpacked; only such as a template may have. */
final class BookParts {

    /** What cells, their looks and the page need, and notes; everything else could bring in foreign content. */
    private static final Pattern ALLOWED =
            Pattern.compile("\\[Content_Types\\]\\.xml|_rels/\\.rels|docProps/.*|xl/workbook\\.xml|xl/styles\\.xml"
                    + "|xl/sharedStrings\\.xml|xl/calcChain\\.xml|xl/theme/.*|xl/worksheets/[^/]+\\.xml|.*\\.rels"
                    + "|xl/printerSettings/.*|xl/comments.*|xl/threadedComments/.*|xl/persons/.*"
                    + "|xl/drawings/[^/]*\\.vml|xl/metadata\\.xml|customXml/.*");

    /** LibreOffice writes one for each sheet with a filter, with nothing in it. */
    private static final Pattern DRAWING = Pattern.compile("xl/drawings/[^/]*\\.xml");

    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final int MOST_BYTES = 16 << 20;

    private final Map<String, byte[]> parts = new TreeMap<>();

    /**
     * Unpacks a workbook.
     *
     * @throws IOException when it is not one, with a message for its author
     */
    BookParts(byte[] file) throws IOException {
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new IOException("解压后超过 " + (MOST_BYTES >> 20) + " MB；模板里只要表头和空格子");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), content);
                }
            }
        }
        if (!parts.containsKey("xl/workbook.xml")) {
            throw new IOException("不是 .xlsx 工作簿；请用 Excel、WPS 或 LibreOffice 另存为 .xlsx");
        }
    }

    /** The first part that a template may not have. */
    Optional<String> foreign() throws XMLStreamException {
        for (String name : parts.keySet()) {
            if (!ALLOWED.matcher(name).matches() && !(DRAWING.matcher(name).matches() && isEmpty(name))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean isEmpty(String name) throws XMLStreamException {
        XMLStreamReader xml = open(name);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                return false;
            }
        }
        return true;
    }

    /**
     * Opens a part.
     *
     * @throws XMLStreamException when the workbook lacks it or is kept in the strict format
     */
    XMLStreamReader open(String name) throws XMLStreamException {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new XMLStreamException(name);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        xml.nextTag();
        if (STRICT.equals(xml.getNamespaceURI())) {
            throw new XMLStreamException(name);
        }
        return xml;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Whether a link leads out of the workbook. */
    boolean leadsOutside() throws XMLStreamException {
        for (String name : parts.keySet()) {
            if (name.endsWith(".rels")) {
                XMLStreamReader xml = open(name);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamReader.START_ELEMENT
                            && "External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
