package org.cunbao.report.pdf;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.Schedule;
import org.cunbao.report.font.FontSetup;

/** One page of A4 to a township, PDF/A-2b, laid out by {@code cover-sheet.jrxml} line by line. */
final class CoverSheet {

    private static final String TEMPLATE = "cover-sheet";

    private final Catalogue catalogue;
    private final Messages messages;

    CoverSheet(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /** How many units and files are named at most. */
    record Room(int units, int files) {

        static final Room MOST = new Room(80, 16);

        private static final int FEWER_UNITS = 8;

        Room less() {
            return new Room(Math.max(1, units - FEWER_UNITS), Math.max(1, files - 1));
        }

        boolean isLeast() {
            return units == 1 && files == 1;
        }
    }

    /** A line that is no row of the table. */
    static Map<String, String> line(String kind, String text) {
        return Map.of("kind", kind, "text", text, "number", "", "errors", "", "queries", "");
    }

    /**
     * The bytes of the page, with the longest lists that fit it.
     *
     * @param lines what stands on the page when there is so much room
     * @throws IOException when {@code cover-sheet.jrxml} is unusable or leaves no room for a single line of the lists;
     *     the message says what to do
     */
    byte[] of(String title, String subtitle, Function<Room, List<Map<String, String>>> lines, ZonedDateTime date)
            throws IOException {
        FontSetup.install();
        try {
            JasperPrint print = fill(lines, parameters(title, subtitle));
            new FontCoverage(messages).check(print);
            return PdfDocument.of(List.of(print), title, date);
        } catch (JRException | JRRuntimeException e) {
            throw new IOException(
                    messages.text("report.problem.template", TEMPLATE + ".jrxml", String.valueOf(e.getMessage())), e);
        }
    }

    private JasperPrint fill(Function<Room, List<Map<String, String>>> lines, Map<String, Object> parameters)
            throws IOException, JRException {
        JasperTemplates templates = new JasperTemplates(catalogue.files(), messages);
        for (Room room = Room.MOST; ; room = room.less()) {
            List<Map<String, ?>> records = new ArrayList<>(lines.apply(room));
            JasperPrint print = JasperFillManager.fillReport(
                    templates.get(TEMPLATE), parameters, new JRMapCollectionDataSource(records));
            if (print.getPages().size() <= 1) {
                return print;
            }
            if (room.isLeast()) {
                throw new JRException(messages.text("report.problem.one-page"));
            }
        }
    }

    private Map<String, Object> parameters(String title, String subtitle) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Schedule.ZONE));
        parameters.put("TITLE", title);
        parameters.put("OFFICE", catalogue.report().office());
        parameters.put("PERIOD", subtitle);
        parameters.put("MARK", catalogue.county().synthetic() ? messages.text("synthetic") : "");
        return parameters;
    }
}
