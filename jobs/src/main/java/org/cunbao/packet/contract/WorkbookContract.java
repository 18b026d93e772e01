package org.cunbao.packet.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.cunbao.catalogue.PacketFile;
import org.cunbao.domain.Text;

/** The sheets of a workbook. */
final class WorkbookContract {

    private WorkbookContract() {}

    static List<Text> differences(PacketFile expected, String name, byte[] content) {
        try {
            List<String> sheets = sheets(content);
            int at = 0;
            for (String sheet : expected.sheets()) {
                int found = sheets.subList(at, sheets.size()).indexOf(sheet);
                if (found < 0) {
                    return List.of(Text.of(
                            sheets.contains(sheet) ? "packet.contract.sheet-order" : "packet.contract.sheet",
                            name,
                            sheet,
                            String.join("、", expected.sheets()),
                            String.join("、", sheets)));
                }
                at += found + 1;
            }
            return List.of();
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | POIXMLException e) {
            return List.of(Contract.unreadable(name));
        }
    }

    private static List<String> sheets(byte[] content) throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(parts).getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
        }
        return names;
    }
}
