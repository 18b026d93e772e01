package org.cunbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.report.font.FontSetup;

/** The page that lies on top of what goes back to a township: PDF/A-2b, dated like the report. */
public final class ReturnCover {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TEMPLATE = "cover-sheet";

    private final Catalogue catalogue;
    private final Messages messages;

    public ReturnCover(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    /**
     * Writes the page. Lists that are too long for it are cut and say by how many.
     *
     * @param target the folder of the township; a page in it is replaced
     * @throws IOException when the file cannot be written, or {@code cover-sheet.jrxml} is unusable or leaves no room
     *     for a single line of the lists; the message says what to do
     */
    public void write(MonthlyResult result, ReturnFolder folder, Path target) throws IOException {
        FontSetup.install();
        ReturnCoverLines lines = new ReturnCoverLines(catalogue, folder, result.period());
        String title =
                messages.text("report.return.title", catalogue.areas().county().name());
        YearMonth period = result.period();
        try {
            JasperPrint print = fill(lines, parameters(result, title));
            new FontCoverage(messages).check(print);
            Files.write(
                    target.resolve(messages.text("report.return.file")),
                    PdfDocument.of(
                            List.of(print), title, period.plusMonths(1).atDay(1).atStartOfDay(ZONE)));
        } catch (JRException | JRRuntimeException e) {
            throw new IOException(
                    messages.text("report.problem.template", TEMPLATE + ".jrxml", String.valueOf(e.getMessage())), e);
        }
    }

    /** The longest lists that fit one page. */
    private JasperPrint fill(ReturnCoverLines lines, Map<String, Object> parameters) throws IOException, JRException {
        JasperTemplates templates = new JasperTemplates(catalogue.files(), messages);
        for (ReturnCoverLines.Room room = ReturnCoverLines.Room.MOST; ; room = room.less()) {
            JasperPrint print = JasperFillManager.fillReport(
                    templates.get(TEMPLATE), parameters, new JRMapCollectionDataSource(records(lines, room)));
            if (print.getPages().size() <= 1) {
                return print;
            }
            if (room.isLeast()) {
                throw new JRException(messages.text("report.problem.one-page"));
            }
        }
    }

    private static List<Map<String, ?>> records(ReturnCoverLines lines, ReturnCoverLines.Room room) {
        return new ArrayList<>(lines.of(room));
    }

    private Map<String, Object> parameters(MonthlyResult result, String title) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(ZONE));
        parameters.put("TITLE", title);
        parameters.put("OFFICE", catalogue.report().office());
        parameters.put(
                "PERIOD",
                messages.text(
                        "report.return.period",
                        result.period().getYear(),
                        result.period().getMonthValue(),
                        result.revision()));
        parameters.put("MARK", catalogue.county().synthetic() ? messages.text("synthetic") : "");
        return parameters;
    }
}
