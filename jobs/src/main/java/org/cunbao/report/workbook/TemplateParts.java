package org.cunbao.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPageSetup;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Opens the template to be filled. Notes, printers, names of persons and of folders, and the template's own words do
 * not go into the finished workbook.
 */
final class TemplateParts {

    private static final Pattern KEPT =
            Pattern.compile("/xl/(workbook\\.xml|styles\\.xml|theme/.*|worksheets/[^/]+\\.xml)|.*\\.rels");

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private TemplateParts() {}

    static XSSFWorkbook open(byte[] template) throws IOException {
        try {
            OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(template));
            List<PackagePart> left = new ArrayList<>();
            for (PackagePart part : parts.getParts()) {
                if (KEPT.matcher(part.getPartName().getName()).matches()) {
                    if (!part.isRelationshipPart()) {
                        forget(part);
                    }
                } else {
                    left.add(part);
                }
            }
            forget(parts);
            left.forEach(parts::removePart);
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            clean(workbook.getCTWorkbook());
            dropRepeatedNames(workbook);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                clean(sheet.getCTWorksheet());
            }
            return workbook;
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static void forget(PackagePart part) throws OpenXML4JException {
        for (String id : unwanted(part.getRelationships())) {
            part.removeRelationship(id);
        }
    }

    private static void forget(OPCPackage parts) {
        unwanted(parts.getRelationships()).forEach(parts::removeRelationship);
    }

    private static List<String> unwanted(PackageRelationshipCollection relationships) {
        List<String> ids = new ArrayList<>();
        for (PackageRelationship relationship : relationships) {
            if (!KEPT.matcher(relationship.getTargetURI().getPath()).matches()) {
                ids.add(relationship.getId());
            }
        }
        return ids;
    }

    /** What office programs note beside the format proper, such as the folder in which the file lay. */
    private static void clean(CTWorkbook workbook) {
        try (XmlCursor cursor = workbook.newCursor()) {
            boolean more = cursor.toFirstChild();
            while (more) {
                if (MAIN.equals(cursor.getName().getNamespaceURI())) {
                    more = cursor.toNextSibling();
                } else {
                    cursor.removeXml();
                    more = cursor.isStart();
                }
            }
        }
        if (workbook.isSetFileSharing()) {
            workbook.unsetFileSharing();
        }
        if (workbook.isSetCalcPr()) {
            workbook.unsetCalcPr();
        }
        if (workbook.isSetExtLst()) {
            workbook.unsetExtLst();
        }
    }

    /** LibreOffice writes what is repeated in print twice; Excel takes a workbook with two such names for damaged. */
    private static void dropRepeatedNames(XSSFWorkbook workbook) {
        Set<Known> known = new HashSet<>();
        for (XSSFName name : List.copyOf(workbook.getAllNames())) {
            if (!known.add(new Known(name.getNameName(), name.getSheetIndex()))) {
                workbook.removeName(name);
            }
        }
    }

    private record Known(String name, int sheet) {}

    private static void clean(CTWorksheet sheet) {
        if (sheet.isSetDrawing()) {
            sheet.unsetDrawing();
        }
        if (sheet.isSetLegacyDrawing()) {
            sheet.unsetLegacyDrawing();
        }
        if (sheet.isSetExtLst()) {
            sheet.unsetExtLst();
        }
        CTPageSetup page = sheet.getPageSetup();
        if (page != null && page.isSetId()) {
            page.unsetId();
        }
    }
}
