package org.cunbao.packet.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself in its XMP metadata: part and level of PDF/A (ISO 19005, extension schema
 * {@code http://www.aiim.org/pdfa/ns/id/}), as an element or as an attribute. Whether it is true is for a validator.
 */
final class PdfaStatement {

    private static final String NAMESPACE = "http://www.aiim.org/pdfa/ns/id/";

    private PdfaStatement() {}

    /** Such as {@code 2b}; empty when it says nothing. */
    static String of(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return "";
        }
        try {
            Map<String, String> stated = read(metadata.toByteArray());
            return (stated.getOrDefault("part", "") + stated.getOrDefault("conformance", "")).toLowerCase(Locale.ROOT);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> read(byte[] xmp) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xmp));
        Map<String, String> stated = new HashMap<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    if (NAMESPACE.equals(reader.getAttributeNamespace(i))) {
                        stated.put(
                                reader.getAttributeLocalName(i),
                                reader.getAttributeValue(i).strip());
                    }
                }
                if (NAMESPACE.equals(reader.getNamespaceURI())) {
                    stated.put(reader.getLocalName(), reader.getElementText().strip());
                }
            }
        }
        return stated;
    }
}
